import { type SaxesAttributePlain, type SaxesOptions, SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Failure } from '../../shared/model/failure.ts';
import type { ByteSource } from './document.ts';
import type { Element } from './element.ts';
import type { Interest, Kept, ReadElements, Reference } from './interest.ts';
import { KeptText } from './kept-text.ts';
import * as limits from './limits.ts';
import { LineEnds } from './line-ends.ts';
import { type Namespaces, namespacesWithin, splitName } from './namespaces.ts';
import { Offsets } from './offsets.ts';
import { markLength, readText, type TextEncoding } from './read-text.ts';
import { ReadingPlace } from './reading-place.ts';
import { attributesOf } from './start-tag.ts';
import { TextWindow } from './text-window.ts';

type Draft = { -readonly [Key in keyof Element]: Element[Key] } & { children: Element[] };
type Frame = {
  readonly element: Draft;
  readonly how: Kept;
  text: string;
  /** Where its last child ends. */
  after: number;
  /** Elements kept before it. */
  readonly keptBefore: number;
};

type Plain = SaxesOptions & { readonly xmlns: false };

const NO_NAMESPACES: Namespaces = new Map();

/**
 * Reads the elements of interest of an XML file, in memory bounded by the limits.
 *
 * @throws Failure PACKAGE_FILE_NOT_XML, PACKAGE_FILE_LIMIT, PACKAGE_FILE_TOO_LARGE, and what the interest refuses
 */
export async function readElements(source: ByteSource, path: string, interest: Interest): Promise<ReadElements> {
  const reader = new ElementReader(path, interest);
  try {
    await readText(source, path, reader);
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw reader.notText();
    }
    throw error;
  }
  return reader.end();
}

class ElementReader {
  readonly #parser = new SaxesParser<Plain>({ xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true });
  readonly #place: ReadingPlace;
  readonly #interest: Interest;
  readonly #kept = new KeptText();
  readonly #window = new TextWindow();
  readonly #open: Frame[] = [];
  readonly #references: Reference[] = [];
  #encoding: TextEncoding = { encoding: 'UTF-8', byteOrderMark: false };
  #offsets = new Offsets('UTF-8', 0);
  readonly #lineEnds = new LineEnds();
  #depth = 0;
  /** How deep in what is not kept. */
  #passing = 0;
  #attributes = 0;
  /** References of the tag that is being read; of no use where its element is kept. */
  #pending: Reference[] = [];
  #keptCount = 0;
  #root: Element | undefined;

