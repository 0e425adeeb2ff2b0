import { callNative } from '../native-call.ts';
import type { WindowsCredentials } from '../security-context.ts';
import { SecurityTrouble } from '../security-trouble.ts';
import { given } from './buffers.ts';
import type { GssLibrary, NativeOid } from './library.ts';
import { type Held, held, importName, principalOf } from './names.ts';
import { KERBEROS, PRINCIPAL_NAME, SPNEGO } from './oids.ts';
import { check } from './status.ts';

type Account = Extract<WindowsCredentials, { kind: 'account' }>;

const INITIATE = 1;
const INDEFINITE = 0xffff_ffff;

/**
 * A ticket for the account, asked for with its password, in memory only. The domain controller is asked on a worker
 * thread. It is asked twice: MIT's SPNEGO takes credentials of its own only, and hides why it got none; Kerberos says
 * so, and a wrong password is tried, and counted by the domain, once.
 *
 * @throws SecurityTrouble
 */
export async function acquireWithPassword(library: GssLibrary, account: Account): Promise<Held> {
  const acquire = library.acquireCredentialWithPassword;
  if (!acquire) throw new SecurityTrouble('noLibrary', 'gss_acquire_cred_with_password');
  const name = importName(library, principalOf(library, account), PRINCIPAL_NAME);
  const password = Buffer.from(account.password);
  const acquireFor = async (mechanism: NativeOid): Promise<Held> => {
    const minor = [0];
    const place: (bigint | null)[] = [null];
    const mechanisms = { count: 1, elements: [mechanism] };
    const major = await callNative(
      acquire,
      minor,
      name.address,
      given(password),
      INDEFINITE,
      mechanisms,
      INITIATE,
      place,
      null,
      null,
    );
    check(library, major, minor[0] ?? 0);
    return held(place, (credential) => library.releaseCredential([0], credential));
  };
  try {
    (await acquireFor(KERBEROS)).release();
    return await acquireFor(SPNEGO);
  } finally {
    password.fill(0);
    name.release();
  }
}
