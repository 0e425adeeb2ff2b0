import type { GivenAccount } from '../../shared/contract/accounts.ts';
import { isSmtp, smtpProperties } from '../../shared/model/connection-manager.ts';
import { ConnectionStringError, type SmtpProperties } from '../../shared/model/connection-string.ts';
import { findConnection } from '../../shared/model/connections.ts';
import type { Package } from '../../shared/model/package.ts';
import type { Accounts, SignIn } from '../accounts/index.ts';

type Wanted = { account?: GivenAccount | undefined; connectionId?: string | undefined };

/**
 * As whom to sign in to a server. An anonymous connection needs nobody, and so asks for no password.
 *
 * @throws Failure PASSWORD_NEEDED, INVALID_DEFINITION
 */
export const signInFor = async (properties: SmtpProperties, wanted: Wanted, accounts: Accounts): Promise<SignIn> =>
  properties.useWindowsAuthentication ? accounts.signIn(wanted) : { credentials: { kind: 'signedInUser' } };

/** The same for the connection manager of a task. One that is missing or of no use is left to the run to tell. */
export async function signInForTask(
  pkg: Package,
  smtpConnection: string,
  account: GivenAccount | undefined,
  accounts: Accounts,
): Promise<SignIn> {
  const nobody: SignIn = { credentials: { kind: 'signedInUser' } };
  const connection = findConnection(pkg, smtpConnection);
  if (!connection || !isSmtp(connection)) return nobody;
  try {
    return await signInFor(smtpProperties(connection), { account, connectionId: connection.id }, accounts);
  } catch (error) {
    if (error instanceof ConnectionStringError) return nobody;
    throw error;
  }
}
