import { isDeepStrictEqual } from 'node:util';
import type { LastResult } from '../../shared/contract/index.ts';
import type { TestResult } from '../../shared/contract/smtp-events.ts';
import {
  type ConnectionManager,
  isSmtp,
  type SmtpConnectionManager,
  smtpProperties,
} from '../../shared/model/connection-manager.ts';
import { ConnectionStringError, type SmtpProperties } from '../../shared/model/connection-string.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Store } from '../store/index.ts';

/** Tests that are remembered for a definition which may be stored next: one for each editor that is open, and more. */
const REMEMBERED_MAX = 16;

type Remembered = { readonly tested: SmtpProperties; readonly testedAt: string; readonly result: TestResult };

/** The last result of each connection manager: the badge on its tile. */
export class Results {
  readonly #store: Store;
  readonly #stored: () => ConnectionManager[];
  #remembered: Remembered[] = [];

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
   * tested. One that was tested in the editor before it is stored has its result from `storedAs`.
   */
  keep(tested: SmtpProperties, result: TestResult, connectionId: string | undefined): void {
    const remembered = { tested, testedAt: new Date().toISOString(), result };
    this.#remembered = [remembered, ...this.#remembered].slice(0, REMEMBERED_MAX);
    // Copies of a package file share the ids of their connection managers, and may differ in their properties.
    const connections = this.#stored().filter(({ id }) => id === connectionId);
    const connection = connections.find((candidate) => isAsTested(candidate, tested));
    if (connection) this.#keepFor(connection, remembered);
  }

  /** To be called with a connection manager that was just stored. */
  storedAs(connection: ConnectionManager): void {
    const remembered = this.#remembered.find(({ tested }) => isAsTested(connection, tested));
    if (remembered) this.#keepFor(connection, remembered);
  }

  #keepFor(connection: ConnectionManager, { tested, testedAt, result }: Remembered): void {
    if (!isAsTested(connection, tested)) return;
    const { id: connectionId, connectionString } = connection;
    const stored = new Set(this.#stored().map(({ id }) => id));
    const known = this.list().find((other) => other.connectionId === connectionId);
    // Another program may have tested it since.
    if (known?.connectionString === connectionString && known.testedAt >= testedAt) return;
    try {
      this.#store.results.change((current) => [
        ...current.filter((other) => other.connectionId !== connectionId && stored.has(other.connectionId)),
        { connectionId, testedAt, connectionString, result },
      ]);
    } catch (error) {
      // Whoever waits for the verdict must get it, also where the data folder cannot be written to.
      if (!(error instanceof Failure)) throw error;
    }
  }
}

const isAsTested = (connection: ConnectionManager, tested: SmtpProperties): boolean =>
  isSmtp(connection) && isDeepStrictEqual(readableProperties(connection), tested);

/** Undefined for a malformed connection string, as files have them. */
function readableProperties(connection: SmtpConnectionManager): SmtpProperties | undefined {
  try {
    return smtpProperties(connection);
  } catch (error) {
    if (error instanceof ConnectionStringError) return undefined;
    throw error;
  }
}
