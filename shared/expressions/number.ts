import { INTEGER_RANGES, type IntegerType, type RealType } from './data-type.ts';
import { Fault } from './error.ts';
import {
  type DecimalValue,
  digits,
  type ExpressionValue,
  type IntegerValue,
  PRECISION_MAX,
  type RealValue,
} from './value.ts';

export type NumberValue = IntegerValue | RealValue | DecimalValue;
type DecimalShape = Pick<DecimalValue, 'type' | 'precision' | 'scale'>;

/** Longest text that can be a number, with spaces around it. */
const NUMBER_TEXT_MAX = 100;

/** Reads a number without an exponent; undefined for what is none. */
export function parseDecimal(text: string): DecimalValue | undefined {
  if (text.length > NUMBER_TEXT_MAX) return undefined;
  const [, sign = '', whole = '', fraction = ''] = /^\s*([-+]?)(\d*)\.?(\d*)\s*$/.exec(text) ?? [];
  if (whole + fraction === '') return undefined;
  const value = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  return { family: 'decimal', type: 'DT_NUMERIC', precision: PRECISION_MAX, scale: fraction.length, value };
}

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

/** The same digits at another scale; what is behind the last one is cut off. */
export const rescaled = (value: bigint, from: number, to: number): bigint =>
  to >= from ? value * power(to - from) : value / power(from - to);

/** The whole part of a number, cut off towards zero. The value must not be NULL. */
export function wholeNumber(number: NumberValue): bigint {
  if (number.family === 'integer') return number.value ?? 0n;
  if (number.family === 'decimal') return rescaled(number.value ?? 0n, number.scale, 0);
  return BigInt(Math.trunc(number.value ?? 0));
}

/** A number as a decimal of a certain shape. @throws Fault OVERFLOW */
export function decimalFrom(number: NumberValue, shape: DecimalShape): DecimalValue {
  const { type, precision, scale } = shape;
  if (number.value === null) return { family: 'decimal', ...shape, value: null };
  const exact = number.family === 'real' ? exactDecimal(number.value) : number;
  const from = exact.family === 'decimal' ? exact.scale : 0;
  const value = rescaled(exact.value ?? 0n, from, scale);
  if (digits(value) > precision) throw new Fault('OVERFLOW', { type });
  return { family: 'decimal', type, precision, scale, value };
}

/** The digits that a floating-point number keeps exactly. */
function exactDecimal(value: number): DecimalValue {
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const scale = 14 - Number(exponent);
  const unscaled = BigInt(mantissa.replace('.', ''));
  const isWhole = scale < 0;
  return {
    family: 'decimal',
    type: 'DT_NUMERIC',
    precision: PRECISION_MAX,
    scale: isWhole ? 0 : scale,
    value: isWhole ? unscaled * power(-scale) : unscaled,
  };
}

/** A number as a floating-point one; null stays null. */
export function realFrom(number: NumberValue): number | null {
  if (number.value === null) return null;
  return number.family === 'decimal' ? Number(`${number.value}e-${number.scale}`) : Number(number.value);
}

/** How many digits an integer of a type may have. */
export const precisionOf = (type: IntegerType): number => digits(INTEGER_RANGES[type][1]);

/** An integer as a DT_NUMERIC without a fraction, for arithmetic with decimals. */
export const asDecimal = (number: IntegerValue | DecimalValue): DecimalValue =>
  number.family === 'decimal'
    ? number
    : { family: 'decimal', type: 'DT_NUMERIC', precision: precisionOf(number.type), scale: 0, value: number.value };

const BITS: Readonly<Record<IntegerType, number>> = {
  DT_I1: 8,
  DT_UI1: 8,
  DT_I2: 16,
  DT_UI2: 16,
  DT_I4: 32,
  DT_UI4: 32,
  DT_I8: 64,
  DT_UI8: 64,
};
const SIGNED: Readonly<Record<number, IntegerType>> = { 8: 'DT_I1', 16: 'DT_I2', 32: 'DT_I4', 64: 'DT_I8' };

/**
 * The integer type that holds the values of two: signed and unsigned give a signed one that may be larger. Undefined where
 * there is none, for DT_UI8 with a signed type.
 */
export function commonInteger(a: IntegerType, b: IntegerType): IntegerType | undefined {
  const isUnsigned = (type: IntegerType): boolean => type.startsWith('DT_UI');
  if (isUnsigned(a) === isUnsigned(b)) return BITS[a] >= BITS[b] ? a : b;
  const [unsigned, signed] = isUnsigned(a) ? [a, b] : [b, a];
  return BITS[unsigned] < BITS[signed] ? signed : SIGNED[BITS[unsigned] * 2];
}

/** Whether a float of single precision is enough for both: it is for small integers only. */
export function commonReal(a: NumberValue, b: NumberValue): RealType {
  const isSingle = (value: NumberValue): boolean =>
    value.type === 'DT_R4' || (value.family === 'integer' && BITS[value.type] <= 16);
  return isSingle(a) && isSingle(b) ? 'DT_R4' : 'DT_R8';
}

export const isNull = (value: ExpressionValue): boolean => value.value === null;
