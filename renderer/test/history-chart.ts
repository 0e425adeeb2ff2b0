import type { HistoryEntry } from '../../shared/contract/history.ts';
import { stepTimesIn, type TimedStep } from './step-times.ts';

/** A bar of the chart: one test. Lengths are in the units of the chart's view box, from its top left corner. */
export type Bar = {
  readonly entry: HistoryEntry;
  readonly x: number;
  readonly width: number;
  readonly segments: readonly { readonly step: TimedStep; readonly y: number; readonly height: number }[];
  /** The upper end of the bar. */
  readonly top: number;
  /** It is longer than the chart is high. */
  readonly cut: boolean;
};

/** Where a number of milliseconds stands. */
export type Tick = { readonly y: number; readonly ms: number };

export type HistoryChart = { readonly bars: readonly Bar[]; readonly ticks: readonly Tick[] };

/** Bars of fewer tests are not made wider than this part of the chart. */
const WIDEST = 1 / 12;
/** A test that takes more than this many times the usual is cut off, or nothing else could be seen. */
const OUTLIER = 5;
/** Part of a bar's place that stays empty. */
const GAP = 0.25;

/** Lays out the chart of a history, the oldest test at the left. */
export function historyChart(entries: readonly HistoryEntry[], width: number, height: number): HistoryChart {
  const top = roundUp(Math.min(Math.max(...entries.map(({ ms }) => ms), 1), median(entries) * OUTLIER || Infinity));
  const place = Math.min(width / Math.max(entries.length, 1), width * WIDEST);
  const bars = entries.map((entry, index): Bar => {
    const cut = entry.ms > top;
    const scale = height / (cut ? entry.ms : top);
    let y = height;
    const segments = stepTimesIn(entry).map(({ step, ms }) => {
      const length = Math.min(ms * scale, y);
      y -= length;
      return { step, y, height: length };
    });
    return { entry, x: index * place, width: place * (1 - GAP), segments, top: height - entry.ms * scale, cut };
  });
  const ticks = [1, 0.5, 0].map((part) => ({ y: height * (1 - part), ms: top * part }));
  return { bars, ticks };
}

function median(entries: readonly HistoryEntry[]): number {
  const sorted = entries.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The next number that is easy to read: 1, 2 or 5 times a power of ten. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return ([1, 2, 5].find((step) => step * power >= value) ?? 10) * power;
}
