import { join } from 'node:path';
import type { DamagedFile } from '../../shared/contract/index.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { DataFiles } from './data-files.ts';
import type { Parse } from './read-file.ts';

/** A value kept in one file of the data folder. */
export class Document<Value> {
  readonly #files: DataFiles;
  readonly #name: string;
  readonly #parse: Parse<Value>;
  readonly #initial: Value;
  readonly #changed: () => void;

  constructor(files: DataFiles, options: { name: string; parse: Parse<Value>; initial: Value; changed: () => void }) {
    this.#files = files;
    this.#name = options.name;
    this.#parse = options.parse;
    this.#initial = options.initial;
    this.#changed = options.changed;
  }

  /**
   * The value as it is on disk now; the initial one where there is none yet or the file is damaged.
   *
   * @throws Failure STORE_FAILED where there is a file that cannot be read here and now
   */
  read(): Value {
    const reading = this.#files.read(this.#name, this.#parse);
    if (reading.state === 'present') return reading.value;
    if (reading.state === 'unreadable') {
      throw new Failure('STORE_FAILED', { path: this.#files.folder, reason: `${this.#name}: ${reading.reason}` });
    }
    return this.#initial;
  }

  /**
   * Keeps the file aside where it is damaged, so that it is told among those of `damaged/`.
   *
   * @returns the file where it had to stay, in a folder that cannot be written to
   */
  keepAside(): DamagedFile[] {
    const reading = this.#files.read(this.#name, this.#parse);
    if (reading.state !== 'damaged') return [];
    try {
      this.#files.keepAside(this.#name, this.#parse);
      return [];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return [{ file: this.#name, keptAs: join(this.#files.folder, this.#name), reason: reading.reason }];
    }
  }

  /** Changes the value: reads it fresh, lets `edit` make the new one and stores it, as one step for all processes. */
  change(edit: (current: Value) => Value): Value {
    const next = this.#files.exclusively(() => {
      this.#files.keepAside(this.#name, this.#parse);
      const edited = this.#parse(edit(this.read()));
      this.#files.write(this.#name, edited);
      return edited;
    });
    this.#changed();
    return next;
  }
}
