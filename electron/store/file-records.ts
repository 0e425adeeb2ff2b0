import { join } from 'node:path';
import { Failure } from '../../shared/model/failure.ts';
import { notFound } from '../../shared/model/not-found.ts';
import type { DataFiles } from './data-files.ts';
import { type FileRecord, fileRecordSchema } from './file-record.ts';

const FILE_NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json$/;

const parse = (content: unknown): FileRecord => fileRecordSchema.parse(content);

/**
 * What is known of package files, by the id of the package: a file of the data folder each, so that edits survive a crash and
 * show in every program that uses the folder. Nothing here touches the package files themselves.
 */
export class FileRecordStore {
  readonly #files: DataFiles;
  readonly #folder: string;
  readonly #changed: () => void;

  /** @param folder where they are in the data folder */
  constructor(files: DataFiles, folder: string, changed: () => void) {
    this.#files = files;
    this.#folder = folder;
    this.#changed = changed;
  }

  /** Those that can be read, by path. A damaged record is kept aside: the package file is still there. */
  list(): FileRecord[] {
    return this.#files
      .list(this.#folder)
      .filter((name) => FILE_NAME.test(name))
      .flatMap((name) => this.get(`{${name.slice(0, -5).toUpperCase()}}`) ?? [])
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : (a.member ?? '') < (b.member ?? '') ? -1 : 1));
  }

  get(id: string): FileRecord | undefined {
    const reading = this.#files.read(this.#nameOf(id), parse);
    if (reading.state === 'present') return reading.value;
    if (reading.state === 'damaged') this.#keepAside(id);
    return undefined;
  }

  /** Adds a record or replaces what is there. */
  put(record: FileRecord): void {
    this.#files.exclusively(() => this.#files.write(this.#nameOf(record.base.id), parse(record)));
    this.#changed();
  }

  /**
   * Replaces a record by what `edit` makes of it, as one step for all processes; the record itself changes nothing.
   *
   * @throws Failure PACKAGE_NOT_FOUND where it was closed
   */
  change(id: string, edit: (current: FileRecord) => FileRecord): { before: FileRecord; after: FileRecord } {
    let written = false;
    const result = this.#files.exclusively(() => {
      const before = this.get(id);
      if (!before) throw notFound('PACKAGE_NOT_FOUND', id);
      const after = edit(before);
      written = after !== before;
      if (written) this.#files.write(this.#nameOf(id), parse(after));
      return { before, after };
    });
    if (written) this.#changed();
    return result;
  }

  /** Forgets a file and its edits; one that is not there is let be. */
  remove(id: string): void {
    this.#files.exclusively(() => {
      if (this.#files.read(this.#nameOf(id), parse).state !== 'absent') this.#files.remove(this.#nameOf(id));
    });
    this.#changed();
  }

  #nameOf(id: string): string {
    return join(this.#folder, `${id.slice(1, -1).toLowerCase()}.json`);
  }

  #keepAside(id: string): void {
    try {
      this.#files.keepAside(this.#nameOf(id), parse);
    } catch (error) {
      // In a folder that cannot be written to it stays where it is.
      if (!(error instanceof Failure)) throw error;
    }
  }
}
