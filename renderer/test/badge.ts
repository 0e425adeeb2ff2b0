import type { LastResult } from '../../shared/contract/index.ts';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import type { State } from '../controls/StateBadge.tsx';

/** What a connection manager's tile says about its last test. */
export type Badge = { readonly state: State; readonly stale: boolean; readonly last: LastResult | undefined };

/** The badge of a connection manager; stale once its connection string is no longer the one that was tested. */
export function badgeOf(
  connection: Pick<ConnectionManager, 'id' | 'connectionString'>,
  results: readonly LastResult[],
  testing: ReadonlySet<string>,
): Badge {
  const last = results.find(({ connectionId }) => connectionId === connection.id);
  if (testing.has(connection.id)) return { state: 'testing', stale: false, last };
  if (!last || last.result.outcome === 'cancelled') return { state: 'never', stale: false, last: undefined };
  return { state: last.result.outcome, stale: last.connectionString !== connection.connectionString, last };
}
