import { expect, it } from 'vitest';
import { inParallel } from '../../../electron/cli/in-parallel.ts';

const limits = { all: 3, ofGroup: 2, groupOf: ([group = '']: string) => group };

it('lets nobody wait for a busy group while another one is free', async () => {
  const { promise: otherCame, resolve } = Promise.withResolvers<void>();
  const results = await inParallel(['a1', 'a2', 'a3', 'b1'], limits, async (item) => {
    // Where all three began with this group, the other one would never come.
    if (item === 'b1') resolve();
    else await otherCame;
    return item.toUpperCase();
  });
  expect(results).toEqual(['A1', 'A2', 'A3', 'B1']);
});

it('keeps within both limits', async () => {
  const open: string[] = [];
  const seen = await inParallel(['a1', 'a2', 'a3', 'b1', 'b2', 'c1'], limits, async (item) => {
    open.push(item);
    const now = [...open];
    await new Promise((done) => setImmediate(done));
    open.splice(open.indexOf(item), 1);
    return now;
  });
  expect(Math.max(...seen.map((now) => now.length))).toBe(3);
  expect(Math.max(...seen.map((now) => now.filter((item) => item.startsWith('a')).length))).toBe(2);
});
