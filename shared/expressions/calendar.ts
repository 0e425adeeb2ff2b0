/** Date arithmetic on one clock, without time zones: 100 ns units since 1970-01-01 00:00. */

export const TICKS_PER_MS = 10_000n;
export const TICKS_PER_SECOND = 10_000_000n;
export const TICKS_PER_MINUTE = 60n * TICKS_PER_SECOND;
export const TICKS_PER_DAY = 24n * 60n * TICKS_PER_MINUTE;

/** A point in time as people read it. */
export type DateParts = {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Units of 100 ns within the second. */
  readonly fraction: number;
};

/** Rounds towards minus infinity, as days before 1970 need it. */
export const floorDivide = (value: bigint, by: bigint): bigint => {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
};

/** The part of the day, whatever the day. */
export const timeOfDay = (ticks: bigint): bigint => ticks - startOfDay(ticks);

export const startOfDay = (ticks: bigint): bigint => floorDivide(ticks, TICKS_PER_DAY) * TICKS_PER_DAY;

export function partsOf(ticks: bigint): DateParts {
  const milliseconds = floorDivide(ticks, TICKS_PER_MS);
  const date = new Date(Number(milliseconds));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    fraction: date.getUTCMilliseconds() * 10_000 + Number(ticks - milliseconds * TICKS_PER_MS),
  };
}

/** The point in time that parts name; undefined where there is none, such as 30 February or the year 10000. */
export function ticksOf(parts: DateParts): bigint | undefined {
  const { year, month, day, hour, minute, second, fraction } = parts;
  if (year < 1 || year > 9999 || hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const seconds = BigInt((hour * 60 + minute) * 60 + second);
  return BigInt(date.getTime()) * TICKS_PER_MS + seconds * TICKS_PER_SECOND + BigInt(fraction);
}

const FIRST = ticksOf({ year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, fraction: 0 }) ?? 0n;
const LAST = ticksOf({ year: 9999, month: 12, day: 31, hour: 23, minute: 59, second: 59, fraction: 9_999_999 }) ?? 0n;

/** Whether a point in time is in the years 1 to 9999. */
export const isDate = (ticks: bigint): boolean => ticks >= FIRST && ticks <= LAST;

/** The same day of another month, or that month's last one. */
export function addMonths(ticks: bigint, months: bigint): bigint | undefined {
  const parts = partsOf(ticks);
  const month = BigInt(parts.year) * 12n + BigInt(parts.month - 1) + months;
  const year = Number(floorDivide(month, 12n));
  if (year < 1 || year > 9999) return undefined;
  const moved = { ...parts, year, month: Number(month - BigInt(year) * 12n) + 1 };
  return ticksOf({ ...moved, day: Math.min(parts.day, daysIn(moved.year, moved.month)) });
}

function daysIn(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

/** Days since 1970-01-01. */
export const dayNumber = (ticks: bigint): bigint => floorDivide(ticks, TICKS_PER_DAY);

/** 1 for Sunday to 7 for Saturday, as SSIS counts. */
export const weekday = (ticks: bigint): number => Number((((dayNumber(ticks) + 4n) % 7n) + 7n) % 7n) + 1;

/** 1 for the first of January. */
export function dayOfYear(ticks: bigint): number {
  const { year } = partsOf(ticks);
  const first = ticksOf({ year, month: 1, day: 1, hour: 0, minute: 0, second: 0, fraction: 0 }) ?? ticks;
  return Number(dayNumber(ticks) - dayNumber(first)) + 1;
}

/** Weeks begin on Sunday; the first one has the first of January. */
export function weekOfYear(ticks: bigint): number {
  const day = dayOfYear(ticks);
  const first = weekday(ticks - BigInt(day - 1) * TICKS_PER_DAY);
  return Math.floor((day + first - 2) / 7) + 1;
}
