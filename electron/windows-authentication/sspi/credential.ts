import { callNative } from '../native-call.ts';
import { hold } from '../open-handles.ts';
import type { WindowsCredentials } from '../security-context.ts';
import { authIdentity, HANDLE_LENGTH } from './layouts.ts';
import type { SspiLibrary } from './library.ts';
import { check } from './status.ts';

const OUTBOUND = 2;

/** A credentials handle for a package, and what gives it back. */
export type Credential = { readonly handle: Buffer; readonly release: () => void };

/** Credentials of the signed-in user, or of an account. @throws SecurityTrouble */
export async function acquireCredential(
  library: SspiLibrary,
  packageName: string,
  credentials: WindowsCredentials,
): Promise<Credential> {
  const identity = credentials.kind === 'account' ? authIdentity(library.addressOf, credentials) : undefined;
  const handle = Buffer.alloc(HANDLE_LENGTH);
  const expiry = Buffer.alloc(8);
  try {
    const status = await callNative(
      library.acquireCredentialsHandle,
      null,
      packageName,
      OUTBOUND,
      null,
      identity ?? null,
      null,
      null,
      handle,
      expiry,
    );
    check(status);
  } finally {
    identity?.fill(0);
  }
  return { handle, release: hold(() => library.freeCredentialsHandle(handle)) };
}
