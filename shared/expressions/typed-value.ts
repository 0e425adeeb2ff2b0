import type { DataType } from '../model/variable.ts';
import { castValue } from './cast.ts';
import type { TypeSpec } from './data-type.ts';
import { Fault } from './error.ts';
import { parseDecimal } from './number.ts';
import type { Surroundings } from './surroundings.ts';
import { DECIMAL_PRECISION, type ExpressionValue, textValue } from './value.ts';

/** The type that a variable's value has in an expression; an Object has none. */
const TYPES: Readonly<Partial<Record<DataType, TypeSpec['type']>>> = {
  String: 'DT_WSTR',
  Char: 'DT_WSTR',
  Boolean: 'DT_BOOL',
  Byte: 'DT_UI1',
  SByte: 'DT_I1',
  Int16: 'DT_I2',
  Int32: 'DT_I4',
  Int64: 'DT_I8',
  UInt32: 'DT_UI4',
  UInt64: 'DT_UI8',
  Single: 'DT_R4',
  Double: 'DT_R8',
  Decimal: 'DT_DECIMAL',
  DateTime: 'DT_DATE',
};

/**
 * The value of a variable or parameter, from its text.
 *
 * @throws Fault VARIABLE_TYPE where expressions cannot use the type, VARIABLE_VALUE where the text is none of it
 */
export function typedValue(name: string, text: string, dataType: DataType, around: Surroundings): ExpressionValue {
  const type = TYPES[dataType];
  if (!type) throw new Fault('VARIABLE_TYPE', { name, type: dataType });
  if (type === 'DT_WSTR') return textValue(text);
  const scale = type === 'DT_DECIMAL' ? Math.min(parseDecimal(text)?.scale ?? 0, DECIMAL_PRECISION - 1) : undefined;
  try {
    return castValue(textValue(text), { type, ...(scale === undefined ? {} : { scale }) }, around);
  } catch (error) {
    if (error instanceof Fault) throw new Fault('VARIABLE_VALUE', { name, type: dataType, value: text.slice(0, 100) });
    throw error;
  }
}
