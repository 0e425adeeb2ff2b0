import { userInfo } from 'node:os';
import type { ChannelBinding } from '../channel-bindings.ts';
import { createContextFrame } from '../context-frame.ts';
import { callNative } from '../native-call.ts';
import { hold } from '../open-handles.ts';
import type { SecurityContext, WindowsCredentials } from '../security-context.ts';
import { SecurityTrouble } from '../security-trouble.ts';
import { acquireCredential, type Credential } from './credential.ts';
import { inquireIdentity } from './identity.ts';
import { channelBindings, HANDLE_LENGTH, listBuffers, SECBUFFER } from './layouts.ts';
import { type SspiLibrary, sspiLibrary } from './library.ts';
import { unwrap, wrap } from './protect.ts';
import { check, STATUS } from './status.ts';

/** Whom to authenticate to. */
export type SspiTarget = {
  readonly servicePrincipal: string;
  readonly channelBinding?: ChannelBinding | undefined;
};

/** MaxTokenSize has no larger value on Windows (KB 327825). */
const TOKEN_MAX = 65_535;

const REQUIREMENTS = {
  // MUTUAL_AUTH, SEQUENCE_DETECT, CONNECTION, INTEGRITY: RFC 4752 §3.1 wraps its last messages.
  Negotiate: 0x0000_0002 | 0x0000_0008 | 0x0000_0800 | 0x0001_0000,
  // As .NET: CONNECTION.
  NTLM: 0x0000_0800,
} as const;
const NATIVE_DATA_REPRESENTATION = 0x10;

/** A Windows security package, as the signed-in user or with an account. */
export function createSspiContext(
  packageName: 'Negotiate' | 'NTLM',
  credentials: WindowsCredentials,
  target: SspiTarget,
): SecurityContext {
  const frame = createContextFrame(credentials);
  const context = Buffer.alloc(HANDLE_LENGTH);
  let begun = false;
  let prepared: { readonly library: SspiLibrary; readonly credential: Credential } | undefined;

  const prepare = async (): Promise<NonNullable<typeof prepared>> => {
    const library = await sspiLibrary();
    const credential = await acquireCredential(library, packageName, credentials);
    frame.keep(credential.release);
    prepared = { library, credential };
    return prepared;
  };
  const begunWith = (): SspiLibrary => {
    if (!prepared || !begun) throw new SecurityTrouble('other', 'a security context without a step');
    return prepared.library;
  };

  const step = async (token: Uint8Array | undefined): Promise<{ token: Buffer; done: boolean }> => {
    const { library, credential } = prepared ?? (await prepare());
    const given = [
      ...(token ? [{ type: SECBUFFER.TOKEN, bytes: token }] : []),
      ...(target.channelBinding
        ? [{ type: SECBUFFER.CHANNEL_BINDINGS, bytes: channelBindings(target.channelBinding) }]
        : []),
    ];
    const input = listBuffers(library.addressOf, given);
    const output = listBuffers(library.addressOf, [{ type: SECBUFFER.TOKEN, length: TOKEN_MAX }]);
    const status = await callNative(
      library.initializeSecurityContext,
      credential.handle,
      begun ? context : null,
      target.servicePrincipal,
      REQUIREMENTS[packageName],
      0,
      NATIVE_DATA_REPRESENTATION,
      given.length > 0 ? input.descriptor : null,
      0,
      context,
      output.descriptor,
      Buffer.alloc(4),
      Buffer.alloc(8),
    );
    check(status);
    if (!begun) frame.keep(hold(() => library.deleteSecurityContext(context)));
    begun = true;
    if (status === STATUS.COMPLETE_NEEDED || status === STATUS.COMPLETE_AND_CONTINUE) {
      check(library.completeAuthToken(context, output.descriptor));
    }
    const more = status === STATUS.CONTINUE_NEEDED || status === STATUS.COMPLETE_AND_CONTINUE;
    return { token: output.bytes(0), done: !more };
  };

  return {
    step: (token) => frame.inSlot(() => step(token)),
    wrap: (data, options = {}) => frame.inTurn(async () => wrap(begunWith(), context, data, options.encrypt ?? false)),
    unwrap: (data) => frame.inTurn(async () => unwrap(begunWith(), context, data)),
    identity: () =>
      frame.inTurn(async () =>
        inquireIdentity(begunWith(), context, {
          user: nameOf(credentials),
          protocol: packageName === 'NTLM' ? 'NTLM' : 'Kerberos',
        }),
      ),
    close: frame.close,
  };
}

function nameOf(credentials: WindowsCredentials): string {
  const { domain, user } =
    credentials.kind === 'account' ? credentials : { domain: process.env.USERDOMAIN ?? '', user: userInfo().username };
  return domain ? `${domain}\\${user}` : user;
}
