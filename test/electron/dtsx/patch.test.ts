import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatches, type Patch } from '../../../electron/dtsx/index.ts';
import { chunksOf, gather } from './dtsx-under-test.ts';

/** Sorted patches of a file of that length, none of which overlaps another. */
const patchesOf = (length: number): fc.Arbitrary<Patch[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.uint8Array({ maxLength: 5 })), { maxLength: 10 }).map((places) =>
    places
      .toSorted(([a], [b]) => a - b)
      .map(([start, bytes], index, all) => ({
        start,
        end: Math.min(all[index + 1]?.[0] ?? length, start + 3),
        bytes,
      })),
  );

it('puts patches into a file whatever its chunks are', async () => {
  const file = fc.uint8Array({ maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(
      file.chain((bytes) => fc.tuple(fc.constant(bytes), patchesOf(bytes.length))),
      fc.integer({ min: 1, max: 70 }),
      async ([bytes, patches], size) => {
        const whole = patches.toReversed().reduce<number[]>((now, { start, end, bytes: put }) => {
          now.splice(start, end - start, ...put);
          return now;
        }, Array.from(bytes));
        expect(Array.from(await gather(applyPatches(chunksOf(bytes, size), patches)))).toEqual(whole);
      },
    ),
  );
});
