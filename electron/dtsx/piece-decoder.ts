type Decoder = InstanceType<typeof TextDecoder>;

/** Decodes a text piece by piece; of a piece with bytes that are none of the encoding, what is before them. */
export class PieceDecoder {
  readonly #encoding: string;
  readonly #reader: { piece(text: string): void };
  readonly #decoder: Decoder;
  #last: Uint8Array = new Uint8Array();

  constructor(encoding: string, reader: { piece(text: string): void }) {
    this.#encoding = encoding;
    this.#reader = reader;
    this.#decoder = this.#fresh();
  }

  /** @throws TypeError for bytes that are none of the encoding */
  piece(bytes: Uint8Array): void {
    this.#reader.piece(this.#decoded(bytes));
    this.#last = bytes;
  }

  /** @throws TypeError where the text ends within a character */
  end(): void {
    this.#reader.piece(this.#decoder.decode());
  }

  #fresh(): Decoder {
    return new TextDecoder(this.#encoding, { fatal: true, ignoreBOM: true });
  }

  #decoded(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes, { stream: true });
    } catch (error) {
      this.#readToFault(bytes);
      throw error;
    }
  }

  /** The reader then stands at the fault, and can say where it is. */
  #readToFault(bytes: Uint8Array): void {
    const decoder = this.#afterLast();
    let text = '';
    try {
      for (const byte of bytes) text += decoder.decode(Uint8Array.of(byte), { stream: true });
    } catch {
      // That is the fault.
    }
    this.#reader.piece(text);
  }

  /** A decoder that has read the last piece, which may begin within a character: of up to four bytes. */
  #afterLast(): Decoder {
    for (let from = 0; from < 4; from += 1) {
      try {
        const decoder = this.#fresh();
        decoder.decode(this.#last.subarray(from), { stream: true });
        return decoder;
      } catch {
        // It begins further on.
      }
    }
    return this.#fresh();
  }
}
