import { describe, expect, test } from 'vitest';
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

describe('of calls that may wait for long', () => {
  const turnOfEvents = () => new Promise((resolve) => setImmediate(resolve));

  /** Begins a call of each domain and tells which of them run, by their places in the list. */
  function begin(...domains: string[]) {
    const running = new Set<number>();
    const ends = new Map<number, () => void>();
    const calls = domains.map((domain, place) =>
      inSlot(domain, async () => {
        running.add(place);
        await new Promise<void>((resolve) => ends.set(place, resolve));
        running.delete(place);
        if (place === 0) throw new Error('fails');
      }).catch(() => {}),
    );
    const end = async (place: number): Promise<void> => {
      ends.get(place)?.();
      await turnOfEvents();
    };
    return { running: () => [...running].sort(), end, all: () => Promise.all(calls) };
  }

  test('two of a domain run at a time, the others in their order', async () => {
    const { running, end, all } = begin('EXAMPLE', 'EXAMPLE', 'example', 'EXAMPLE');
    await turnOfEvents();
    expect(running()).toEqual([0, 1]);
    await end(0);
    expect(running()).toEqual([1, 2]);
    await end(1);
    expect(running()).toEqual([2, 3]);
    await end(2);
    await end(3);
    await all();
  });

  test('a domain whose controllers do not answer holds up no other', async () => {
    const { running, end, all } = begin('DEAD', 'DEAD', 'DEAD', 'ALIVE', 'ALIVE', 'ALIVE');
    await turnOfEvents();
    expect(running()).toEqual([0, 1, 3]);
    for (const [place, then] of [
      [3, [0, 1, 4]],
      [4, [0, 1, 5]],
      [5, [0, 1]],
      [0, [1, 2]],
    ] as const) {
      await end(place);
      expect(running()).toEqual(then);
    }
    await end(1);
    await end(2);
    await all();
  });
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
