/** What the thread of the keychain is asked. `service` is the name that the system's own tools show. */
export type KeychainCall = {
  readonly id: number;
  readonly service: string;
  readonly account: string;
} & ({ readonly action: 'get' | 'remove' } | { readonly action: 'set'; readonly password: string });

/** Its answer; `error` is the system's own words. */
export type KeychainAnswer = { readonly id: number; readonly password?: string; readonly error?: string };
