import type { GivenAccount, StoredAccount } from '../../shared/contract/accounts.ts';
import { Failure } from '../../shared/model/failure.ts';
import {
  accountName,
  accountProblems,
  NO_ACCOUNT,
  tidyAccount,
  type WindowsAccount,
} from '../../shared/model/windows-account.ts';
import type { Document } from '../store/document.ts';
import type { AccountsById } from '../store/index.ts';
import type { WindowsCredentials } from '../windows-authentication/security-context.ts';
import { openKeychain } from './keychain.ts';
import { type Secrets, sessionSecrets } from './secrets.ts';

export { type Secrets, sessionSecrets } from './secrets.ts';

/** As whom to sign in, and to which service where it is not the usual one. */
export type SignIn = { readonly credentials: WindowsCredentials; readonly servicePrincipal?: string };

/** The Windows accounts of connection managers: who in the data folder, passwords in the system's keychain. */
export type Accounts = ReturnType<typeof createAccounts>;

/**
 * Makes the accounts of a data folder. The keychain is not spoken to before the first account is.
 *
 * @param options.secrets where passwords are kept, unless in the keychain or else in memory
 */
export function createAccounts(options: { stored: Document<AccountsById>; secrets?: Secrets | undefined }) {
  const { stored } = options;
  let opening: Promise<Secrets> | undefined = options.secrets && Promise.resolve(options.secrets);
  const open = (): Promise<Secrets> => {
    opening ??= openKeychain().then((keychain) => keychain ?? sessionSecrets());
    return opening;
  };

  /** Forgets the passwords of accounts that no connection manager has any more. */
  const forgetUnused = async (before: AccountsById, after: AccountsById): Promise<void> => {
    const used = new Set(Object.values(after).map(accountName));
    const unused = Object.values(before)
      .map(accountName)
      .filter((name) => name !== '' && !used.has(name));
    for (const name of unused) await (await open()).remove(name);
  };

  /** @param undo what to do where nothing could be changed */
  const change = async (edit: (current: AccountsById) => AccountsById, undo?: () => Promise<void>): Promise<void> => {
    let before: AccountsById = {};
    let after: AccountsById;
    try {
      after = stored.change((current) => {
        before = current;
        return edit(current);
      });
    } catch (error) {
      await undo?.().catch(() => {
        // What kept the account from being stored is what has to be told.
      });
      throw error;
    }
    await forgetUnused(before, after);
  };

  /** Keeps a password; what comes back puts the one before in its place again. */
  const keepPassword = async (name: string, password: string): Promise<() => Promise<void>> => {
    const secrets = await open();
    const before = await secrets.get(name);
    await secrets.set(name, password);
    return () => (before === undefined ? secrets.remove(name) : secrets.set(name, before));
  };

  const withState = async (account: WindowsAccount): Promise<StoredAccount> => {
    const secrets = await open();
    const hasPassword = account.user !== '' && (await secrets.get(accountName(account))) !== undefined;
    return { ...account, hasPassword, keychain: secrets.lasting };
  };

  const get = async (connectionId: string): Promise<StoredAccount | undefined> => {
    const account = stored.read()[connectionId];
    return account && withState(account);
  };

  return {
    keychain: async () => ({ available: (await open()).lasting }),
    get,

    /** @throws Failure INVALID_DEFINITION, KEYCHAIN_FAILED, STORE_… */
    async set({ connectionId, password, ...given }: { connectionId: string } & GivenAccount): Promise<StoredAccount> {
      const account = checked(given);
      // The password first: an account whose password was refused is not there. Nor is a password without its account.
      const kept = password !== undefined && account.user !== '';
      const putBack = kept ? await keepPassword(accountName(account), password) : undefined;
      await change((current) => ({ ...current, [connectionId]: account }), putBack);
      return withState(account);
    },

    /** @throws Failure KEYCHAIN_FAILED, STORE_… */
    async remove(connectionId: string): Promise<void> {
      if (stored.read()[connectionId]) await change(({ [connectionId]: _, ...others }) => others);
    },

    /**
     * As whom to sign in: an account that is given, the stored one of a connection manager, or the signed-in user.
     *
     * @throws Failure PASSWORD_NEEDED where the account's password is not known; INVALID_DEFINITION
     */
    async signIn(wanted: { account?: GivenAccount | undefined; connectionId?: string | undefined }): Promise<SignIn> {
      const { account: given, connectionId = '' } = wanted;
      const account = given ? checked(given) : (stored.read()[connectionId] ?? NO_ACCOUNT);
      const { domain, user, servicePrincipal } = account;
      const service = servicePrincipal === '' ? {} : { servicePrincipal };
      if (user === '') return { credentials: { kind: 'signedInUser' }, ...service };
      const name = accountName(account);
      const password = given?.password ?? (await (await open()).get(name));
      // Whoever asks for the password of a stored account can store it, too.
      const whose = given ? {} : { connectionId };
      if (password === undefined) throw new Failure('PASSWORD_NEEDED', { account: name, ...whose });
      return { credentials: { kind: 'account', domain, user, password }, ...service };
    },
  };
}

/** An account fit for use. @throws Failure INVALID_DEFINITION */
function checked({ domain, user, servicePrincipal = '' }: Omit<GivenAccount, 'password'>): WindowsAccount {
  const account = tidyAccount({ domain, user, servicePrincipal });
  const problems = accountProblems(account);
  if (problems.length > 0) throw new Failure('INVALID_DEFINITION', {}, { problems });
  return account;
}
