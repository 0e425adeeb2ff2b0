import { expect, test } from 'vitest';
import { streamed } from '../../../electron/smtp/stream.ts';
import { collect } from './smtp-under-test.ts';

test('events come in order, those emitted while nobody listens included', async () => {
  const events = streamed<number>(undefined, async (emit) => {
    for (const number of [1, 2]) emit(number);
    await new Promise(setImmediate);
    for (const number of [3, 4]) emit(number);
  });
  expect(await collect(events)).toEqual([1, 2, 3, 4]);
});

test('nothing runs before someone listens', async () => {
  let ran = false;
  const events = streamed(undefined, async () => {
    ran = true;
  });
  await new Promise(setImmediate);
  expect(ran).toBe(false);
  await collect(events);
  expect(ran).toBe(true);
});

test('an error comes after what was emitted before it', async () => {
  const seen: number[] = [];
  const events = streamed<number>(undefined, async (emit) => {
    emit(1);
    throw new Error('broken');
  });
  await expect(
    (async () => {
      for await (const number of events) seen.push(number);
    })(),
  ).rejects.toThrow('broken');
  expect(seen).toEqual([1]);
});

test('leaving the loop aborts the work and waits for its end', async () => {
  const order: string[] = [];
  const events = streamed<number>(undefined, async (emit, signal) => {
    emit(1);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    order.push('aborted');
    await new Promise(setImmediate);
    order.push('ended');
  });
  for await (const _ of events) break;
  order.push('left');
  expect(order).toEqual(['aborted', 'ended', 'left']);
});

test('the caller’s signal reaches the work with its reason', async () => {
  const reason = new Error('enough');
  const events = streamed<unknown>(AbortSignal.abort(reason), async (emit, signal) => emit(signal.reason));
  expect(await collect(events)).toEqual([reason]);
});
