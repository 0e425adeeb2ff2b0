import type { ChannelBinding } from '../channel-bindings.ts';
import { createContextFrame } from '../context-frame.ts';
import { callNative } from '../native-call.ts';
import { hold } from '../open-handles.ts';
import type { Identity, SecurityContext, WindowsCredentials } from '../security-context.ts';
import { SecurityTrouble } from '../security-trouble.ts';
import { empty, given, take } from './buffers.ts';
import { acquireWithPassword } from './credential.ts';
import { inquireIdentity } from './identity.ts';
import { type GssLibrary, gssLibrary, type NativeOid } from './library.ts';
import { type Held, importService } from './names.ts';
import { KERBEROS, SPNEGO } from './oids.ts';
import { check } from './status.ts';

/** Whom to authenticate to. */
export type GssTarget = {
  readonly host: string;
  /** Kerberos principal of the service, where it is not `smtp` on the host. */
  readonly servicePrincipal?: string | undefined;
  readonly channelBinding?: ChannelBinding | undefined;
};

// MUTUAL: the server proves who it is, too. SEQUENCE and INTEGRITY: RFC 4752 §3.1 wraps its last messages.
const FLAGS = 0x02 | 0x08 | 0x20;
const CONTINUE_NEEDED = 1;

/** The same in every step. */
type Prepared = { readonly library: GssLibrary; readonly name: Held; readonly credential: Held | undefined };

/** SPNEGO, and Kerberos in it, through the system's GSSAPI: with the ticket cache, or a ticket for an account. */
export function createGssContext(credentials: WindowsCredentials, target: GssTarget): SecurityContext {
  const frame = createContextFrame(credentials);
  let prepared: Prepared | undefined;
  let mechanism = SPNEGO;
  const context: [bigint | null] = [null];

  const prepare = async (): Promise<Prepared> => {
    const library = await gssLibrary();
    const name = importService(library, target.host, target.servicePrincipal);
    frame.keep(name.release);
    const credential = credentials.kind === 'account' ? await acquireWithPassword(library, credentials) : undefined;
    if (credential) frame.keep(credential.release);
    prepared = { library, name, credential };
    return prepared;
  };
  const begun = (): Prepared => {
    if (!prepared || !context[0]) throw new SecurityTrouble('other', 'a security context without a step');
    return prepared;
  };
  /** Calls a function that gives bytes. */
  const bytesOf = async (call: (library: GssLibrary, minor: number[], out: object) => number): Promise<Buffer> => {
    const { library } = begun();
    const minor = [0];
    const out = empty();
    const major = call(library, minor, out);
    const bytes = take(library, out);
    check(library, major, minor[0] ?? 0);
    return bytes;
  };

  const initiate = async (
    { library, name, credential }: Prepared,
    oid: NativeOid,
    token: Uint8Array | undefined,
  ): Promise<{ token: Buffer; done: boolean }> => {
    const first = !context[0];
    const minor = [0];
    const out = empty();
    const major = await callNative(
      library.initSecContext,
      minor,
      credential?.address ?? null,
      context,
      name.address,
      oid,
      FLAGS,
      0,
      target.channelBinding ? bindings(target.channelBinding) : null,
      token ? given(token) : null,
      null,
      out,
      null,
      null,
    );
    // A step that fails may leave a context behind, too.
    if (first && context[0]) frame.keep(hold(() => library.deleteSecContext([0], context, null)));
    const answer = take(library, out);
    check(library, major, minor[0] ?? 0);
    return { token: answer, done: (major & CONTINUE_NEEDED) === 0 };
  };
  const step = async (token: Uint8Array | undefined): Promise<{ token: Buffer; done: boolean }> => {
    const ready = prepared ?? (await prepare());
    // A domain controller that was slow so far need not be asked for nobody.
    frame.goOn();
    try {
      return await initiate(ready, mechanism, token);
    } catch (error) {
      const silent = error instanceof SecurityTrouble && error.reason === 'noTicket' && !context[0];
      if (!silent || mechanism === KERBEROS) throw error;
      // SPNEGO says only that nothing it knows works. Kerberos says why; should it work after all, its token will do.
      mechanism = KERBEROS;
      return initiate(ready, mechanism, token);
    }
  };

  return {
    step: (token) => frame.inSlot(() => step(token)),
    wrap: (data, options = {}) =>
      frame.inTurn(() =>
        bytesOf((library, minor, out) =>
          library.wrap(minor, context[0], options.encrypt ? 1 : 0, 0, given(data), null, out),
        ),
      ),
    unwrap: (data) =>
      frame.inTurn(() =>
        bytesOf((library, minor, out) => library.unwrap(minor, context[0], given(data), out, null, null)),
      ),
    identity: (): Promise<Identity> => frame.inTurn(async () => inquireIdentity(begun().library, context[0] ?? 0n)),
    close: frame.close,
  };
}

const bindings = (applicationData: Buffer): object => ({
  initiatorAddressType: 0,
  initiatorAddress: empty(),
  acceptorAddressType: 0,
  acceptorAddress: empty(),
  applicationData: given(applicationData),
});
