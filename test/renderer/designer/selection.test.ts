import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAfter, selectedAfter } from '../../../renderer/designer/selection.ts';

const all = ['a', 'b', 'c', 'd', 'e'];
const alone = { anchor: undefined, toggle: false, extend: false };

describe('selectedAfter', () => {
  it('selects one alone', () => {
    expect(selectedAfter(all, ['a', 'b'], 'd', alone)).toEqual(['d']);
  });

  it('adds and takes away with Ctrl, in the order of the list', () => {
    expect(selectedAfter(all, ['d'], 'b', { ...alone, toggle: true })).toEqual(['b', 'd']);
    expect(selectedAfter(all, ['b', 'd'], 'd', { ...alone, toggle: true })).toEqual(['b']);
  });

  it('extends from the anchor with Shift, in both directions', () => {
    expect(selectedAfter(all, ['b'], 'd', { anchor: 'b', toggle: false, extend: true })).toEqual(['b', 'c', 'd']);
    expect(selectedAfter(all, ['d'], 'b', { anchor: 'd', toggle: false, extend: true })).toEqual(['b', 'c', 'd']);
  });

  it('extends from the target itself where nothing was chosen before', () => {
    expect(selectedAfter(all, [], 'c', { ...alone, extend: true })).toEqual(['c']);
  });
});

describe('indexAfter', () => {
  it('moves in a row and from row to row', () => {
    expect(indexAfter('ArrowRight', 0, 5, 3)).toBe(1);
    expect(indexAfter('ArrowLeft', 1, 5, 3)).toBe(0);
    expect(indexAfter('ArrowDown', 1, 5, 3)).toBe(4);
    expect(indexAfter('ArrowUp', 4, 5, 3)).toBe(1);
    expect(indexAfter('Home', 4, 5, 3)).toBe(0);
    expect(indexAfter('End', 0, 5, 3)).toBe(4);
  });

  it('leaves other keys alone', () => {
    expect(indexAfter('a', 0, 5, 3)).toBeUndefined();
  });

  it('never leaves the grid', () => {
    const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End');
    fc.assert(
      fc.property(key, fc.nat(20), fc.integer({ min: 1, max: 21 }), fc.integer({ min: 1, max: 9 }), (...given) => {
        const [pressed, wanted, count, columns] = given;
        const next = indexAfter(pressed, wanted % count, count, columns);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThan(count);
      }),
    );
  });
});
