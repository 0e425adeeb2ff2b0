import type { DateType, DecimalType, IntegerType, RealType, TextType } from './data-type.ts';
import { INTEGER_RANGES } from './data-type.ts';
import { Fault } from './error.ts';
import { RESULT_MAX } from './limits.ts';

export type TextValue = { readonly family: 'text'; readonly type: TextType; readonly value: string | null };
export type BooleanValue = { readonly family: 'boolean'; readonly type: 'DT_BOOL'; readonly value: boolean | null };
export type IntegerValue = { readonly family: 'integer'; readonly type: IntegerType; readonly value: bigint | null };
export type RealValue = { readonly family: 'real'; readonly type: RealType; readonly value: number | null };
export type DecimalValue = {
  readonly family: 'decimal';
  readonly type: DecimalType;
  /** Digits in all, and behind the point. */
  readonly precision: number;
  readonly scale: number;
  /** The digits without the point: 12.50 is 1250 at scale 2. */
  readonly value: bigint | null;
};
export type DateValue = {
  readonly family: 'date';
  readonly type: DateType;
  /** Units of 100 ns since 1970-01-01 00:00 on the same clock; of a time, since midnight. */
  readonly value: bigint | null;
  /** Digits behind the seconds where the type lets them be chosen. */
  readonly scale?: number;
  /** Minutes east of UTC, with DT_DBTIMESTAMPOFFSET. */
  readonly offset?: number;
};
export type GuidValue = { readonly family: 'guid'; readonly type: 'DT_GUID'; readonly value: string | null };

/** A value of the expression language with its type; `value` is null for NULL, which has a type, too. */
export type ExpressionValue =
  | TextValue
  | BooleanValue
  | IntegerValue
  | RealValue
  | DecimalValue
  | DateValue
  | GuidValue;

/** A DT_WSTR. @throws Fault TEXT_TOO_LONG */
export function textValue(value: string | null): TextValue {
  if (value !== null && value.length > RESULT_MAX) throw new Fault('TEXT_TOO_LONG', { max: RESULT_MAX });
  return { family: 'text', type: 'DT_WSTR', value };
}

export const booleanValue = (value: boolean | null): BooleanValue => ({ family: 'boolean', type: 'DT_BOOL', value });

/** An integer of a type. @throws Fault OVERFLOW */
export function integerValue(value: bigint | null, type: IntegerType = 'DT_I4'): IntegerValue {
  const [least, most] = INTEGER_RANGES[type];
  if (value !== null && (value < least || value > most)) throw new Fault('OVERFLOW', { type });
  return { family: 'integer', type, value };
}

/** A floating-point number. @throws Fault OVERFLOW for what is no number */
export function realValue(value: number | null, type: RealType = 'DT_R8'): RealValue {
  const stored = value !== null && type === 'DT_R4' ? Math.fround(value) : value;
  if (stored !== null && !Number.isFinite(stored)) throw new Fault('OVERFLOW', { type });
  return { family: 'real', type, value: stored };
}

/** Most digits of a DT_NUMERIC, and of a DT_DECIMAL. */
export const PRECISION_MAX = 38;
export const DECIMAL_PRECISION = 29;
export const DECIMAL_SCALE_MAX = 28;
export const CURRENCY_SCALE = 4;

/** A DT_NUMERIC. @throws Fault OVERFLOW where it has more digits than its precision */
export function numericValue(value: bigint | null, precision: number, scale: number): DecimalValue {
  if (value !== null && digits(value) > precision) throw new Fault('OVERFLOW', { type: 'DT_NUMERIC' });
  return { family: 'decimal', type: 'DT_NUMERIC', precision, scale, value };
}

/** How many digits an integer has. */
export const digits = (value: bigint): number => (value < 0n ? -value : value).toString().length;

export const dateValue = (value: bigint | null, type: DateType = 'DT_DBTIMESTAMP'): DateValue => ({
  family: 'date',
  type,
  value,
});

export const isNumber = (value: ExpressionValue): value is IntegerValue | RealValue | DecimalValue =>
  value.family === 'integer' || value.family === 'real' || value.family === 'decimal';

/** The same value without its value: NULL of the same type. */
export const asNull = <Value extends ExpressionValue>(value: Value): Value => ({ ...value, value: null });
