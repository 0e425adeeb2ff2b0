import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressEntries, splitTyped, withAddresses, withoutAddress } from '../../../renderer/mail/address-line.ts';
import { splitAddresses } from '../../../shared/model/addresses.ts';

describe('splitTyped', () => {
  it.each([
    ['a@x.org; b@x.org;', ['a@x.org', 'b@x.org']],
    ['a@x.org, b@x.org', ['a@x.org', 'b@x.org']],
    ['a@x.org\r\nb@x.org\n\tc@x.org', ['a@x.org', 'b@x.org', 'c@x.org']],
    ['"Doe, Jane; DBA" <jane@x.org>, b@x.org', ['"Doe, Jane; DBA" <jane@x.org>', 'b@x.org']],
    ['Doe, Jane <jane@x.org>; Roe, Rick <rick@x.org>', ['Doe, Jane <jane@x.org>', 'Roe, Rick <rick@x.org>']],
    ['a@x.org, Doe <jane@x.org>', ['a@x.org', 'Doe <jane@x.org>']],
    [' ;, ;', []],
  ])('%j', (typed, expected) => {
    expect(splitTyped(typed)).toEqual(expected);
  });

  it('answers for any text with trimmed, non-empty pieces', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '<', '>', ',', ';', '\\', '@', 'a', ' ', '\n') }), (text) => {
        for (const piece of splitTyped(text)) expect(piece).toBe(piece.trim() || 'not empty');
      }),
    );
  });
});

describe('a line of addresses', () => {
  it('marks what is no address', () => {
    expect(addressEntries('a@x.org; nobody').map(({ text, valid }) => [text, valid])).toEqual([
      ['a@x.org', true],
      ['nobody', false],
    ]);
  });

  it('gives every address a key of its own that outlives the removal of another', () => {
    const keys = (line: string) => addressEntries(line).map(({ key }) => key);
    expect(new Set(keys('a@x.org; b@x.org; b@x.org')).size).toBe(3);
    expect(keys('b@x.org; b@x.org')).toEqual(keys('a@x.org; b@x.org; b@x.org').slice(1));
  });

  it('takes a pasted list at the place of the caret', () => {
    expect(withAddresses('a@x.org; d@x.org', 'b@x.org, c@x.org', 1)).toBe('a@x.org; b@x.org; c@x.org; d@x.org');
  });

  it('does not take a mailbox twice, whatever its display name and the case of its domain', () => {
    expect(withAddresses('a@x.org', 'Ann <a@X.ORG>; A@x.org; A@x.org')).toBe('a@x.org; A@x.org');
  });

  it('loses exactly the address that is removed', () => {
    expect(withoutAddress('a@x.org; b@x.org; c@x.org', 1)).toBe('a@x.org; c@x.org');
  });

  it('keeps every address typed into an empty line', () => {
    const address = fc
      .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z]{1,8}$/))
      .map(([a, b]) => `${a}@${b}.org`);
    fc.assert(
      fc.property(fc.uniqueArray(address), fc.constantFrom(';', ',', '\n', ' ; '), (addresses, separator) => {
        expect(splitAddresses(withAddresses('', addresses.join(separator)))).toEqual(addresses);
      }),
    );
  });
});
