import type { DataType } from '../../shared/model/variable.ts';

/** The VARIANT type of variables that hold objects: their value is no text. */
export const VT_OBJECT = '13';

/** Data types of variables and package parameters in packages: VARIANT types. SSIS' Char is an unsigned 16-bit number. */
const VARIANT_TYPES: Readonly<Record<string, DataType>> = {
  0: 'Empty',
  1: 'Empty',
  2: 'Int16',
  3: 'Int32',
  4: 'Single',
  5: 'Double',
  6: 'Decimal',
  7: 'DateTime',
  8: 'String',
  11: 'Boolean',
  13: 'Object',
  14: 'Decimal',
  16: 'SByte',
  17: 'Byte',
  18: 'Char',
  19: 'UInt32',
  20: 'Int64',
  21: 'UInt64',
  22: 'Int32',
  23: 'UInt32',
};

/** The data type that a package's number for it stands for. What is not known is an object: its value is not used. */
export const dataTypeOf = (variantType: string | undefined): DataType => VARIANT_TYPES[variantType ?? ''] ?? 'Object';

const VT_CURRENCY = '6';

/** The number that packages have for a data type. */
export const variantTypeOf = (dataType: DataType): string =>
  Object.keys(VARIANT_TYPES).find((type) => VARIANT_TYPES[type] === dataType && type !== VT_CURRENCY) ?? VT_OBJECT;

/** Data types of project parameters: .NET's TypeCode. */
const TYPE_CODES: Readonly<Record<string, DataType>> = {
  0: 'Empty',
  1: 'Object',
  3: 'Boolean',
  4: 'Char',
  5: 'SByte',
  6: 'Byte',
  7: 'Int16',
  9: 'Int32',
  10: 'UInt32',
  11: 'Int64',
  12: 'UInt64',
  13: 'Single',
  14: 'Double',
  15: 'Decimal',
  16: 'DateTime',
  18: 'String',
};

/** The data type that a project's number for it stands for. */
export const parameterTypeOf = (typeCode: string | undefined): DataType => TYPE_CODES[typeCode ?? ''] ?? 'Object';

/** A value as the model has it: packages write yes and no as -1 and 0. */
export const valueFromFile = (text: string, dataType: DataType): string => {
  if (dataType !== 'Boolean') return text;
  return text === '-1' ? 'True' : text === '0' ? 'False' : text;
};

/** The reverse of `valueFromFile`. */
export const valueForFile = (value: string, dataType: DataType): string => {
  if (dataType !== 'Boolean') return value;
  return value === 'True' ? '-1' : value === 'False' ? '0' : value;
};
