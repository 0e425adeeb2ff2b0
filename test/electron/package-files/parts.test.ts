import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForm } from '../../../electron/package-files/connection-string-form.ts';
import { hunksOf } from '../../../electron/package-files/hunks.ts';
import { idOfFile } from '../../../electron/package-files/identity.ts';
import { merge } from '../../../electron/package-files/merge.ts';
import { checkEdit } from '../../../electron/store/check-edit.ts';
import { DEFAULT_CONNECTION } from '../../../shared/model/connection-manager.ts';
import { formatConnectionString, parseConnectionString } from '../../../shared/model/connection-string.ts';
import { isId } from '../../../shared/model/id.ts';
import { emptyPackage, type Package } from '../../../shared/model/package.ts';

const [FIRST, SECOND, THIRD] = ['1', '2', '3'].map((digit) => `{${digit}0000000-0000-4000-8000-000000000000}`) as [
  string,
  string,
  string,
];
const connection = (id: string, more: Partial<Package['connections'][number]> = {}) => ({
  ...DEFAULT_CONNECTION,
  id,
  name: id,
  ...more,
});
const pkg = (...connections: Package['connections'][number][]): Package => ({
  ...emptyPackage(FIRST, 'P'),
  connections,
});

describe('the id of a file', () => {
  it('is made from the place and the use, and has the form of one', () => {
    expect(idOfFile({ path: '/a.dtsx' }, 'open')).toBe(idOfFile({ path: '/a.dtsx', member: undefined }, 'open'));
    const ids = [
      idOfFile({ path: '/a.dtsx' }, 'open'),
      idOfFile({ path: '/a.dtsx' }, 'read'),
      idOfFile({ path: '/b.dtsx' }, 'open'),
      idOfFile({ path: '/a.dtsx', member: 'b.dtsx' }, 'open'),
    ];
    expect(new Set(ids).size).toBe(4);
    expect(ids.every(isId)).toBe(true);
  });
});

describe('merging', () => {
  it('takes both sides’ properties, mine where both changed the same, and theirs elsewhere', () => {
    const base = pkg(connection(FIRST, { name: 'a', description: 'd' }), connection(SECOND));
    const mine = pkg(connection(FIRST, { name: 'mine', description: 'd' }), connection(SECOND), connection(THIRD));
    const theirs = pkg(
      connection(FIRST, { name: 'theirs', description: 'theirs' }),
      connection(SECOND, { name: 'new' }),
    );
    expect(merge(base, mine, theirs).connections).toEqual([
      connection(FIRST, { name: 'mine', description: 'theirs' }),
      connection(SECOND, { name: 'new' }),
      connection(THIRD),
    ]);
  });

  it('leaves out what either side removed, unless it was edited here', () => {
    const base = pkg(connection(FIRST), connection(SECOND), connection(THIRD));
    const mine = pkg(connection(SECOND, { description: 'edited' }), connection(THIRD));
    expect(merge(base, mine, pkg(connection(FIRST))).connections).toEqual([
      connection(SECOND, { description: 'edited' }),
    ]);
  });
});

describe('checking an edit', () => {
  it('takes a name that occurs in another container, and one that was taken before', () => {
    const twice = pkg(connection(FIRST, { name: 'a' }), connection(SECOND, { name: 'a' }));
    const edited = pkg(connection(FIRST, { name: 'a', description: 'x' }), connection(SECOND, { name: 'a' }));
    expect(() => checkEdit(twice, edited)).not.toThrow();
    expect(() => checkEdit(pkg(connection(FIRST), connection(SECOND)), twice)).toThrow('name: NAME_TAKEN');
  });
});

