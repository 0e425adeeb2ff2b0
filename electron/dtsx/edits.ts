import { Failure } from '../../shared/model/failure.ts';
import type { DtsxDocument } from './document.ts';
import { type Attribute, closesItself, type Element, type Span } from './element.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import type { Patch } from './patch.ts';

/** A text in the encoding of a file. */
export function encode(text: string, encoding: DtsxDocument['format']['encoding']): Uint8Array {
  if (encoding === 'UTF-8') return Buffer.from(text);
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'UTF-16BE' ? bytes.swap16() : bytes;
}

/** Collects the changes to a file. Each says one thing; together they are its patches. */
export class Edits {
  readonly #path: string;
  readonly #encoding: DtsxDocument['format']['encoding'];
  readonly #patches: (Patch & { readonly removal: boolean })[] = [];
  readonly #removed = new Set<Element>();
  readonly #filled = new Map<Element, { content: string; closing: string }>();
  /** What the file's lines end with. */
  readonly newline: string;

  constructor({ path, format }: Pick<DtsxDocument, 'path' | 'format'>) {
    this.#path = path;
    this.#encoding = format.encoding;
    this.newline = format.lineEnding === 'CRLF' ? '\r\n' : '\n';
  }

  /** The edit is none that the file can take; `context` is why, where there are words for it. */
  refusal(name: string, context?: 'character' | 'oneConnection' | 'nameTaken' | 'container'): Failure {
    return new Failure('PACKAGE_FILE_EDIT_NOT_POSSIBLE', { name, path: this.#path, ...(context && { context }) });
  }

  /** How many bytes a text takes in the file. */
  size(text: string): number {
    return encode(text, this.#encoding).length;
  }

  /** Puts a text where something is. */
  replace({ start, end }: Span, text: string): void {
    this.#patches.push({ start, end, bytes: encode(text, this.#encoding), removal: false });
  }

  /** Puts a text between what is there; several at one place in the order in which they are put. */
  insert(at: number, text: string): void {
    this.replace({ start: at, end: at }, text);
  }

  /** Takes something away, and with it every other change inside of it. */
  #remove({ start, end }: Span): void {
    this.#patches.push({ start, end, bytes: new Uint8Array(), removal: true });
  }

  /** Where an attribute ends, its second quote included. */
  endOf(attribute: Attribute): number {
    return attribute.end + this.size(attribute.quote);
  }

  /** Where an element begins, the white space before it included. */
  beginOf(element: Element): number {
    return element.start - this.size(element.gap);
  }

  setValue(attribute: Attribute, value: string): void {
    this.replace(attribute, escapeAttribute(value, attribute.quote));
  }

  removeAttribute(attribute: Attribute): void {
    this.#remove({ start: attribute.after, end: this.endOf(attribute) });
  }

  /** Whether an element is taken away. */
  isRemoved(element: Element): boolean {
    return this.#removed.has(element);
  }

  removeElement(element: Element): void {
    if (this.#removed.has(element)) return;
    this.#removed.add(element);
    this.#remove({ start: this.beginOf(element), end: element.end });
  }

  /** Gives an element another text; `name` is of the object that it belongs to. */
  setText(element: Element, text: string, name: string): void {
    if (element.hasOthers || element.children.length > 0) throw this.refusal(name);
    const escaped = escapeText(text, this.newline);
    if (closesItself(element)) this.#open(element, escaped);
    else this.replace({ start: element.contentStart, end: element.contentEnd }, escaped);
  }

  /** Puts content into an element that has no children that are kept; `closing` goes before a new end tag. */
  fill(element: Element, content: string, closing: string): void {
    this.#filled.set(element, { content: (this.#filled.get(element)?.content ?? '') + content, closing });
  }

  #open(element: Element, content: string): void {
    this.replace({ start: element.namesEnd, end: element.end }, `>${content}</${element.name}>`);
  }

  /** The patches, in the order of the file. */
  patches(): Patch[] {
    for (const [element, { content, closing }] of this.#filled) {
      if (closesItself(element)) this.#open(element, content + closing);
      else this.insert(element.contentStart, content);
    }
    this.#filled.clear();
    const removals = this.#patches.filter(({ removal }) => removal);
    const inside = (patch: Patch, other: Patch) =>
      other !== patch && other.start <= patch.start && patch.end <= other.end;
    const sorted = this.#patches
      .filter((patch) => !removals.some((removal) => inside(patch, removal) && !isAtEdge(patch, removal)))
      .toSorted((a, b) => a.start - b.start || a.end - b.end);
    let done = 0;
    for (const { start, end } of sorted) {
      if (start < done) throw new Error(`Patches overlap at byte ${start}`);
      done = end;
    }
    return sorted.map(({ start, end, bytes }) => ({ start, end, bytes }));
  }
}

/** Whether something is put right before or behind what is removed, rather than inside of it. */
const isAtEdge = ({ start, end }: Span, removal: Span): boolean =>
  start === end && (start === removal.start || start === removal.end);
