import { isDeepStrictEqual } from 'node:util';
import type { LastResult } from '../../shared/contract/index.ts';
import type { TestResult } from '../../shared/contract/smtp-events.ts';
import { type ConnectionManager, isSmtp } from '../../shared/model/connection-manager.ts';
import { readableProperties, type SmtpProperties } from '../../shared/model/connection-string.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Store } from '../store/index.ts';

/** Tests that are remembered for a definition which may be stored next: one for each editor that is open, and more. */
const REMEMBERED_MAX = 16;

type Remembered = { readonly tested: SmtpProperties; readonly testedAt: string; readonly result: TestResult };

/** Milliseconds that the results of a batch may wait for each other, to be written at once. */
const SOON = 500;

/** The last result of each connection manager: the badge on its tile. */
export class Results {
  readonly #store: Store;
  readonly #stored: () => ConnectionManager[];
  #remembered: Remembered[] = [];
  /** What is to be kept, by connection manager. */
  #due = new Map<string, Remembered>();
  #timer: NodeJS.Timeout | undefined;

  /** @param stored every connection manager there is, in the data folder and in files */
  constructor(store: Store, stored: () => ConnectionManager[]) {
    this.#store = store;
    this.#stored = stored;
  }

  list(): LastResult[] {
    return this.#store.results.read();
  }

  /**
   * Keeps the result of a test as that of the connection manager it was made for, where that is stored the way it was
   * tested. One that was tested in the editor before it is stored has its result from `storedAs`. With `soon` it is on
   * disk after a moment or the next `flush`: a batch of tests would write all results anew for each of them.
   */
  keep(tested: SmtpProperties, result: TestResult, connectionId: string | undefined, soon = false): void {
    const remembered = { tested, testedAt: new Date().toISOString(), result };
    this.#remembered = [remembered, ...this.#remembered].slice(0, REMEMBERED_MAX);
    if (connectionId === undefined) return;
    this.#due.set(connectionId, remembered);
    if (soon) this.#timer ??= setTimeout(() => this.flush(), SOON);
    else this.flush();
  }

  /** To be called with a connection manager that was just stored. */
  storedAs(connection: ConnectionManager): void {
    const remembered = this.#remembered.find(({ tested }) => isAsTested(connection, tested));
    if (!remembered) return;
    this.#due.set(connection.id, remembered);
    this.flush();
  }

  /** Writes what is to be kept, at once. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const due = this.#due;
    this.#due = new Map();
    if (due.size === 0) return;
    const connections = this.#stored();
    const stored = new Set(connections.map(({ id }) => id));
    const known = new Map(this.list().map((result) => [result.connectionId, result]));
    const news = connections.flatMap((connection): LastResult[] => {
      const remembered = due.get(connection.id);
      if (!remembered || !isAsTested(connection, remembered.tested)) return [];
      const { testedAt, result } = remembered;
      const { id: connectionId, connectionString } = connection;
      const before = known.get(connectionId);
      // Another program may have tested it since.
      if (before?.connectionString === connectionString && before.testedAt >= testedAt) return [];
      return [{ connectionId, testedAt, connectionString, result }];
    });
    if (news.length === 0) return;
    const replaced = new Set(news.map(({ connectionId }) => connectionId));
    try {
      this.#store.results.change((current) => [
        ...current.filter(({ connectionId }) => !replaced.has(connectionId) && stored.has(connectionId)),
        ...news,
      ]);
    } catch (error) {
      // Whoever waits for the verdict must get it, also where the data folder cannot be written to.
      if (!(error instanceof Failure)) throw error;
    }
  }
}

const isAsTested = (connection: ConnectionManager, tested: SmtpProperties): boolean =>
  isSmtp(connection) && isDeepStrictEqual(readableProperties(connection.connectionString), tested);
