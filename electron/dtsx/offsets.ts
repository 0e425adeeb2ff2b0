import type { FileFormat } from '../../shared/contract/package-files.ts';

/** Turns a reader's positions, in UTF-16 code units, into byte offsets. Positions are asked in ascending order. */
export class Offsets {
  readonly #encoding: FileFormat['encoding'];
  #text = '';
  #ascii = true;
  #unit = 0;
  #byte: number;

  /** `start` is the byte where the text begins, behind a byte order mark. */
  constructor(encoding: FileFormat['encoding'], start: number) {
    this.#encoding = encoding;
    this.#byte = start;
  }

  /** How many bytes a text takes in the file. */
  size(text: string): number {
    return this.#encoding === 'UTF-8' ? Buffer.byteLength(text) : text.length * 2;
  }

  /** Goes on to the piece of text that follows. */
  next(text: string, at: number): void {
    this.#byte = this.at(at);
    this.#text = text;
    this.#unit = at;
    this.#ascii = this.#encoding === 'UTF-8' && Buffer.byteLength(text) === text.length;
  }

  /** The byte offset of a position that is inside of the piece, or at its end. */
  at(position: number): number {
    const units = position - this.#unit;
    if (units === 0) return this.#byte;
    if (this.#ascii) {
      this.#byte += units;
    } else {
      this.#byte += this.size(this.#text.slice(0, units));
      this.#text = this.#text.slice(units);
    }
    this.#unit = position;
    return this.#byte;
  }
}
