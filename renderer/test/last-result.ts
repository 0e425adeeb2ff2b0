import type { LastResult } from '../../shared/contract/index.ts';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { sameProperties } from '../connections/smtp-form.ts';

type Tested = Pick<ConnectionManager, 'id' | 'connectionString'>;

/** The last result of a connection manager. Copies of a package file share ids: what was tested tells them apart. */
export function lastResultOf({ id, connectionString }: Tested, results: readonly LastResult[]): LastResult | undefined {
  const own = results.filter(({ connectionId }) => connectionId === id);
  return own.find((result) => result.connectionString === connectionString) ?? own[0];
}

/**
 * Whether a connection manager is no longer what was tested: it was edited, or its property expressions make something
 * else of it than they did, since one or a variable was edited.
 *
 * @param atRunTime what its expressions make of it now
 */
export const isStale = (last: LastResult, { connectionString }: Tested, atRunTime: string): boolean =>
  last.connectionString !== connectionString || !sameProperties(last.atRunTime ?? connectionString, atRunTime);
