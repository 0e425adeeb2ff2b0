import { Failure } from '../../shared/model/failure.ts';
import type { Accounts } from '../accounts/index.ts';

type WithId = { readonly id: string };

/**
 * The connection managers that this process removed. As long as it runs they can be put back, and must find their
 * Windows account then; those that are still gone in the end lose it.
 *
 * @param connections every connection manager there is, in the data folder and in files
 */
export function removals(connections: () => readonly WithId[], accounts: Accounts) {
  const removed = new Set<string>();
  return {
    remember: (gone: readonly WithId[]): void => {
      for (const { id } of gone) removed.add(id);
    },
    async forgetAccounts(): Promise<void> {
      if (removed.size === 0) return;
      try {
        const there = new Set(connections().map(({ id }) => id));
        for (const id of removed) if (!there.has(id)) await accounts.remove(id);
      } catch (error) {
        // A folder or keychain that cannot be written to now keeps an account that nobody has; ending goes first.
        if (!(error instanceof Failure)) throw error;
      }
    },
  };
}
