/** Longest text that is kept only once, in UTF-16 code units. */
const SHARED_MAX = 64;
/** Different short texts that are remembered. */
const SHARED_COUNT = 20_000;

/**
 * Copies of texts. A text cut out of a piece of a file holds on to the whole piece for as long as it lives, so that what
 * is kept of a file is copied; short texts, which repeat, are kept once.
 */
export class KeptText {
  readonly #shared = new Map<string, string>();
  #length = 0;

  /** UTF-16 code units that were copied so far. */
  get length(): number {
    return this.#length;
  }

  readonly keep = (text: string): string => {
    if (text === '') return '';
    if (text.length > SHARED_MAX) return this.#copy(text);
    const known = this.#shared.get(text);
    if (known !== undefined) return known;
    const copy = this.#copy(text);
    if (this.#shared.size < SHARED_COUNT) this.#shared.set(copy, copy);
    return copy;
  };

  /** A copy of a text that hardly repeats. */
  readonly copy = (text: string): string => (text === '' ? '' : this.#copy(text));

  #copy(text: string): string {
    this.#length += text.length;
    return ` ${text}`.slice(1);
  }
}
