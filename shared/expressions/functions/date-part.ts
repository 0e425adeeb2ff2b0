/** The parts of a date, with the names and abbreviations that DATEADD, DATEDIFF and DATEPART know. */
const NAMES = {
  year: ['year', 'yy', 'yyyy'],
  quarter: ['quarter', 'qq', 'q'],
  month: ['month', 'mm', 'm'],
  dayOfYear: ['dayofyear', 'dy', 'y'],
  day: ['day', 'dd', 'd'],
  week: ['week', 'wk', 'ww'],
  weekday: ['weekday', 'dw', 'w'],
  hour: ['hour', 'hh'],
  minute: ['minute', 'mi', 'n'],
  second: ['second', 'ss', 's'],
  millisecond: ['millisecond', 'ms'],
} as const;

export type DatePart = keyof typeof NAMES;

const BY_NAME = new Map<string, DatePart>(
  (Object.keys(NAMES) as DatePart[]).flatMap((part) => NAMES[part].map((name): [string, DatePart] => [name, part])),
);

/** The part of that name, in any case. */
export const datePartOf = (name: string): DatePart | undefined => BY_NAME.get(name.trim().toLowerCase());
