import { HISTORY_STEPS_MAX, type HistoryEntry } from '../../shared/contract/history.ts';
import type { TestEvent } from '../../shared/contract/smtp-events.ts';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { formatConnectionString, type SmtpProperties } from '../../shared/model/connection-string.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Store } from '../store/index.ts';

/** What is remembered of a test; undefined for one that did not come to an end. */
export function historyEntry(tested: SmtpProperties, events: readonly TestEvent[]): HistoryEntry | undefined {
  const result = events.find((event) => event.type === 'result');
  if (!result || result.outcome === 'cancelled') return undefined;
  const { outcome, diagnosis, ms } = result;
  const steps = events.flatMap((event) =>
    event.type === 'step' && (event.status === 'passed' || event.status === 'failed')
      ? [{ step: event.step, status: event.status, ms: event.ms ?? 0 }]
      : [],
  );
  return {
    testedAt: new Date().toISOString(),
    connectionString: formatConnectionString(tested),
    outcome,
    code: diagnosis.code,
    ms,
    steps: steps.slice(0, HISTORY_STEPS_MAX),
  };
}

/** The last tests of each stored connection manager, as typed in its editor or as stored. */
export class History {
  readonly #store: Store;
  readonly #connections: () => ConnectionManager[];

  /** @param connections every connection manager there is, in the data folder and in files */
  constructor(store: Store, connections: () => ConnectionManager[]) {
    this.#store = store;
    this.#connections = connections;
  }

  of(connectionId: string): HistoryEntry[] {
    return this.#store.history.read(connectionId);
  }

  /** Remembers a test of a connection manager that is stored, and forgets those that are not any more. */
  add(connectionId: string | undefined, entry: HistoryEntry | undefined): void {
    if (connectionId === undefined || !entry) return;
    const stored = new Set(this.#connections().map(({ id }) => id));
    if (!stored.has(connectionId)) return;
    try {
      this.#store.history.add(connectionId, entry);
      // A package that cannot be read now still has its connection managers.
      if (this.#store.packages.list().unreadable.length === 0) this.#store.history.keepOnly(stored);
    } catch (error) {
      // Whoever waits for the verdict must get it, also where the data folder cannot be written to.
      if (!(error instanceof Failure)) throw error;
    }
  }
}
