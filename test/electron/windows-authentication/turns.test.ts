import { expect, test } from 'vitest';
import { inSlot } from '../../../electron/windows-authentication/native-slots.ts';
import { createTurns } from '../../../electron/windows-authentication/one-at-a-time.ts';
import { hold, openHandles } from '../../../electron/windows-authentication/open-handles.ts';

const closed = () => new Error('closed');

test('calls do not overlap, and one that fails does not hinder the next', async () => {
  const turns = createTurns(closed);
  const told: string[] = [];
  const call = (name: string) => async () => {
    told.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    told.push(`${name} ends`);
    if (name === 'a') throw new Error('a fails');
  };
  const a = turns.take(call('a'));
  const b = turns.take(call('b'));
  await expect(a).rejects.toThrow('a fails');
  await b;
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('an end in the middle of a call waits for it, and lets no other begin', async () => {
  const turns = createTurns(closed);
  const told: string[] = [];
  let finish = () => {};
  const slow = turns.take(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const waiting = turns.take(async () => told.push('begun'));
  await new Promise((resolve) => setImmediate(resolve));
  turns.end(() => told.push('released'));
  expect(told).toEqual([]);
  finish();
  await slow;
  await expect(waiting).rejects.toThrow('closed');
  expect(told).toEqual(['released']);
  await expect(turns.take(async () => told.push('late'))).rejects.toThrow('closed');
});

test('an end while nothing is under way releases at once, and once only', () => {
  const turns = createTurns(closed);
  let released = 0;
  turns.end(() => {
    released += 1;
  });
  turns.end(() => {
    released += 1;
  });
  expect(released).toBe(1);
});

test('of calls that may wait for long two run at a time, the others in their order', async () => {
  const told: number[] = [];
  const ends: (() => void)[] = [];
  const calls = [0, 1, 2, 3].map((number) =>
    inSlot(async () => {
      told.push(number);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (number === 0) throw new Error('fails');
    }).catch(() => {}),
  );
  const turnOfEvents = () => new Promise((resolve) => setImmediate(resolve));
  await turnOfEvents();
  expect(told).toEqual([0, 1]);
  ends.shift()?.();
  await turnOfEvents();
  expect(told).toEqual([0, 1, 2]);
  for (const end of ends) end();
  await turnOfEvents();
  for (const end of ends) end();
  await Promise.all(calls);
  expect(told).toEqual([0, 1, 2, 3]);
});

test('a handle is counted until it is released, and released once', () => {
  const before = openHandles();
  let released = 0;
  const release = hold(() => {
    released += 1;
  });
  expect(openHandles()).toBe(before + 1);
  release();
  release();
  expect(openHandles()).toBe(before);
  expect(released).toBe(1);
});
