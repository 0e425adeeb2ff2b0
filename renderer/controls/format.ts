/** Numbers, sizes and times as people write them. */
export type Format = {
  /** `3 Mar 2026, 14:05`. */
  dateTime: (time: string | Date) => string;
  /** `14:05`. */
  time: (time: string | Date) => string;
  /** `2 minutes ago`; the largest unit that fits. */
  age: (time: string | Date, now?: Date) => string;
  /** `12 ms`, or `1.5 sec` from one second on. */
  duration: (ms: number) => string;
  /** `14.2 kB`. */
  bytes: (size: number) => string;
  number: (value: number) => string;
};

const AGE_UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

const SIZE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** The formatters of a language (BCP 47). */
export function formatIn(language: string): Format {
  const unit = (value: number, name: string, maximumFractionDigits: number): string => {
    // The short form of bytes has no plural.
    const unitDisplay = name === 'byte' ? 'long' : 'short';
    return new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay, maximumFractionDigits }).format(
      value,
    );
  };
  return {
    dateTime: (time) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time)),
    time: (time) => new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(time)),
    age: (time, now = new Date()) => {
      const elapsed = Math.max(0, now.getTime() - new Date(time).getTime());
      const [name, size] = AGE_UNITS.find(([, ms]) => elapsed >= ms) ?? ['second', 1_000];
      return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.floor(elapsed / size), name);
    },
    duration: (ms) => (ms < 1_000 ? unit(ms, 'millisecond', 0) : unit(ms / 1_000, 'second', 1)),
    bytes: (size) => {
      const power = Math.min(SIZE_UNITS.length - 1, size < 1_000 ? 0 : Math.floor(Math.log10(size) / 3));
      return unit(size / 1_000 ** power, SIZE_UNITS[power] ?? 'byte', 1);
    },
    number: (value) => new Intl.NumberFormat(language).format(value),
  };
}
