import type { FileFormat } from '../../shared/contract/package-files.ts';

type Encoding = FileFormat['encoding'];

/** The lines of a file, by offsets of its bytes. */
export class FileLines {
  readonly #bytes: Buffer;
  readonly #encoding: Encoding;
  /** Bytes of a code unit. */
  readonly #unit: number;
  #counted = 0;
  #line = 1;

  constructor(bytes: Buffer, encoding: Encoding) {
    this.#bytes = bytes;
    this.#encoding = encoding;
    this.#unit = encoding === 'UTF-8' ? 1 : 2;
  }

  /** Where the line of an offset begins. */
  start(offset: number): number {
    let at = offset;
    while (at > 0 && !this.#endsAt(at - this.#unit)) at -= this.#unit;
    return at;
  }

  /** Where the line of an offset ends, before its line feed. */
  end(offset: number): number {
    let at = offset;
    while (at < this.#bytes.length && !this.#endsAt(at)) at += this.#unit;
    return at;
  }

  /** The number of the line that begins at an offset, from 1. To be asked in the order of the file. */
  number(start: number): number {
    for (; this.#counted < start; this.#counted += this.#unit) if (this.#endsAt(this.#counted)) this.#line += 1;
    return this.#line;
  }

  bytes(start: number, end: number): Buffer {
    return this.#bytes.subarray(start, end);
  }

  /** The text lines of some bytes, without their ends; none for no bytes. */
  textLines(bytes: Buffer): string[] {
    const text = new TextDecoder(this.#encoding.toLowerCase(), { ignoreBOM: false }).decode(bytes);
    return text.split('\n').map((line) => line.replace(/\r$/, ''));
  }

  #endsAt(at: number): boolean {
    const [first, second] = [this.#bytes[at], this.#bytes[at + 1]];
    if (this.#encoding === 'UTF-8') return first === LINE_FEED;
    return this.#encoding === 'UTF-16LE' ? first === LINE_FEED && second === 0 : first === 0 && second === LINE_FEED;
  }
}

const LINE_FEED = 0x0a;