  constructor(path: string, interest: Interest) {
    this.#place = new ReadingPlace(path, this.#parser);
    this.#interest = interest;
    const parser = this.#parser;
    // Not one more: V8 makes a slow dictionary of a parser that gets more than seven handlers this way, and reading takes
    // four times as long. Without a handler for errors the parser throws them.
    parser.on('doctype', () => {
      throw this.#place.notXml('a document type declaration');
    });
    parser.on('cdata', (text) => this.#text(text));
    parser.on('attribute', (attribute) => this.#attribute(attribute));
    parser.on('opentag', (tag) => this.#opened(tag));
    parser.on('closetag', () => this.#closed());
  }

  begin(encoding: TextEncoding): void {
    this.#encoding = encoding;
    this.#offsets = new Offsets(encoding.encoding, markLength(encoding));
  }

  piece(text: string): void {
    if (text === '') return;
    this.#lineEnds.look(text);
    this.#offsets.next(text, this.#window.end);
    this.#window.next(text);
    this.#parse(text);
    if (this.#window.unfinished() > limits.TOKEN_MAX) this.#place.refuse.limit(`length of a tag > ${limits.TOKEN_MAX}`);
    if (this.#collectsText() && this.#window.sinceEvent() > limits.VALUE_LENGTH_MAX) {
      this.#place.refuse.limit(`length of a value > ${limits.VALUE_MAX}`);
    }
    if (this.#window.openReference() > limits.ENTITY_MAX)
      throw this.#place.notXml('an entity reference without an end.');
  }

  end(): ReadElements {
    this.#parse(null);
    if (!this.#root) throw new Error('A well-formed file has a root element');
    return {
      root: this.#root,
      references: this.#references,
      format: { ...this.#encoding, lineEnding: this.#lineEnds.lineEnding },
    };
  }

  /** The bytes are none of the encoding. */
  notText(): Failure {
    return this.#place.notXml('bytes that are no text of its encoding');
  }

  #parse(text: string | null): void {
    try {
      this.#parser.write(text);
    } catch (error) {
      const reason = error instanceof Error ? /^\d+:\d+: (.*)$/s.exec(error.message)?.[1] : undefined;
      throw reason === undefined ? error : this.#place.notXml(reason);
    }
  }

  /** A file is read as what its byte order mark says, and as UTF-8 without one: what it declares must not differ. */
  #checkDeclared(): void {
    const declared = this.#parser.xmlDecl.encoding;
    if (declared === undefined) return;
    const { encoding } = this.#encoding;
    const fits = encoding === 'UTF-8' ? ['UTF-8', 'UTF8', 'US-ASCII'] : ['UTF-16', encoding];
    if (!fits.includes(declared.toUpperCase())) {
      throw this.#place.notXml(`it declares ${declared}, but is written in ${encoding}`, { line: 1, column: 1 });
    }
  }

  #attribute({ value }: SaxesAttributePlain): void {
    this.#attributes += 1;
    if (this.#attributes > limits.ATTRIBUTES_MAX) this.#place.refuse.limit(`attributes > ${limits.ATTRIBUTES_MAX}`);
    if (!this.#interest.refers(value)) return;
    const { position } = this.#parser;
    const { raw, quote } = this.#window.valueBefore(position);
    const end = this.#offsets.at(position) - this.#offsets.size(quote);
    this.#pending.push({ value: this.#kept.keep(value), quote, start: end - this.#offsets.size(raw), end });
  }

  #opened(tag: SaxesTagPlain): void {
    const { position } = this.#parser;
    this.#window.eventAt(position);
    this.#attributes = 0;
    this.#depth += 1;
    if (this.#depth > limits.DEPTH_MAX) this.#place.refuse.limit(`depth > ${limits.DEPTH_MAX}`);
    if (tag.name.length > limits.NAME_LENGTH_MAX) {
      this.#place.refuse.limit(`length of a name > ${limits.NAME_LENGTH_MAX}`);
    }
    if (this.#passing === 0 && this.#keep(tag, position)) {
      this.#pending = [];
      return;
    }
    this.#passing += 1;
    if (this.#pending.length === 0) return;
    this.#references.push(...this.#pending);
    this.#pending = [];
    this.#checkKept();
  }

  #keep(tag: SaxesTagPlain, position: number): boolean {
    const frame = this.#open.at(-1);
    if (!frame) this.#checkDeclared();
    const { prefix, local } = splitName(tag.name);
    const namespaces = namespacesWithin(frame?.element.namespaces ?? NO_NAMESPACES, tag.attributes, this.#kept.keep);
    if (namespaces.size > limits.NAMESPACES_MAX) this.#place.refuse.limit(`namespaces > ${limits.NAMESPACES_MAX}`);
    const uri = namespaces.get(prefix) ?? '';
    const opening = { local, uri, parent: frame?.element, attributes: tag.attributes };
    const how = this.#interest.keeps(opening, this.#place.refuse);
    if (how === 'not') {
      if (frame) frame.element.hasOthers = true;
      return false;
    }
    const keptBefore = this.#keptCount;
    this.#keptCount += 1;
    const contentStart = this.#offsets.at(position);
    const { raw, gap } = this.#window.tagBefore(position);
    const size = (text: string) => this.#offsets.size(text);
    const { attributes, namesEnd } = attributesOf({ raw, end: contentStart }, tag.attributes, size, this.#kept);
    this.#checkKept();
    const start = contentStart - size(raw);
    const element: Draft = {
      name: this.#kept.keep(tag.name),
      local: this.#kept.keep(local),
      uri: this.#kept.keep(uri),
      namespaces,
      attributes,
      parent: frame?.element,
      start,
      contentStart,
      contentEnd: contentStart,
      end: contentStart,
      namesEnd,
      after: frame?.after ?? start,
      gap: this.#kept.keep(gap),
      children: [],
      text: '',
      hasOthers: false,
      size: 1,
    };
    frame?.element.children.push(element);
    this.#root ??= element;
    this.#open.push({ element, how, text: '', after: contentStart, keptBefore });
    if (how === 'withText') this.#parser.on('text', (text) => this.#text(text));
    else this.#parser.off('text');
    if (how === 'asWritten') this.#window.pin(position);
    return true;
  }

  #collectsText(): boolean {
    return this.#passing === 0 && this.#open.at(-1)?.how === 'withText';
  }

  #text(text: string): void {
    const frame = this.#open.at(-1);
    if (!frame || !this.#collectsText()) return;
    frame.text += text;
    if (frame.text.length > limits.VALUE_MAX) this.#place.refuse.limit(`length of a value > ${limits.VALUE_MAX}`);
  }

  #closed(): void {
    const { position } = this.#parser;
    this.#window.eventAt(position);
    this.#depth -= 1;
    if (this.#passing > 0) {
      this.#passing -= 1;
      const frame = this.#open.at(-1);
      if (this.#passing === 0 && frame) frame.after = this.#offsets.at(position);
      return;
    }
    const frame = this.#open.pop();
    if (!frame) return;
    const { element, text } = frame;
    element.end = this.#offsets.at(position);
    element.contentEnd =
      element.contentStart === element.end
        ? element.end
        : element.end - this.#offsets.size(this.#window.endTagBefore(position));
    element.text = this.#kept.keep(text);
    if (frame.how === 'asWritten') this.#lookInside(element, position);
    const children = this.#interest.completed(element, this.#place.refuse);
    if (children.length < element.children.length) element.children = [...children];
    element.size = children.reduce((sum, each) => sum + each.size, 1);
    this.#keptCount = frame.keptBefore + element.size;
    const outer = this.#open.at(-1);
    if (outer) outer.after = element.end;
    this.#parser.off('text');
  }

  #lookInside({ contentStart }: Element, position: number): void {
    const raw = this.#window.unpin(position);
    let unit = 0;
    let byte = contentStart;
    for (const { value, start, end } of this.#interest.referencesIn(raw)) {
      byte += this.#offsets.size(raw.slice(unit, start));
      const size = this.#offsets.size(raw.slice(start, end));
      this.#references.push({ value: this.#kept.keep(value), quote: '"', start: byte, end: byte + size });
      byte += size;
      unit = end;
    }
    this.#checkKept();
  }

  #checkKept(): void {
    if (this.#keptCount + this.#references.length > limits.KEPT_MAX) {
      this.#place.refuse.limit(`elements > ${limits.KEPT_MAX}`);
    }
    if (this.#kept.length > limits.KEPT_LENGTH_MAX) this.#place.refuse.limit(`text > ${limits.KEPT_LENGTH_MAX}`);
  }
}
