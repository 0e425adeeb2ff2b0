import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ADDRESS_LINE_MAX,
  addressLineProblems,
  fromLineProblems,
  joinAddresses,
  mailboxOf,
  parseAddress,
  splitAddresses,
} from '../../../shared/model/addresses.ts';
import { envelopeProblems, mailProblems } from '../../../shared/model/mail.ts';

test.each([
  ['a@example.com', ['a@example.com']],
  ['a@example.com;b@example.com', ['a@example.com', 'b@example.com']],
  [' a@example.com ; ; b@example.com; ', ['a@example.com', 'b@example.com']],
  ['"Doe; Jane" <jane@example.com>; b@example.com', ['"Doe; Jane" <jane@example.com>', 'b@example.com']],
  ['"A \\"; B" <a@example.com>;b@example.com', ['"A \\"; B" <a@example.com>', 'b@example.com']],
  ['"open; b@example.com', ['"open; b@example.com']],
  ['', []],
])('%j splits', (line, addresses) => {
  expect(splitAddresses(line)).toEqual(addresses);
});

test('addresses without a semicolon or quote survive joining and splitting', () => {
  const address = fc.emailAddress().filter((candidate) => !/[";\\]/.test(candidate));
  fc.assert(
    fc.property(fc.array(address), (addresses) => {
      expect(splitAddresses(joinAddresses(addresses))).toEqual(addresses);
    }),
  );
});

test.each([
  ['a@example.com', '', 'a@example.com'],
  [' <a@example.com> ', '', 'a@example.com'],
  ['Jane Doe <jane@example.com>', 'Jane Doe', 'jane@example.com'],
  ['"Doe, \\"J\\"" <jane@example.com>', 'Doe, "J"', 'jane@example.com'],
  ['佐藤 <a@例え.jp>', '佐藤', 'a@例え.jp'],
  ['a+b.c@sub.example.com', '', 'a+b.c@sub.example.com'],
  ['"two words"@example.com', '', '"two words"@example.com'],
  ['dba@SQLHOST', '', 'dba@SQLHOST'],
  ['a@[10.0.0.1]', '', 'a@[10.0.0.1]'],
])('%j is an address', (entry, name, mailbox) => {
  expect(parseAddress(entry)).toEqual({ name, mailbox });
});

test.each([
  '',
  'nobody',
  '@example.com',
  'a@',
  'a@b@c',
  'a b@example.com',
  'a@exa mple.com',
  'a@example..com',
  'a@example.com.',
  '.a@example.com',
  'a.@example.com',
  'a..b@example.com',
  'a@-example.com',
  'a@example-.com',
  'a,b@example.com',
  'Jane <a@example.com',
  'a@example.com>',
  '<a@example.com> x',
  'a@example.com\r\nBcc: b@example.com',
  'a\u0000@example.com',
  'Jane\nX: y <a@example.com>',
  '"Jane\r\nX: y" <a@example.com>',
  'Jane\u0007 <a@example.com>',
  `${'a'.repeat(65)}@example.com`,
  `a@${'b'.repeat(256)}`,
])('%j is none', (entry) => {
  expect(mailboxOf(entry)).toBeUndefined();
});

test('no line break, control or bracket ever gets into a mailbox', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(...'\r\n\0\u0085\u2028\u2029<>"\\ '),
  );
  const evil = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit, maxLength: 8 }));
  const entry = fc.oneof(
    evil,
    fc.tuple(evil, evil, evil).map(([name, local, domain]) => `${name} <${local}@${domain}>`),
    fc.tuple(evil, evil).map(([name, local]) => `"${name}" <"${local}"@example.com>`),
  );
  fc.assert(
    fc.property(entry, (text) => {
      const address = parseAddress(text);
      expect(address?.mailbox ?? '').not.toMatch(/[\p{Cc}<>\u2028\u2029]/u);
      expect(address?.name ?? '').not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
    { numRuns: 5_000 },
  );
});

test('a line may have 256 characters', () => {
  const line = 'someone-else@example.com; '.repeat(10).slice(0, -2);
  expect(line).toHaveLength(258);
  expect(addressLineProblems('toLine', line.slice(2))).toEqual([]);
  expect(addressLineProblems('toLine', line.slice(1))).toMatchObject([
    { property: 'toLine', code: 'ADDRESS_LINE_TOO_LONG', params: { max: ADDRESS_LINE_MAX, length: 257 } },
  ]);
});

test('every bad address of a line is a problem', () => {
  expect(addressLineProblems('ccLine', 'a; b@example.com; c')).toMatchObject([
    { property: 'ccLine', code: 'ADDRESS_INVALID', params: { address: 'a' } },
    { property: 'ccLine', code: 'ADDRESS_INVALID', params: { address: 'c' } },
  ]);
});

test('a From line has exactly one address', () => {
  expect(fromLineProblems('fromLine', 'a@example.com')).toEqual([]);
  expect(fromLineProblems('fromLine', ' ; ')).toMatchObject([{ code: 'ADDRESS_REQUIRED' }]);
  expect(fromLineProblems('fromLine', 'a@example.com; b@example.com')).toMatchObject([
    { code: 'SINGLE_ADDRESS_REQUIRED' },
  ]);
});

test('a quick message needs a sender and a recipient, and may have longer lines than a task', () => {
  const mail = { from: 'a@example.com', to: '', cc: '', bcc: '', subject: '' };
  expect(mailProblems(mail)).toMatchObject([{ property: 'to', code: 'RECIPIENT_REQUIRED' }]);
  expect(mailProblems({ ...mail, bcc: 'someone@example.com;'.repeat(100) })).toEqual([]);
  expect(mailProblems({ ...mail, to: 'b@example.com', subject: 'a\nb' })).toMatchObject([
    { code: 'SUBJECT_LINE_BREAK' },
  ]);
});

test('the envelope of a test needs one address on each side', () => {
  expect(envelopeProblems({ from: 'a@example.com', to: 'b@example.com' })).toEqual([]);
  expect(envelopeProblems({ from: '', to: '' }).map(({ code }) => code)).toEqual([
    'ADDRESS_REQUIRED',
    'RECIPIENT_REQUIRED',
  ]);
});
