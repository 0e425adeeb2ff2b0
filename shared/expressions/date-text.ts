import { type DateParts, partsOf, TICKS_PER_MINUTE, ticksOf } from './calendar.ts';
import type { DateType } from './data-type.ts';
import type { DateValue } from './value.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * A date as text, in the formats of Microsoft's “Integration Services Data Types”. A DT_DBTIMESTAMP with a fraction has
 * nine digits of it, as SSIS writes GETDATE(); only DT_DATE, the type of SSIS' own date variables, follows the locale.
 *
 * @param localeId Windows' number of the locale, 1033 for English (United States)
 */
export function dateText({ type, scale = 7, offset = 0 }: DateValue, ticks: bigint, localeId: number): string {
  const parts = partsOf(ticks);
  const day = `${String(parts.year).padStart(4, '0')}-${two(parts.month)}-${two(parts.day)}`;
  const time = `${two(parts.hour)}:${two(parts.minute)}:${two(parts.second)}`;
  const scaled = scale === 0 ? '' : `.${String(parts.fraction).padStart(7, '0').slice(0, scale)}`;
  switch (type) {
    case 'DT_DATE':
      return localText(parts, localeId);
    case 'DT_DBDATE':
      return day;
    case 'DT_DBTIME':
      return time;
    case 'DT_DBTIME2':
      return time + scaled;
    case 'DT_DBTIMESTAMP':
      return `${day} ${time}${parts.fraction === 0 ? '' : `.${String(parts.fraction).padStart(7, '0')}00`}`;
    case 'DT_DBTIMESTAMP2':
      return `${day} ${time}${scaled}`;
    case 'DT_DBTIMESTAMPOFFSET':
      return `${day} ${time}${scaled} ${offset < 0 ? '-' : '+'}${offsetText(Math.abs(offset))}`;
    case 'DT_FILETIME':
      return `${day} ${time}:${String(Math.floor(parts.fraction / 10_000)).padStart(3, '0')}`;
  }
}

const offsetText = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

const JAPANESE = 1041;

/** The system's short date and long time; a time of midnight is left out. */
function localText({ year, month, day, hour, minute, second }: DateParts, localeId: number): string {
  const isMidnight = hour === 0 && minute === 0 && second === 0;
  if (localeId === JAPANESE) {
    const date = `${year}/${two(month)}/${two(day)}`;
    return isMidnight ? date : `${date} ${hour}:${two(minute)}:${two(second)}`;
  }
  const date = `${month}/${day}/${year}`;
  if (isMidnight) return date;
  return `${date} ${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)}:${two(second)} ${hour < 12 ? 'AM' : 'PM'}`;
}

const DATE = String.raw`(?:(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})|(?<m2>\d{1,2})[-/](?<d2>\d{1,2})[-/](?<y2>\d{4}))`;
const TIME = String.raw`(?<h>\d{1,2}):(?<mi>\d{2})(?::(?<s>\d{2})(?:[.:](?<f>\d{1,9}))?)?(?:\s*(?<half>[AaPp][Mm]))?`;
const OFFSET = String.raw`(?<sign>[+-])\s*(?<oh>\d{1,2}):(?<om>\d{2})`;
const DATE_TIME = new RegExp(String.raw`^\s*${DATE}(?:[T\s]\s*${TIME}(?:\s*${OFFSET})?)?\s*$`);
const TIME_ONLY = new RegExp(String.raw`^\s*${TIME}\s*$`);

/** Longest text that can be a date, with spaces around it. */
const DATE_TEXT_MAX = 100;

/**
 * Reads a date: `2024-01-31`, `2024-01-31 16:30:00.123`, `1/31/2024 4:30 PM`, for times also `16:30:00`. Undefined for
 * what is none.
 */
export function parseDate(text: string, type: DateType): { ticks: bigint; offset: number } | undefined {
  if (text.length > DATE_TEXT_MAX) return undefined;
  const isTime = type === 'DT_DBTIME' || type === 'DT_DBTIME2';
  const groups = (DATE_TIME.exec(text) ?? (isTime ? TIME_ONLY.exec(text) : undefined))?.groups;
  if (!groups) return undefined;
  const part = (name: string, otherwise = '0'): number => Number(groups[name] ?? otherwise);
  const half = groups.half?.toLowerCase();
  const hour = part('h');
  if (half && (hour < 1 || hour > 12)) return undefined;
  const ticks = ticksOf({
    year: part('y', groups.y2 ?? '1970'),
    month: part('m', groups.m2 ?? '1'),
    day: part('d', groups.d2 ?? '1'),
    hour: half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour,
    minute: part('mi'),
    second: part('s'),
    fraction: Number((groups.f ?? '').padEnd(7, '0').slice(0, 7)),
  });
  const offset = (part('oh') * 60 + part('om')) * (groups.sign === '-' ? -1 : 1);
  return ticks === undefined || part('om') > 59 || Math.abs(offset) > 14 * 60 ? undefined : { ticks, offset };
}

/** The same moment on the clock of UTC. */
export const inUtc = (ticks: bigint, offset = 0): bigint => ticks - BigInt(offset) * TICKS_PER_MINUTE;
