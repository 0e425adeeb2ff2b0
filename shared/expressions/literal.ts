import { Fault } from './error.ts';
import { type ExpressionValue, integerValue, numericValue, PRECISION_MAX, realValue } from './value.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '"': '"',
  '\\': '\\',
};

/**
 * The character that an escape sequence stands for.
 *
 * @param rest the text behind the backslash
 * @returns the character, and how many characters behind the backslash were read; undefined for an unknown sequence
 */
export function readEscape(rest: string): { character: string; length: number } | undefined {
  const simple = ESCAPES[rest.charAt(0)];
  if (simple !== undefined) return { character: simple, length: 1 };
  const hex = /^x([0-9a-f]{4})/i.exec(rest)?.[1];
  // A NUL would end the text in SSIS, which does not permit it.
  if (hex === undefined || hex === '0000') return undefined;
  return { character: String.fromCharCode(Number.parseInt(hex, 16)), length: 5 };
}

const NUMBER = /^(?:0x([0-9a-f]+)(u?)|(\d+\.\d*|\.\d+|\d+)(e[+-]?\d+)?([ful]{0,2}))$/i;

/**
 * The value of a numeric literal. Its type follows from how it is written: `1` DT_I4, `1U` DT_UI4, `1L` DT_I8, `1UL`
 * DT_UI8, `1.5` DT_NUMERIC, `1.5F` DT_R4, `1.5L` and `1E5` DT_R8.
 *
 * @throws Fault NUMBER_INVALID, NUMBER_OUT_OF_RANGE
 */
export function numberLiteral(text: string): ExpressionValue {
  const [, hex, hexSuffix = '', decimal = '', exponent = '', suffix = ''] = NUMBER.exec(text) ?? [];
  try {
    if (hex !== undefined) return integerValue(BigInt(`0x${hex}`), hexSuffix === '' ? 'DT_I4' : 'DT_UI4');
    const kind = suffix.toLowerCase();
    const isInteger = /^\d+$/.test(decimal) && exponent === '';
    if (decimal !== '' && isInteger && kind !== 'f') {
      const type = INTEGER_SUFFIXES[kind];
      if (type) return integerValue(BigInt(decimal), type);
    } else if (decimal !== '') {
      if (kind === 'f') return realValue(Number(decimal + exponent), 'DT_R4');
      if (kind === 'l' || (kind === '' && exponent !== '')) return realValue(Number(decimal + exponent));
      if (kind === '') return numericLiteral(decimal);
    }
  } catch (error) {
    if (error instanceof Fault) throw new Fault('NUMBER_OUT_OF_RANGE', { number: text, ...error.params });
    throw error;
  }
  throw new Fault('NUMBER_INVALID', { number: text });
}

const INTEGER_SUFFIXES = { '': 'DT_I4', u: 'DT_UI4', l: 'DT_I8', ul: 'DT_UI8', lu: 'DT_UI8' } as Readonly<
  Record<string, 'DT_I4' | 'DT_UI4' | 'DT_I8' | 'DT_UI8'>
>;

function numericLiteral(decimal: string): ExpressionValue {
  const [whole = '', fraction = ''] = decimal.split('.');
  const length = Math.max(whole.replace(/^0+/, '').length + fraction.length, 1);
  if (length > PRECISION_MAX) throw new Fault('OVERFLOW', { type: 'DT_NUMERIC' });
  return numericValue(BigInt(whole + fraction), length, fraction.length);
}
