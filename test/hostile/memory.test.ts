import { expect, test } from 'vitest';
import { MEMORY_MAX, measureHostile } from '../bench/measure-hostile.ts';
import { hostileCases } from './cases/index.ts';

/** Those that send the most, in every step of a conversation; `npm run bench hostile` measures all. */
const GREEDY = [
  'a banner of one line of 100 MB',
  '100 MB of empty lines',
  'capabilities without an end',
  'a line of 100 MB inside of TLS',
  'a chain of 400 authorities',
  'a certificate of 10 MB',
  'a challenge of 100 MB',
  'an answer without an end after the final dot',
];

test.each(GREEDY)(
  '%s costs no more than 16 MiB',
  async (name) => {
    const hostile = hostileCases.find((found) => found.name === name);
    if (!hostile) throw new Error(`no such case: ${name}`);
    const { bytes, finding } = await measureHostile(hostile);
    expect([hostile.finding].flat()).toContain(finding);
    expect(bytes).toBeLessThanOrEqual(MEMORY_MAX);
  },
  120_000,
);
