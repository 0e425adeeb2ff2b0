import type { TypeSpec } from './data-type.ts';
import { dateText } from './date-text.ts';
import type { DecimalValue, ExpressionValue } from './value.ts';

/** A value as text, as the cast to DT_WSTR writes it. The value must not be NULL. */
export function textOf(value: ExpressionValue, localeId: number): string {
  if (value.value === null) return '';
  switch (value.family) {
    case 'text':
    case 'guid':
      return value.value;
    case 'boolean':
      return value.value ? 'True' : 'False';
    case 'integer':
      return String(value.value);
    case 'real':
      return realText(value.value, value.type === 'DT_R4' ? 7 : 15);
    case 'decimal':
      return decimalText(value, value.value);
    case 'date':
      return dateText(value, value.value, localeId);
  }
}

/** As many digits as the type keeps exactly, and Windows' way of writing an exponent: `1.5E+20`. */
function realText(value: number, precision: number): string {
  const rounded = Number(value.toPrecision(precision));
  const shortest = Math.abs(rounded) >= 10 ** precision ? rounded.toExponential() : String(rounded);
  return shortest.replace(/e([+-])(\d+)$/, (_, sign: string, digits: string) => `E${sign}${digits.padStart(2, '0')}`);
}

/** DT_NUMERIC keeps its scale and loses a leading zero (.50); DT_DECIMAL and DT_CY have no trailing zeros (0.5). */
function decimalText({ type, scale }: DecimalValue, value: bigint): string {
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale);
  if (type === 'DT_NUMERIC') {
    const shown = whole === '0' && scale > 0 ? '' : whole;
    return scale === 0 ? sign + whole : `${sign}${shown}.${fraction}`;
  }
  const kept = fraction.replace(/0+$/, '');
  return kept === '' ? sign + whole : `${sign}${whole}.${kept}`;
}

/** Code pages in which characters beyond ASCII take two bytes, but for Japanese half-width katakana. */
const DOUBLE_BYTE = new Set([932, 936, 949, 950]);
const UTF_8 = 65001;

/** A text cut to the length of its type: characters of a DT_WSTR, bytes in its code page of a DT_STR. */
export function cutText(text: string, { type, length, codePage = 1252 }: TypeSpec): string {
  if (length === undefined) return text;
  if (type !== 'DT_STR' || (!DOUBLE_BYTE.has(codePage) && codePage !== UTF_8)) return text.slice(0, length);
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += bytesOf(character.codePointAt(0) ?? 0, codePage);
    if (bytes > length) break;
    end += character.length;
  }
  return text.slice(0, end);
}

function bytesOf(codePoint: number, codePage: number): number {
  if (codePoint < 0x80) return 1;
  if (codePage === UTF_8) return codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4;
  return codePage === 932 && codePoint >= 0xff61 && codePoint <= 0xff9f ? 1 : 2;
}
