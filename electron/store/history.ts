import { join } from 'node:path';
import * as z from 'zod';
import { HISTORY_MAX, type HistoryEntry, historyEntrySchema } from '../../shared/contract/history.ts';
import { idFromUuid } from '../../shared/model/id.ts';
import type { DataFiles } from './data-files.ts';

const FOLDER = 'history';
const FILE_NAME = /^tests-(?<uuid>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/;

const fileOf = (connectionId: string): string => join(FOLDER, `tests-${connectionId.slice(1, -1).toLowerCase()}.json`);

/** Whether a file of that name holds a history. */
export const isHistoryFile = (name: string): boolean => FILE_NAME.test(name);

/** How a history file is read. */
export const parseHistory = (content: unknown): HistoryEntry[] =>
  z.array(historyEntrySchema).max(HISTORY_MAX).parse(content);

/** The last tests of each connection manager. One small file each, so that a test writes little. */
export class HistoryStore {
  readonly #files: DataFiles;
  readonly #changed: () => void;

  constructor(files: DataFiles, changed: () => void) {
    this.#files = files;
    this.#changed = changed;
  }

  /** The tests of a connection manager, the oldest first; none where its file is missing or cannot be read. */
  read(connectionId: string): HistoryEntry[] {
    const reading = this.#files.read(fileOf(connectionId), parseHistory);
    return reading.state === 'present' ? reading.value : [];
  }

  /**
   * Adds a test, and forgets the oldest ones. A file that cannot be read now but may be fine stays as it is.
   *
   * @throws Failure as every change of the data folder
   */
  add(connectionId: string, entry: HistoryEntry): void {
    const file = fileOf(connectionId);
    this.#files.exclusively(() => {
      this.#files.keepAside(file, parseHistory);
      if (this.#files.read(file, parseHistory).state === 'unreadable') return;
      const entries = [...this.read(connectionId), entry].slice(-HISTORY_MAX);
      this.#files.write(file, parseHistory(entries));
    });
    this.#changed();
  }

  /** Forgets every connection manager but those. */
  keepOnly(connectionIds: ReadonlySet<string>): void {
    const gone = this.#files.list(FOLDER).filter((name) => {
      const uuid = FILE_NAME.exec(name)?.groups?.uuid;
      return uuid !== undefined && !connectionIds.has(idFromUuid(uuid));
    });
    if (gone.length === 0) return;
    this.#files.exclusively(() => {
      const there = new Set(this.#files.list(FOLDER));
      for (const name of gone) if (there.has(name)) this.#files.remove(join(FOLDER, name));
    });
  }
}