describe('a connection string in the form of another', () => {
  it.each([
    [
      'SmtpServer=a;UseWindowsAuthentication=False;EnableSsl=False;',
      'SmtpServer=b',
      'SmtpServer=b;UseWindowsAuthentication=False;EnableSsl=False;',
    ],
    ['a', 'SmtpServer=a;', 'a'],
    ['a', 'SmtpServer=b;', 'SmtpServer=b;'],
    ['Timeout=5;SMTPSERVER = a ; X=1', 'SmtpServer=a;X=1;Timeout=100000;', 'Timeout=100000;SMTPSERVER = a ; X=1'],
    ['nonsense; here', 'SmtpServer=a;', 'SmtpServer=a;'],
  ])('%s, to say %s, is %s', (written, wanted, result) => {
    expect(inForm(written, wanted)).toBe(result);
  });

  const properties = fc.record({
    smtpServer: fc.constantFrom('', 'mail', 'mail.example:587', '10.0.0.1'),
    useWindowsAuthentication: fc.boolean(),
    enableSsl: fc.boolean(),
    timeout: fc.constantFrom(100_000, 1, 2_000),
    unknown: fc.constantFrom([], [{ key: 'X', value: '1' }]),
  });
  it('always says what was wanted', () => {
    fc.assert(
      fc.property(properties, properties, fc.boolean(), (before, after, reversed) => {
        const parts = formatConnectionString(before).split(';').filter(Boolean);
        const written = `${(reversed ? parts.reverse() : parts).join(' ; ')}`;
        const wanted = formatConnectionString(after);
        expect(parseConnectionString(inForm(written, wanted))).toEqual(parseConnectionString(wanted));
      }),
    );
  });
});

describe('the hunks of patches', () => {
  const patch = (text: string, from: string, to: string, encoding: BufferEncoding = 'utf8') => {
    const start = Buffer.from(text.slice(0, text.indexOf(from)), encoding).length;
    return { start, end: start + Buffer.from(from, encoding).length, bytes: Buffer.from(to, encoding) };
  };

  it('are the lines that change, with their numbers', () => {
    const text = 'one\r\ntwo\r\nthree\r\nfour';
    const patches = [patch(text, 'two', 'zwei'), patch(text, 'four', 'vier\r\nfünf')];
    expect(hunksOf(Buffer.from(text), patches, 'UTF-8')).toEqual([
      { line: 2, before: ['two'], after: ['zwei'] },
      { line: 4, before: ['four'], after: ['vier', 'fünf'] },
    ]);
  });

  it('put patches of one line together, and show added and removed lines alone', () => {
    const text = 'a b\nc\nd\n';
    expect(hunksOf(Buffer.from(text), [patch(text, 'a', 'A'), patch(text, 'b', 'B')], 'UTF-8')).toEqual([
      { line: 1, before: ['a b'], after: ['A B'] },
    ]);
    const insertion = { ...patch(text, 'c', ''), end: 4, bytes: Buffer.from('new\n') };
    expect(hunksOf(Buffer.from(text), [insertion], 'UTF-8')).toEqual([{ line: 2, before: [], after: ['new'] }]);
    expect(hunksOf(Buffer.from(text), [patch(text, 'c\n', '')], 'UTF-8')).toEqual([
      { line: 2, before: ['c'], after: [] },
    ]);
  });

  it('read UTF-16 by its units', () => {
    const text = '\ufeffĊ\nĊtwo\n';
    const patches = [patch(text, 'two', 'zwei', 'utf16le')];
    expect(hunksOf(Buffer.from(text, 'utf16le'), patches, 'UTF-16LE')).toEqual([
      { line: 2, before: ['Ċtwo'], after: ['Ċzwei'] },
    ]);
  });

  it('show the surroundings of the change where a whole package is on one line', () => {
    const text = `${'x'.repeat(10_000)}old${'y'.repeat(10_000)}`;
    const [hunk] = hunksOf(Buffer.from(text), [patch(text, 'old', 'new')], 'UTF-8');
    expect(hunk?.after[0]).toMatch(/^…x{200}newy{200}…$/);
    expect(hunk?.before[0]).toMatch(/^…x{200}oldy{200}…$/);
  });
});
