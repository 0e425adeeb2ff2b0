import { describe, expect, it } from 'vitest';
import { historyChart, roundUp } from '../../../renderer/test/history-chart.ts';
import { stepTimesIn, sumByStep } from '../../../renderer/test/step-times.ts';
import type { HistoryEntry } from '../../../shared/contract/history.ts';

const entry = (ms: number, ...steps: [HistoryEntry['steps'][number]['step'], number][]): HistoryEntry => ({
  testedAt: '2026-01-01T00:00:00.000Z',
  connectionString: '',
  outcome: 'passed',
  code: 'TEST_PASSED',
  ms,
  steps: steps.map(([step, time]) => ({ step, status: 'passed', ms: time })),
});

describe('step times', () => {
  it('are summed by step, with what rarely takes long together', () => {
    const twice = entry(9, ['connect', 1], ['ehlo', 2], ['starttls', 1], ['ehlo', 3], ['sender', 1], ['quit', 1]);
    expect(stepTimesIn(twice)).toEqual([
      { step: 'connect', ms: 1 },
      { step: 'ehlo', ms: 5 },
      { step: 'starttls', ms: 1 },
      { step: 'rest', ms: 2 },
    ]);
    expect(sumByStep([])).toEqual([]);
  });
});

describe('the chart of a history', () => {
  it('stacks the steps of each test from the bottom up, in scale', () => {
    const { bars, ticks } = historyChart([entry(10, ['resolve', 4], ['connect', 5])], 240, 100);
    expect(bars).toMatchObject([
      {
        x: 0,
        width: 15,
        top: 0,
        cut: false,
        segments: [
          { step: 'resolve', y: 60, height: 40 },
          { step: 'connect', y: 10, height: 50 },
        ],
      },
    ]);
    expect(ticks).toEqual([
      { y: 0, ms: 10 },
      { y: 50, ms: 5 },
      { y: 100, ms: 0 },
    ]);
  });

  it('cuts off a test that would make the others invisible', () => {
    const entries = [
      ...Array.from({ length: 9 }, () => entry(20, ['connect', 20])),
      entry(100_000, ['greeting', 100_000]),
    ];
    const { bars, ticks } = historyChart(entries, 800, 100);
    expect(ticks[0]?.ms).toBe(100);
    expect(bars[0]).toMatchObject({ cut: false, top: 80, segments: [{ y: 80, height: 20 }] });
    expect(bars[9]).toMatchObject({ cut: true, top: 0, segments: [{ y: 0, height: 100 }] });
  });

  it('stays inside its frame, whatever the numbers say', () => {
    const odd = [entry(0), entry(0, ['connect', 50]), entry(3, ['connect', 9], ['ehlo', 9])];
    for (const { x, width, segments } of historyChart(odd, 300, 100).bars) {
      expect(x + width).toBeLessThanOrEqual(300);
      for (const { y, height } of segments) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + height).toBeLessThanOrEqual(100);
      }
    }
    expect(historyChart([], 300, 100).bars).toEqual([]);
  });

  it.each([
    [0, 1],
    [1, 1],
    [1.5, 2],
    [10, 10],
    [21, 50],
    [51, 100],
    [100_000, 100_000],
  ])('rounds %s up to %s', (value, round) => {
    expect(roundUp(value)).toBe(round);
  });
});
