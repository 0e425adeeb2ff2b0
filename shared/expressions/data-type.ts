/** Integer types, with the smallest and largest value of each. */
export const INTEGER_RANGES = {
  DT_I1: [-128n, 127n],
  DT_I2: [-32_768n, 32_767n],
  DT_I4: [-2_147_483_648n, 2_147_483_647n],
  DT_I8: [-9_223_372_036_854_775_808n, 9_223_372_036_854_775_807n],
  DT_UI1: [0n, 255n],
  DT_UI2: [0n, 65_535n],
  DT_UI4: [0n, 4_294_967_295n],
  DT_UI8: [0n, 18_446_744_073_709_551_615n],
} as const;
export type IntegerType = keyof typeof INTEGER_RANGES;

export const dateTypes = [
  'DT_DATE',
  'DT_DBDATE',
  'DT_DBTIME',
  'DT_DBTIME2',
  'DT_DBTIMESTAMP',
  'DT_DBTIMESTAMP2',
  'DT_DBTIMESTAMPOFFSET',
  'DT_FILETIME',
] as const;
export type DateType = (typeof dateTypes)[number];
export type DecimalType = 'DT_NUMERIC' | 'DT_DECIMAL' | 'DT_CY';
export type RealType = 'DT_R4' | 'DT_R8';
export type TextType = 'DT_WSTR' | 'DT_STR' | 'DT_NTEXT' | 'DT_TEXT';

/** Data types of the SSIS expression language whose values are computed here. */
export type DataTypeName = IntegerType | DateType | DecimalType | RealType | TextType | 'DT_BOOL' | 'DT_GUID';

/** What a type is, as far as operators and functions care. */
export type Family = 'text' | 'boolean' | 'integer' | 'real' | 'decimal' | 'date' | 'guid';

const FAMILIES: Readonly<Record<DataTypeName, Family>> = {
  DT_WSTR: 'text',
  DT_STR: 'text',
  DT_NTEXT: 'text',
  DT_TEXT: 'text',
  DT_BOOL: 'boolean',
  DT_GUID: 'guid',
  DT_R4: 'real',
  DT_R8: 'real',
  DT_NUMERIC: 'decimal',
  DT_DECIMAL: 'decimal',
  DT_CY: 'decimal',
  ...(Object.fromEntries(Object.keys(INTEGER_RANGES).map((type) => [type, 'integer'])) as Record<
    IntegerType,
    'integer'
  >),
  ...(Object.fromEntries(dateTypes.map((type) => [type, 'date'])) as Record<DateType, 'date'>),
};

/** Types that the language has, but no property of a mail can need. */
export const UNSUPPORTED_TYPES: readonly string[] = ['DT_BYTES', 'DT_IMAGE'];

export const familyOf = (type: DataTypeName): Family => FAMILIES[type];

/** A type with its parameters, as in a cast. */
export type TypeSpec = {
  readonly type: DataTypeName;
  /** Characters of a DT_WSTR, bytes of a DT_STR. */
  readonly length?: number;
  readonly codePage?: number;
  /** Digits of a DT_NUMERIC in all. */
  readonly precision?: number;
  /** Digits behind the point; of a date, behind the seconds. */
  readonly scale?: number;
};

type ParameterName = 'length' | 'codePage' | 'precision' | 'scale';

/** The parameters that a type needs in a cast, in their order. */
export const TYPE_PARAMETERS: Readonly<Partial<Record<DataTypeName, readonly ParameterName[]>>> = {
  DT_WSTR: ['length'],
  DT_STR: ['length', 'codePage'],
  DT_TEXT: ['codePage'],
  DT_DECIMAL: ['scale'],
  DT_NUMERIC: ['precision', 'scale'],
  DT_DBTIME2: ['scale'],
  DT_DBTIMESTAMP2: ['scale'],
  DT_DBTIMESTAMPOFFSET: ['scale'],
};

export const isDataType = (name: string): name is DataTypeName => name in FAMILIES;
