import { Failure } from '../../shared/model/failure.ts';
import type { Refuse } from './interest.ts';

/** Where the reader of a file is, to say so when it refuses the file. */
export class ReadingPlace {
  readonly #path: string;
  readonly #reader: { readonly line: number; readonly column: number };

  constructor(path: string, reader: { readonly line: number; readonly column: number }) {
    this.#path = path;
    this.#reader = reader;
  }

  readonly refuse: Refuse = {
    limit: (limit) => {
      throw new Failure('PACKAGE_FILE_LIMIT', { path: this.#path, ...this.#place(), limit });
    },
    failure: (code, level?: string) => {
      throw new Failure(code, { path: this.#path, ...(level === undefined ? {} : { level }) });
    },
  };

  /** @param at where the fault is, if not where the reader is */
  notXml(reason: string, at = this.#place()): Failure {
    return new Failure('PACKAGE_FILE_NOT_XML', { path: this.#path, ...at, reason });
  }

  #place(): { line: number; column: number } {
    return { line: this.#reader.line, column: Math.max(this.#reader.column, 1) };
  }
}
