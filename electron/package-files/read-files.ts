import { notFound } from '../../shared/model/not-found.ts';
import type { FileRecord } from '../store/file-record.ts';
import type { Records } from './editing.ts';

/** How many are remembered: those that a command goes through a folder with, and no more than memory has room for. */
const REMEMBERED_MAX = 10_000;

/** The package files that this process read for itself; the ones longest unused are forgotten where there are many. */
export class ReadFiles implements Records {
  readonly #records = new Map<string, FileRecord>();

  get(id: string): FileRecord | undefined {
    const record = this.#records.get(id);
    if (record) this.put(record);
    return record;
  }

  list(): FileRecord[] {
    return [...this.#records.values()];
  }

  put(record: FileRecord): void {
    this.#records.delete(record.base.id);
    this.#records.set(record.base.id, record);
    for (const oldest of this.#records.keys()) {
      if (this.#records.size <= REMEMBERED_MAX) return;
      this.#records.delete(oldest);
    }
  }

  change(id: string, edit: (current: FileRecord) => FileRecord): { before: FileRecord; after: FileRecord } {
    const before = this.get(id);
    if (!before) throw notFound('PACKAGE_NOT_FOUND', id);
    const after = edit(before);
    this.put(after);
    return { before, after };
  }

  remove(id: string): void {
    this.#records.delete(id);
  }
}
