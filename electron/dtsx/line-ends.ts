import type { FileFormat } from '../../shared/contract/package-files.ts';

/** Finds out what the lines of a text end with, by the first that does. */
export class LineEnds {
  #found: FileFormat['lineEnding'] | undefined;
  #last = '';

  look(piece: string): void {
    if (this.#found) return;
    const newline = piece.indexOf('\n');
    const before = newline === 0 ? this.#last : piece[newline - 1];
    this.#last = piece.at(-1) ?? '';
    if (newline >= 0) this.#found = before === '\r' ? 'CRLF' : 'LF';
  }

  /** SSIS' own where the text has only one line. */
  get lineEnding(): FileFormat['lineEnding'] {
    return this.#found ?? 'CRLF';
  }
}
