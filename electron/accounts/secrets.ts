/** Where passwords are kept, by the name of their account (`EXAMPLE\alice`). Nothing here is ever written to a file. */
export interface Secrets {
  /** Whether what is kept outlives this process. */
  readonly lasting: boolean;
  get(account: string): Promise<string | undefined>;
  set(account: string, password: string): Promise<void>;
  /** One that is not there is let be. */
  remove(account: string): Promise<void>;
}

/** Keeps passwords in memory until the process ends: for machines without a keychain. */
export function sessionSecrets(): Secrets {
  const passwords = new Map<string, string>();
  return {
    lasting: false,
    get: async (account) => passwords.get(account),
    set: async (account, password) => void passwords.set(account, password),
    remove: async (account) => void passwords.delete(account),
  };
}
