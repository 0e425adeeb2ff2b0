import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import type { GivenAccount, StoredAccount } from '../../shared/contract/accounts.ts';
import { accountName, NO_ACCOUNT, parseAccountName } from '../../shared/model/windows-account.ts';
import { givenPassword, type PasswordOptions } from './password.ts';
import { wholeNumber } from './property-options.ts';
import type { Client, Session } from './session.ts';

/** The options that say as whom to sign in. */
export type AccountOptions = PasswordOptions & { account?: string; servicePrincipal?: string };

const DESCRIPTOR_MAX = 65_535;

/** Adds the options to a command. */
export const addAccountOptions = (command: Command, t: TFunction): Command =>
  command
    .option('--account <domain\\user>', t('cli.option.account'))
    .option('--service-principal <spn>', t('cli.option.servicePrincipal'))
    .option('--password-fd <n>', t('cli.option.passwordFd'), wholeNumber(0, DESCRIPTOR_MAX, t));

/**
 * The account that the options ask for, by connection manager id; undefined where they leave it to what is stored.
 * A password without `--account` is that of the stored account, where the targets have only one: that of one account
 * must never go to the server of another.
 */
export async function accountsFor(
  client: Client,
  options: AccountOptions,
  connectionIds: readonly (string | undefined)[],
): Promise<(connectionId: string | undefined) => GivenAccount | undefined> {
  const { account: name, servicePrincipal } = options;
  const password = await givenPassword(options);
  if (name !== undefined) {
    const account = {
      ...parseAccountName(name),
      ...(servicePrincipal !== undefined && { servicePrincipal }),
      password,
    };
    return () => account;
  }
  if (password === undefined && servicePrincipal === undefined) return () => undefined;
  const stored = new Map<string, StoredAccount>();
  for (const connectionId of connectionIds) {
    const account = connectionId && (await client.accounts.get({ connectionId }));
    if (account) stored.set(connectionId, account);
  }
  const names = new Set([...stored.values()].map(accountName).filter((known) => known !== ''));
  return (connectionId = '') => {
    const { domain, user, servicePrincipal: usual } = stored.get(connectionId) ?? NO_ACCOUNT;
    const own = user !== '' && names.size === 1 ? { password } : {};
    return { domain, user, servicePrincipal: servicePrincipal ?? usual, ...own };
  };
}

/** Stores the account that the options name for a connection manager; an empty name removes it. */
export async function storeAccount(
  { client, tell, t }: Session,
  connectionId: string,
  options: AccountOptions,
): Promise<void> {
  const { account: name, servicePrincipal } = options;
  if (name === '') {
    await client.accounts.remove({ connectionId });
    return;
  }
  if (name === undefined && servicePrincipal === undefined) return;
  const before = (await client.accounts.get({ connectionId })) ?? NO_ACCOUNT;
  const { domain, user } = name === undefined ? before : parseAccountName(name);
  const password = user === '' ? undefined : await givenPassword(options);
  const stored = await client.accounts.set({
    connectionId,
    domain,
    user,
    servicePrincipal: servicePrincipal ?? before.servicePrincipal,
    password,
  });
  if (password !== undefined && !stored.keychain) tell(t('cli.passwordNotKept'));
}
