import { isDeepStrictEqual } from 'node:util';
import type { LastResult } from '../../shared/contract/index.ts';
import type { TestResult } from '../../shared/contract/smtp-events.ts';
import { type ConnectionManager, isSmtp } from '../../shared/model/connection-manager.ts';
import { readableProperties, type SmtpProperties } from '../../shared/model/connection-string.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Store } from '../store/index.ts';

/** Tests that are remembered for a definition which may be stored next: one for each editor that is open, and more. */
const REMEMBERED_MAX = 16;

/** A test, for what is kept of it. */
export type KeptTest = {
  readonly tested: SmtpProperties;
  /** The connection string at run time, where property expressions decided. */
  readonly atRunTime?: string | undefined;
  readonly result: TestResult;
};
type Remembered = KeptTest & { readonly testedAt: string };

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
  keep(test: KeptTest, connectionId: string | undefined, soon = false): void {
    const remembered = { ...test, testedAt: new Date().toISOString() };
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
    const asStored = new Set(connections.map(keyOf));
    const known = new Map(this.list().map((result) => [resultKey(result), result]));
    const news = connections.flatMap((connection): LastResult[] => {
      const remembered = due.get(connection.id);
      if (!remembered || !isAsTested(connection, remembered.tested)) return [];
      const { testedAt, atRunTime, result } = remembered;
      const { id: connectionId, connectionString } = connection;
      // Another program may have tested it since.
      if ((known.get(keyOf(connection))?.testedAt ?? '') >= testedAt) return [];
      return [{ connectionId, testedAt, connectionString, ...(atRunTime !== undefined && { atRunTime }), result }];
    });
    if (news.length === 0) return;
    const tested = new Set(news.map(({ connectionId }) => connectionId));
    const replaced = new Map(news.map((result) => [resultKey(result), result]));
    // A result that no longer fits is replaced by the next one; that of a copy of the file fits the copy.
    const stays = (before: LastResult): boolean =>
      stored.has(before.connectionId) &&
      (!tested.has(before.connectionId) || (asStored.has(resultKey(before)) && !replaced.has(resultKey(before))));
    try {
      this.#store.results.change((current) => [...current.filter(stays), ...replaced.values()]);
    } catch (error) {
      // Whoever waits for the verdict must get it, also where the data folder cannot be written to.
      if (!(error instanceof Failure)) throw error;
    }
  }
}

/** Copies of a package file share the ids of their connection managers: what was tested tells their results apart. */
const keyOf = ({ id, connectionString }: Pick<ConnectionManager, 'id' | 'connectionString'>): string =>
  `${id} ${connectionString}`;
const resultKey = ({ connectionId, connectionString }: LastResult): string =>
  keyOf({ id: connectionId, connectionString });

const isAsTested = (connection: ConnectionManager, tested: SmtpProperties): boolean =>
  isSmtp(connection) && isDeepStrictEqual(readableProperties(connection.connectionString), tested);
