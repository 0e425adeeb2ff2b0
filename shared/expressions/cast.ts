import { floorDivide, isDate, startOfDay, TICKS_PER_MS, TICKS_PER_SECOND, timeOfDay } from './calendar.ts';
import { cutText, textOf } from './cast-text.ts';
import {
  type DateType,
  type DecimalType,
  familyOf,
  type IntegerType,
  type RealType,
  type TypeSpec,
} from './data-type.ts';
import { parseDate } from './date-text.ts';
import { Fault } from './error.ts';
import { decimalFrom, parseDecimal, wholeNumber } from './number.ts';
import type { Surroundings } from './surroundings.ts';
import {
  booleanValue,
  CURRENCY_SCALE,
  type DateValue,
  DECIMAL_PRECISION,
  type ExpressionValue,
  integerValue,
  realValue,
} from './value.ts';

/**
 * Converts a value, as the cast operator does. What is too long for its new type is cut without a word, as SSIS does it at
 * run time (“Data Truncation”); what has no meaning there is an error.
 *
 * @throws Fault CAST_ILLEGAL, CAST_FAILED, OVERFLOW
 */
export function castValue(value: ExpressionValue, to: TypeSpec, around: Surroundings): ExpressionValue {
  const converted = convert(value, to, around);
  if (converted === 'illegal') throw new Fault('CAST_ILLEGAL', { from: value.type, to: to.type });
  if (converted !== 'failed') return converted;
  const text = value.value === null ? 'NULL' : textOf(value, around.localeId);
  throw new Fault('CAST_FAILED', { from: value.type, to: to.type, value: text.slice(0, 100) });
}

/** `illegal` where one type never becomes the other, `failed` where this value does not. */
type Converted = ExpressionValue | 'illegal' | 'failed';

function convert(value: ExpressionValue, to: TypeSpec, around: Surroundings): Converted {
  const family = familyOf(to.type);
  if (family === 'text') return toText(value, to, around.localeId);
  if (family === 'date') return toDate(value, to, around);
  if (family === 'guid') return toGuid(value);
  if (value.family === 'date' || value.family === 'guid') return 'illegal';
  switch (family) {
    case 'boolean':
      return toBoolean(value);
    case 'integer':
      return toInteger(value, to.type as IntegerType);
    case 'real':
      return toReal(value, to.type as RealType);
    case 'decimal':
      return toDecimal(value, to);
  }
}

/** What numbers and Booleans are made of. */
type Countable = Exclude<ExpressionValue, { family: 'date' | 'guid' }>;

function toText(value: ExpressionValue, to: TypeSpec, localeId: number): ExpressionValue {
  const type = to.type as 'DT_WSTR';
  if (value.value === null) return { family: 'text', type, value: null };
  return { family: 'text', type, value: cutText(textOf(value, localeId), to) };
}

function toBoolean(value: Countable): Converted {
  if (value.family === 'boolean') return value;
  if (value.value === null) return booleanValue(null);
  if (value.family !== 'text') return booleanValue(Number(value.value) !== 0);
  const text = value.value.trim().toLowerCase();
  if (text === 'true' || text === 'false') return booleanValue(text === 'true');
  const number = parseDecimal(text);
  return number ? booleanValue(number.value !== 0n) : 'failed';
}

function toInteger(value: Countable, type: IntegerType): Converted {
  if (value.value === null) return integerValue(null, type);
  // “The SSIS Expression Language converts True to -1.”
  if (value.family === 'boolean') return integerValue(value.value ? -1n : 0n, type);
  const number = value.family === 'text' ? parseDecimal(value.value) : value;
  return number ? integerValue(wholeNumber(number), type) : 'failed';
}

function toReal(value: Countable, type: RealType): Converted {
  if (value.value === null) return realValue(null, type);
  if (value.family === 'boolean') return realValue(value.value ? -1 : 0, type);
  if (value.family === 'decimal') return realValue(Number(textOf({ ...value, type: 'DT_DECIMAL' }, 0)), type);
  if (value.family !== 'text') return realValue(Number(value.value), type);
  return /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(value.value)
    ? realValue(Number(value.value), type)
    : 'failed';
}

function toDecimal(value: Countable, to: TypeSpec): Converted {
  const type = to.type as DecimalType;
  const precision = to.precision ?? (type === 'DT_CY' ? 19 : DECIMAL_PRECISION);
  const scale = to.scale ?? CURRENCY_SCALE;
  if (value.value === null) return { family: 'decimal', type, precision, scale, value: null };
  if (value.family === 'boolean') return decimalFrom(integerValue(value.value ? -1n : 0n), { type, precision, scale });
  const number = value.family === 'text' ? parseDecimal(value.value) : value;
  return number ? decimalFrom(number, { type, precision, scale }) : 'failed';
}

function toGuid(value: ExpressionValue): Converted {
  if (value.family === 'guid') return value;
  if (value.family !== 'text') return 'illegal';
  const text = value.value?.trim().toUpperCase() ?? null;
  if (text !== null && !/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/.test(text)) return 'failed';
  return { family: 'guid', type: 'DT_GUID', value: text };
}

function toDate(value: ExpressionValue, to: TypeSpec, around: Surroundings): Converted {
  const type = to.type as DateType;
  const scale = to.scale === undefined ? {} : { scale: to.scale };
  if (value.family !== 'text' && value.family !== 'date') return 'illegal';
  if (value.value === null) return { family: 'date', type, ...scale, value: null };
  if (value.family === 'text') {
    const parsed = parseDate(value.value, type);
    if (!parsed) return 'failed';
    const offset = type === 'DT_DBTIMESTAMPOFFSET' ? { offset: parsed.offset } : {};
    return { family: 'date', type, ...scale, ...offset, value: fitted(parsed.ticks, to) };
  }
  // “Sets the date field to the current date.”
  const day = isTime(value.type) && !isTime(type) ? startOfDay(around.now) : 0n;
  const ticks = fitted(value.value + day, to);
  if (!isDate(ticks)) return 'failed';
  const offset = type === 'DT_DBTIMESTAMPOFFSET' ? { offset: value.offset ?? 0 } : {};
  return { family: 'date', type, ...scale, ...offset, value: ticks } satisfies DateValue;
}

/** Whether a type has a time of day and nothing else. */
export const isTime = (type: DateType): boolean => type === 'DT_DBTIME' || type === 'DT_DBTIME2';

/** A point in time without what the type does not keep. */
function fitted(ticks: bigint, { type, scale = 7 }: TypeSpec): bigint {
  const within = (unit: bigint): bigint => floorDivide(ticks, unit) * unit;
  if (type === 'DT_DBDATE') return startOfDay(ticks);
  if (type === 'DT_DBTIME') return timeOfDay(within(TICKS_PER_SECOND));
  if (type === 'DT_DBTIME2') return timeOfDay(within(10n ** BigInt(7 - scale)));
  if (type === 'DT_DBTIMESTAMP' || type === 'DT_FILETIME') return within(TICKS_PER_MS);
  return within(10n ** BigInt(7 - scale));
}
