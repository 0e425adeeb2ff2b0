import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countArrivals } from '../../../electron/smtp/arrivals.ts';

const feed = (...chunks: string[]) => {
  const arrivals = countArrivals();
  for (const chunk of chunks) arrivals.feed(Buffer.from(chunk, 'latin1'));
  return arrivals;
};

test.each<[string[], string, string]>([
  [[''], '', ''],
  [['220 hi\r\n'], '220 hi', ''],
  [['220 hi'], '220 hi', '220 hi'],
  [['2', '20', '-a\r', '\n220 b\n'], '220-a\n220 b', ''],
  [['220-a\r\n'], '220-a', '220-a'],
  [['\r\n\r\n', '\n'], '', ''],
  [['\r\n220 hi\r\n'], '220 hi', ''],
  [['220-a\r\n\r\n'], '220-a', ''],
  [['nonsense\r\n250'], 'nonsense', ''],
])('of %j the first that waits is “%s”, and “%s” has begun', (chunks, waiting, begun) => {
  const arrivals = feed(...chunks);
  expect([arrivals.waiting(), arrivals.begun()]).toEqual([waiting, begun]);
});

test('what has been read does not wait any more', () => {
  const arrivals = feed('220 hi\r\n250-a\r\n250 b\r\n35');
  expect(arrivals.unread()).toBe(24);
  arrivals.taken();
  expect([arrivals.waiting(), arrivals.unread()]).toEqual(['250-a\n250 b', 16]);
  arrivals.taken();
  expect([arrivals.waiting(), arrivals.begun(), arrivals.unread()]).toEqual(['35', '35', 2]);
  arrivals.reset();
  expect([arrivals.waiting(), arrivals.begun(), arrivals.unread()]).toEqual(['', '', 0]);
});

test('a reply is the same in whatever pieces it arrives, and all of them add up', () => {
  const reply = fc
    .array(
      fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[\r\n]/g, '')),
      { minLength: 1, maxLength: 4 },
    )
    .map((lines) => lines.map((line, at) => `250${at < lines.length - 1 ? '-' : ' '}${line}\r\n`).join(''));
  fc.assert(
    fc.property(
      fc.array(reply, { minLength: 1, maxLength: 5 }),
      fc.array(fc.nat(40), { maxLength: 20 }),
      (replies, cuts) => {
        const bytes = Buffer.from(replies.join(''), 'latin1');
        const arrivals = countArrivals();
        let at = 0;
        for (const cut of [...cuts, bytes.length]) {
          arrivals.feed(bytes.subarray(at, at + cut));
          at += cut;
        }
        expect(arrivals.unread()).toBe(bytes.length);
        for (const text of replies) {
          expect(arrivals.waiting()).toBe(
            Buffer.from(text, 'latin1').toString('latin1').trim().replaceAll('\r\n', '\n'),
          );
          arrivals.taken();
        }
        expect([arrivals.waiting(), arrivals.begun(), arrivals.unread()]).toEqual(['', '', 0]);
      },
    ),
  );
});

test('of a line without an end only the beginning is kept', () => {
  const arrivals = countArrivals();
  const block = Buffer.alloc(65_536, 'x');
  for (let count = 0; count < 100; count += 1) arrivals.feed(block);
  expect(arrivals.begun()).toHaveLength(512);
  expect(arrivals.unread()).toBe(100 * 65_536);
});
