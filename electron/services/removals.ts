import { Failure } from '../../shared/model/failure.ts';
import type { Accounts } from '../accounts/index.ts';
import type { Store } from '../store/index.ts';

type WithId = { readonly id: string };

/**
 * The connection managers that this process removed. As long as it runs they can be put back, and must find their
 * Windows account then; those that are still gone in the end lose it.
 */
export function removals({ packages }: Store, accounts: Accounts) {
  const removed = new Set<string>();
  return {
    remember: (connections: readonly WithId[]): void => {
      for (const { id } of connections) removed.add(id);
    },
    async forgetAccounts(): Promise<void> {
      if (removed.size === 0) return;
      try {
        const there = new Set(packages.list().packages.flatMap(({ connections }) => connections.map(({ id }) => id)));
        for (const id of removed) if (!there.has(id)) await accounts.remove(id);
      } catch (error) {
        // A folder or keychain that cannot be written to now keeps an account that nobody has; ending goes first.
        if (!(error instanceof Failure)) throw error;
      }
    },
  };
}
