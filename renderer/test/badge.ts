import type { LastResult } from '../../shared/contract/index.ts';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import type { State } from '../controls/StateBadge.tsx';
import { isStale, lastResultOf } from './last-result.ts';

/** What a connection manager's tile says about its last test. */
export type Badge = { readonly state: State; readonly stale: boolean; readonly last: LastResult | undefined };

/** The badge of a connection manager, whose connection string at run time is told beside it: see `isStale`. */
export function badgeOf(
  connection: Pick<ConnectionManager, 'id' | 'connectionString'>,
  results: readonly LastResult[],
  testing: ReadonlySet<string>,
  atRunTime: string,
): Badge {
  const last = lastResultOf(connection, results);
  if (testing.has(connection.id)) return { state: 'testing', stale: false, last };
  if (!last || last.result.outcome === 'cancelled') return { state: 'never', stale: false, last: undefined };
  return { state: last.result.outcome, stale: isStale(last, connection, atRunTime), last };
}
