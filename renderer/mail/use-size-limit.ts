import type { SendEvent } from '../../shared/contract/smtp-events.ts';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { sameProperties } from '../connections/smtp-form.ts';
import { useLastResults } from '../test/use-last-result.ts';
import { knownSizeLimit } from './message-size.ts';
import { capabilitiesOf } from './run-state.ts';

const NONE: readonly SendEvent[] = [];

/**
 * Bytes of the largest message that the server of a connection manager takes: as it has just said in a run, else as it
 * said in the last test. Undefined where it was not asked the way it is defined now, or names no limit.
 */
export function useSizeLimit(
  connection: ConnectionManager | undefined,
  events: readonly SendEvent[] = NONE,
): number | undefined {
  const results = useLastResults();
  if (!connection) return undefined;
  const last = results.find(({ connectionId }) => connectionId === connection.id);
  const current = last && sameProperties(last.connectionString, connection.connectionString);
  return knownSizeLimit(capabilitiesOf(events), current ? last.result.maxSize : undefined);
}
