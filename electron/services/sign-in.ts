import type { GivenAccount } from '../../shared/contract/accounts.ts';
import { isSmtp } from '../../shared/model/connection-manager.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { sameId } from '../../shared/model/id.ts';
import { type Package, reachableConnections } from '../../shared/model/package.ts';
import type { Accounts, SignIn } from '../accounts/index.ts';
import { untilAborted } from '../smtp/until-aborted.ts';
import { usableProperties } from './smtp-properties.ts';

type Wanted = { account?: GivenAccount | undefined; connectionId?: string | undefined };

const NOBODY: SignIn = { credentials: { kind: 'signedInUser' } };

/**
 * As whom to sign in to a server. An anonymous connection needs nobody, and so asks for no password. Neither does one
 * that is cancelled: the keychain may be asking its user meanwhile, for as long as that takes.
 *
 * @throws Failure PASSWORD_NEEDED, INVALID_DEFINITION
 */
export async function signInFor(
  properties: SmtpProperties,
  wanted: Wanted,
  accounts: Accounts,
  signal?: AbortSignal,
): Promise<SignIn> {
  if (!properties.useWindowsAuthentication) return NOBODY;
  const signIn = accounts.signIn(wanted);
  if (!signal) return signIn;
  return untilAborted(signIn, signal).catch((error) => {
    // What follows ends by the same signal, and says so in its own way.
    if (signal.aborted) return NOBODY;
    throw error;
  });
}

/** The same for the connection manager of a task. One that is missing is left to the run to tell. */
export async function signInForTask(
  pkg: Package,
  smtpConnection: string,
  account: GivenAccount | undefined,
  accounts: Accounts,
  signal?: AbortSignal,
): Promise<SignIn> {
  const connection = reachableConnections(pkg).find(({ id }) => sameId(id, smtpConnection));
  if (!connection || !isSmtp(connection)) return NOBODY;
  return signInFor(
    usableProperties(connection.connectionString),
    { account, connectionId: connection.id },
    accounts,
    signal,
  );
}
