import {
  addMonths,
  dayOfYear,
  floorDivide,
  isDate,
  partsOf,
  TICKS_PER_DAY,
  TICKS_PER_MINUTE,
  TICKS_PER_MS,
  TICKS_PER_SECOND,
  weekday,
  weekOfYear,
} from '../calendar.ts';
import { inUtc } from '../date-text.ts';
import { Fault } from '../error.ts';
import { dateValue, type ExpressionValue, integerValue } from '../value.ts';
import { dateAt, integerAt, textAt } from './arguments.ts';
import { type DatePart, datePartOf } from './date-part.ts';
import type { ExpressionFunction } from './function.ts';

const PART = ['datepart', 'datePart'] as const;
const DATE = ['date', 'date'] as const;
const nullInteger = (): ExpressionValue => integerValue(null);

const partNamed = (values: readonly ExpressionValue[]): DatePart => {
  const name = textAt(values, 0);
  const part = datePartOf(name);
  if (!part) throw new Fault('DATE_PART', { datePart: name.slice(0, 50) });
  return part;
};

const HOUR = 60n * TICKS_PER_MINUTE;

/** Parts whose boundaries are the same distance apart, with that distance; and how far the first one is shifted. */
const STEPS: Readonly<Partial<Record<DatePart, readonly [step: bigint, shift: bigint]>>> = {
  // Weeks begin on Sunday, and 1970-01-01 was a Thursday.
  week: [7n * TICKS_PER_DAY, 4n * TICKS_PER_DAY],
  dayOfYear: [TICKS_PER_DAY, 0n],
  day: [TICKS_PER_DAY, 0n],
  weekday: [TICKS_PER_DAY, 0n],
  hour: [HOUR, 0n],
  minute: [TICKS_PER_MINUTE, 0n],
  second: [TICKS_PER_SECOND, 0n],
  millisecond: [TICKS_PER_MS, 0n],
};
const MONTHS: Readonly<Partial<Record<DatePart, bigint>>> = { year: 12n, quarter: 3n, month: 1n };

/** How many boundaries of a part lie before a point in time. */
function boundaries(part: DatePart, ticks: bigint): bigint {
  const months = MONTHS[part];
  if (months) {
    const { year, month } = partsOf(ticks);
    return (BigInt(year) * 12n + BigInt(month - 1)) / months;
  }
  const [step, shift] = STEPS[part] ?? [TICKS_PER_DAY, 0n];
  return floorDivide(ticks + shift, step);
}

function added(part: DatePart, count: bigint, ticks: bigint): bigint {
  const months = MONTHS[part];
  const [step] = STEPS[part] ?? [TICKS_PER_DAY];
  const moved = months ? addMonths(ticks, count * months) : ticks + count * step;
  if (moved === undefined || !isDate(moved)) throw new Fault('OVERFLOW', { type: 'DT_DBTIMESTAMP' });
  return moved;
}

function partOf(part: DatePart, ticks: bigint): number {
  const parts = partsOf(ticks);
  switch (part) {
    case 'quarter':
      return Math.ceil(parts.month / 3);
    case 'dayOfYear':
      return dayOfYear(ticks);
    case 'week':
      return weekOfYear(ticks);
    case 'weekday':
      return weekday(ticks);
    case 'millisecond':
      return Math.floor(parts.fraction / 10_000);
    default:
      return parts[part];
  }
}

const onePart = (part: 'year' | 'month' | 'day'): ExpressionFunction => ({
  group: 'date',
  parameters: [DATE],
  whenNull: nullInteger,
  apply: (values) => integerValue(BigInt(partsOf(dateAt(values, 0).value)[part])),
});

/** The date and time functions of Microsoft's reference. */
export const dateFunctions: Readonly<Record<string, ExpressionFunction>> = {
  GETDATE: { group: 'date', parameters: [], apply: (_, { now }) => dateValue(now) },
  GETUTCDATE: { group: 'date', parameters: [], apply: (_, { now, offset }) => dateValue(inUtc(now, offset)) },
  DATEADD: {
    group: 'date',
    parameters: [PART, ['number', 'integer'], DATE],
    whenNull: () => dateValue(null),
    apply: (values) => {
      const moved = added(partNamed(values), integerAt(values, 1), dateAt(values, 2).value);
      return dateValue(moved);
    },
  },
  DATEDIFF: {
    group: 'date',
    parameters: [PART, ['startdate', 'date'], ['enddate', 'date']],
    whenNull: nullInteger,
    apply: (values) => {
      const part = partNamed(values);
      const [start, end] = [dateAt(values, 1), dateAt(values, 2)];
      return integerValue(
        boundaries(part, inUtc(end.value, end.offset)) - boundaries(part, inUtc(start.value, start.offset)),
      );
    },
  },
  DATEPART: {
    group: 'date',
    parameters: [PART, DATE],
    whenNull: nullInteger,
    apply: (values) => integerValue(BigInt(partOf(partNamed(values), dateAt(values, 1).value))),
  },
  YEAR: onePart('year'),
  MONTH: onePart('month'),
  DAY: onePart('day'),
};
