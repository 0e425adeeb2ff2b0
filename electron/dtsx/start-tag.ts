import type { Attribute } from './element.ts';
import type { KeptText } from './kept-text.ts';

/** White space before the tag, its text from `<` to `>`, and the byte offset behind it. */
export type RawTag = { readonly raw: string; readonly end: number };

const NAME = /[^\s/>]+/y;
const ATTRIBUTE = /(\s*)([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/**
 * Where the attributes of a start tag are. The tag is known to be well-formed; the values are given as XML reads them.
 *
 * @param size how many bytes a text takes in the file
 */
export function attributesOf(
  tag: RawTag,
  values: Readonly<Record<string, string>>,
  size: (text: string) => number,
  kept: KeptText,
): { attributes: Attribute[]; namesEnd: number } {
  const { raw, end } = tag;
  NAME.lastIndex = 1;
  NAME.test(raw);
  let unit = NAME.lastIndex;
  let byte = end - size(raw.slice(unit));
  const attributes: Attribute[] = [];
  ATTRIBUTE.lastIndex = unit;
  for (let match = ATTRIBUTE.exec(raw); match; match = ATTRIBUTE.exec(raw)) {
    const [whole, gap = '', name = ''] = match;
    const value = match[3] ?? match[4] ?? '';
    const quote = size('"');
    const after = byte;
    unit = ATTRIBUTE.lastIndex;
    byte += size(whole);
    const valueEnd = byte - quote;
    attributes.push({
      name: kept.keep(name),
      value: kept.copy(values[name] ?? ''),
      quote: match[3] === undefined ? "'" : '"',
      start: valueEnd - size(value),
      end: valueEnd,
      after,
      gap: kept.keep(gap),
    });
  }
  return { attributes, namesEnd: byte };
}
