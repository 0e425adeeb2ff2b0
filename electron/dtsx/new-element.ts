import { escapeAttribute, escapeText } from './escape.ts';

/** An element to write. */
export type NewElement = {
  readonly name: string;
  readonly attributes?: readonly (readonly [name: string, value: string])[];
  /** Declarations of namespaces, which SSIS puts behind the last attribute of the same line. */
  readonly namespaces?: readonly (readonly [name: string, value: string])[];
  readonly children?: readonly NewElement[];
  readonly text?: string;
  /** Whether 2005 and 2008 put it on a line of its own. */
  readonly ownLine?: boolean;
};

/** How SSIS lays elements out. */
export type Layout = {
  readonly newline: string;
  /** 2012 and later: every attribute on a line, indented; before: elements on lines of their own, or nothing at all. */
  readonly style: 'properties' | 'attributes';
  /** 2005 and 2008: what is put before a property element. */
  readonly propertyGap: string;
};

const INDENT = '  ';

/**
 * Writes an element behind the white space that goes before it. In the style of 2012 that white space is the line break and
 * indentation that its children go on from.
 */
export function writeElement(element: NewElement, gap: string, layout: Layout): string {
  const { name, attributes = [], namespaces = [], children = [], text } = element;
  const onLines = layout.style === 'attributes' && gap.includes('\n');
  const inner = onLines ? gap + INDENT : '';
  const attributeGap = onLines ? inner : ' ';
  const pair = ([attribute, value]: readonly [string, string]) => `${attribute}="${escapeAttribute(value)}"`;
  const written = [
    ...attributes.map((each) => attributeGap + pair(each)),
    ...namespaces.map((each) => ` ${pair(each)}`),
  ].join('');
  const start = `${gap}<${name}${written}`;
  if (children.length > 0) {
    const content = children.map((each) => writeElement(each, innerGap(each, inner, layout), layout)).join('');
    return `${start}>${content}${onLines ? gap : ''}</${name}>`;
  }
  if (text === undefined) return `${start}${layout.style === 'attributes' ? ' />' : '/>'}`;
  return `${start}>${escapeText(text, layout.newline)}</${name}>`;
}

function innerGap(child: NewElement, inner: string, layout: Layout): string {
  if (layout.style === 'attributes') return inner;
  if (child.ownLine) return layout.newline;
  return child.name.endsWith('Property') ? layout.propertyGap : '';
}
