import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DESCRIPTION_MAX,
  descriptionProblems,
  freeName,
  NAME_MAX,
  nameProblems,
  sameName,
} from '../../../shared/model/name.ts';

const codesOf = (name: string, taken: readonly string[] = []) => nameProblems(name, taken).map(({ code }) => code);

test.each(['Mail relay', 'a.b\\c@d (e) [f]', '日本', "O'Brien", '%x%', 'a"b'])('%j is a name', (name) => {
  expect(codesOf(name)).toEqual([]);
});

test.each([
  ['', 'NAME_EMPTY'],
  [' \t ', 'NAME_EMPTY'],
  ['a\nb', 'NAME_CONTROL_CHARACTERS'],
  ['a\u0000b', 'NAME_CONTROL_CHARACTERS'],
  ['a\u2028b', 'NAME_CONTROL_CHARACTERS'],
  ['a'.repeat(NAME_MAX + 1), 'NAME_TOO_LONG'],
])('%j is none', (name, code) => {
  expect(codesOf(name)).toContain(code);
});

test('names are unique without regard to case', () => {
  expect(codesOf('MAIL Relay', ['Mail relay'])).toEqual(['NAME_TAKEN']);
  expect(sameName('Ä', 'ä')).toBe(true);
});

test('a description of 10 MB is refused, one of several lines is not', () => {
  expect(descriptionProblems('x'.repeat(10_000_000))).toMatchObject([
    { property: 'description', code: 'DESCRIPTION_TOO_LONG', params: { max: DESCRIPTION_MAX } },
  ]);
  expect(descriptionProblems('one\ntwo')).toEqual([]);
});

test('a free name is never taken, and is the first that is free', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom('x', 'X 1', 'x 2', 'x 3', 'y')), (taken) => {
      const name = freeName('X', taken);
      expect(codesOf(name, taken)).toEqual([]);
      const before = Number(name.slice(2) || 0);
      for (let number = 0; number < before; number += 1) {
        expect(codesOf(number === 0 ? 'X' : `X ${number}`, taken)).toEqual(['NAME_TAKEN']);
      }
    }),
  );
});
