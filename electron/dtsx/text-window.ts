/** White space that is kept before a tag, in UTF-16 code units; SSIS indents by a few dozen at most. */
const GAP_MAX = 2_048;

/** Less text than this is no matter, whatever it is. */
const REFERENCE_MAX = 1_024;

/** The end of what a reader has read of a text: enough to look at the tag that it is in. Positions are in UTF-16 code units. */
export class TextWindow {
  /** What is kept from before the last piece, and where that starts. */
  #before = '';
  #start = 0;
  /** The last piece, where it starts, and the last `<` in all of the text. */
  #piece = '';
  #pieceStart = 0;
  #lastTag = 0;
  /** Behind the last tag, comment or section that is complete, and the first `<` after that; -1 where there is none. */
  #event = 0;
  #markup = -1;
  /** The last `&` that has no `;` yet. */
  #reference: number | undefined;
  /** What is kept from there on, until it is no longer needed. */
  #pin: number | undefined;

  /** Where the text ends so far. */
  get end(): number {
    return this.#pieceStart + this.#piece.length;
  }

  /** Adds the piece of text that follows. */
  next(piece: string): void {
    const { end } = this;
    this.#markup = this.#firstTagSince();
    const inTag = this.#lastTag >= this.#event;
    const from = Math.max(this.#start, this.#pin ?? (inTag ? this.#lastTag : end) - GAP_MAX);
    if (from >= this.#pieceStart) this.#before = this.#piece.slice(from - this.#pieceStart);
    else if (from > this.#start) this.#before = this.#before.slice(from - this.#start) + this.#piece;
    else this.#before += this.#piece;
    this.#start = from;
    this.#piece = piece;
    this.#pieceStart = end;
    const last = piece.lastIndexOf('<');
    if (last >= 0) this.#lastTag = end + last;
  }

  /** Tells that a tag, comment or section ends at that position. */
  eventAt(position: number): void {
    this.#event = position;
    this.#reference = undefined;
  }

  /** Keeps all of the text from that position on, to be looked at as a whole. */
  pin(position: number): void {
    this.#pin = position;
  }

  /** The text that was kept, without the end tag that ends at that position. */
  unpin(position: number): string {
    const start = (this.#pin ?? 0) - this.#start;
    this.#pin = undefined;
    return this.#all().slice(start, position - this.#start - this.endTagBefore(position).length);
  }

  /** How long the text is behind the last tag. */
  sinceEvent(): number {
    return this.end - this.#event;
  }

  /** How long the tag, comment or section is, so far, that is not complete. */
  unfinished(): number {
    const markup = this.#pin ?? this.#firstTagSince();
    return markup < 0 ? 0 : this.end - markup;
  }

  /** How long the text is, so far, that may be an entity reference without its `;`, outside of every tag. */
  openReference(): number {
    // As a rule a piece ends in a tag or soon behind one: to look for characters that are not there costs its length.
    if (this.sinceEvent() <= REFERENCE_MAX || this.#firstTagSince() >= 0) return 0;
    const ampersand = this.#piece.lastIndexOf('&');
    const isText = this.#pieceStart + ampersand >= this.#event;
    if (this.#piece.lastIndexOf(';') > ampersand) this.#reference = undefined;
    else if (ampersand >= 0 && isText) this.#reference = this.#pieceStart + ampersand;
    return this.#reference === undefined ? 0 : this.end - this.#reference;
  }

  #firstTagSince(): number {
    if (this.#markup >= this.#event) return this.#markup;
    const found = this.#piece.indexOf('<', Math.max(this.#event - this.#pieceStart, 0));
    return found < 0 ? -1 : this.#pieceStart + found;
  }

  /** The start tag that ends at that position, and the white space before it. XML allows no `<` in attributes. */
  tagBefore(position: number): { raw: string; gap: string } {
    return (
      tagAt(this.#piece, position - this.#pieceStart, this.#before === '') ??
      tagAt(this.#all(), position - this.#start, true) ?? { raw: '', gap: '' }
    );
  }

  /** The end tag that ends at that position. */
  endTagBefore(position: number): string {
    const end = position - this.#pieceStart;
    const start = this.#piece.lastIndexOf('<', end - 1);
    if (start >= 0) return this.#piece.slice(start, end);
    const all = this.#all();
    return all.slice(all.lastIndexOf('<', position - this.#start - 1), position - this.#start);
  }

  /** The value of the attribute whose second quote is the character before that position. */
  valueBefore(position: number): { raw: string; quote: '"' | "'" } {
    const last = position - this.#pieceStart - 1;
    const quote = this.#piece[last] === '"' ? '"' : "'";
    const first = this.#piece.lastIndexOf(quote, last - 1);
    if (last > 0 && first >= 0) return { raw: this.#piece.slice(first + 1, last), quote };
    const all = this.#all();
    const end = position - this.#start - 1;
    return { raw: all.slice(all.lastIndexOf(quote, end - 1) + 1, end), quote };
  }

  /** All that is kept: only where the last piece is not enough, since putting it together costs its length. */
  #all(): string {
    return this.#before + this.#piece;
  }
}

/** The tag that ends there; undefined where its beginning or that of the white space before it is not in the text. */
function tagAt(text: string, end: number, fromStart: boolean): { raw: string; gap: string } | undefined {
  const start = text.lastIndexOf('<', end - 1);
  if (start < 0) return undefined;
  let gap = start;
  while (gap > 0 && isSpace(text.charCodeAt(gap - 1))) gap -= 1;
  if (gap === 0 && !fromStart) return undefined;
  return { raw: text.slice(start, end), gap: text.slice(gap, start) };
}

/** Space, tab, line feed and carriage return: what is white space in XML. */
const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
