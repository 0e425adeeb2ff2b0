import { type Namespaces, splitName } from './namespaces.ts';

/** Where a value is in the file, in bytes from its start. */
export type Span = { readonly start: number; readonly end: number };

/** An attribute. Its span is that of the value, without the quotes. */
export type Attribute = Span & {
  /** As written, with its prefix. */
  readonly name: string;
  /** As XML reads it: without escapes. */
  readonly value: string;
  readonly quote: '"' | "'";
  /** Where what is written before it ends, and the white space between. */
  readonly after: number;
  readonly gap: string;
};

/** An element that is kept of a file. Its span goes from `<` to behind the last `>`. */
export type Element = Span & {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  /** The bindings that are in force inside of it. */
  readonly namespaces: Namespaces;
  readonly attributes: readonly Attribute[];
  readonly parent: Element | undefined;
  /** Behind the `>` of the start tag, and the `<` of the end tag; both are `end` where it closes itself. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Behind the last attribute or, without any, behind the name. */
  readonly namesEnd: number;
  /** Where its previous sibling or the start tag of its parent ends, and the white space between. */
  readonly after: number;
  readonly gap: string;
  /** Those of its children that are kept. */
  readonly children: readonly Element[];
  /** Its text, where that is kept. */
  readonly text: string;
  /** Whether it has elements that are not kept. */
  readonly hasOthers: boolean;
  /** How many elements are kept of it, itself included. */
  readonly size: number;
};

/** Whether an element is `<name/>`. */
export const closesItself = (element: Element): boolean => element.contentStart === element.end;

/** The attribute of that name: in the namespace of its element, or in none. */
export function attribute(element: Element, local: string): Attribute | undefined {
  return element.attributes.find(({ name }) => {
    const split = splitName(name);
    return split.local === local && (split.prefix === '' || element.namespaces.get(split.prefix) === element.uri);
  });
}

/** The first child of that name, in its parent's namespace. */
export const child = (element: Element, local: string): Element | undefined =>
  element.children.find((candidate) => candidate.local === local && candidate.uri === element.uri);

/** Every child of that name, in its parent's namespace. */
export const childrenOf = (element: Element, local: string): Element[] =>
  element.children.filter((candidate) => candidate.local === local && candidate.uri === element.uri);

/** The child `<DTS:Property DTS:Name="…">` of that name. */
export const property = (element: Element, name: string): Element | undefined =>
  element.children.find((candidate) => candidate.local === 'Property' && attribute(candidate, 'Name')?.value === name);

/** A value that is an attribute in one version and a property element in another; undefined where there is none. */
export const setting = (element: Element, name: string): string | undefined =>
  attribute(element, name)?.value ?? property(element, name)?.text;

/** An element and all below it, in the order of the file. */
export function* within(element: Element): Generator<Element> {
  yield element;
  for (const each of element.children) yield* within(each);
}
