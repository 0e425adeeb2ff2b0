import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExpressionError } from '../../../shared/expressions/error.ts';
import { errorOf, evaluated, shown } from './evaluating.ts';

test.each([
  ['', 'EMPTY', ''],
  ['  ', 'EMPTY', '  '],
  ['"Rows: " + @[User::Rows]', 'INCOMPATIBLE_TYPES', '"Rows: " + @[User::Rows]'],
  ['"a" + "b', 'TEXT_NOT_CLOSED', '"b'],
  ['"a\\q"', 'ESCAPE_UNKNOWN', '\\q'],
  ['"c:\\x0000"', 'ESCAPE_UNKNOWN', '\\x'],
  ["'text'", 'SINGLE_QUOTE', "'"],
  ['1 = 1', 'SINGLE_EQUALS', '='],
  ['1 + § 2', 'UNEXPECTED_CHARACTER', '§'],
  ['"a" + @[User::Name', 'NAME_NOT_CLOSED', '@[User::Name'],
  ['12abc', 'NUMBER_INVALID', '12abc'],
  ['1 +', 'UNEXPECTED_END', ''],
  ['(1 + 2', 'UNEXPECTED_END', ''],
  ['1 2', 'UNEXPECTED', '2'],
  ['LEN("a",)', 'UNEXPECTED', ')'],
  ['TRUE ? 1', 'UNEXPECTED_END', ''],
  ['UPPER(Name)', 'COLUMN', 'Name'],
  ['1 + TRUNC(5)', 'FUNCTION_UNKNOWN', 'TRUNC'],
  ['"To: " + UPPER(@[User::Nobody])', 'VARIABLE_MISSING', '@[User::Nobody]'],
  ['"x" + (DT_WSTR, 5) (1 / 0)', 'DIVISION_BY_ZERO', '(1 / 0)'],
  ['"x" + LEFT("abc", -1)', 'ARGUMENT_RANGE', 'LEFT("abc", -1)'],
])('%j: %s at %j', (text, code, part) => {
  const error = errorOf(text);
  expect(error.code).toBe(code);
  expect(error.part).toBe(part);
  expect(text.slice(error.position, error.position + error.length)).toBe(part);
});

test('what is too long, too deep or too much is refused', () => {
  expect(errorOf(`"${'x'.repeat(40_000)}"`).code).toBe('TOO_LONG');
  expect(errorOf('('.repeat(5_000)).code).toBe('TOO_COMPLEX');
  expect(errorOf('-'.repeat(3_000)).code).toBe('TOO_COMPLEX');
  expect(errorOf(`${'('.repeat(150)}1${')'.repeat(150)}`).code).toBe('TOO_COMPLEX');
  expect(errorOf(Array.from({ length: 3_000 }, () => '1').join('+')).code).toBe('TOO_COMPLEX');
  const long = 'REPLICATE("0123456789", 99999)';
  expect(errorOf(`LEN(${long}) + ${Array.from({ length: 50 }, () => `LEN(${long})`).join(' + ')}`).code).toBe(
    'TEXT_TOO_LONG',
  );
  expect(errorOf('FINDSTRING(REPLICATE("a", 999999), REPLICATE("a", 400000), 1)').code).toBe('TEXT_TOO_LONG');
});

/** Pieces that make most of the texts nearly expressions. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '"a"',
      '"a\\n"',
      '1',
      '2.5',
      '1e400',
      '0x',
      '@[User::Rows]',
      '@[User::MailTo]',
      '@User::Rows',
      '@',
      '@[',
      'TRUE',
    ],
    ...['NULL(DT_I4)', 'NULL(DT_WSTR, 5)', '(DT_I4)', '(DT_WSTR, 3)', '(DT_DBDATE)', '(DT_NUMERIC, 38, 38)', '(DT_'],
    ...['+', '-', '*', '/', '%', '<', '==', '&&', '||', '!', '~', '?', ':', '(', ')', ',', '&', '"', '\\', '#1'],
    ...['UPPER(', 'SUBSTRING(', 'REPLICATE(', 'DATEADD("dd",', 'GETDATE()', 'POWER(', 'HEX(', 'TOKEN(', 'ROUND('],
  ),
  fc.string({ maxLength: 5 }),
);

test('any text has a value or an ExpressionError whose part is in the text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.boolean(), (pieces, spaced) => {
      const text = pieces.join(spaced ? ' ' : '');
      try {
        evaluated(text);
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error;
        expect(error.position).toBeGreaterThanOrEqual(0);
        expect(error.position + error.length).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 3_000 },
  );
});

test('a text literal has the text that was put into it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = text.replace(/[\\"]/g, (character) => `\\${character}`);
      expect(shown(`"${escaped}"`)).toBe(text);
    }),
  );
});

/** In the manner of what packages in public repositories have. */
test.each([
  [
    '"Load failed: " + @[System::PackageName] + "\\n" + (DT_WSTR, 30) GETDATE()',
    'Load failed: Nightly load\n2024-03-04 15:06:18.907000000',
  ],
  ['@[User::MailTo] == "" ? "dba@example.com" : @[User::MailTo]', 'dba@example.com'],
  ['RIGHT("0" + (DT_WSTR,2) MONTH(GETDATE()), 2)', '03'],
  [
    '"Report_" + (DT_WSTR, 4) YEAR(GETDATE()) + RIGHT("0" + (DT_WSTR, 2) MONTH(GETDATE()), 2) + RIGHT("0" + (DT_WSTR, 2) DAY(GETDATE()), 2) + ".xls"',
    'Report_20240304.xls',
  ],
  ['"Rows Processed: "  +   "\\n" +"   NASDAQ: "  +   (dt_wstr,9)@[User::Rows]', 'Rows Processed: \n   NASDAQ: 7058'],
  [
    '"PExpression-->Package: (" + @[System::PackageName] + ") Started:"+  (DT_WSTR, 30) @[User::Started] + " Duration:"  +  (DT_WSTR,10) (DATEDIFF( "ss", @[User::Started] , GETDATE()  )) + " seconds"',
    'PExpression-->Package: (Nightly load) Started:3/4/2024 3:06:18 PM Duration:0 seconds',
  ],
  ['@[User::Enabled] == True && @[User::Rows] > 0 ? "success" : "failure"', 'success'],
  ['REPLACE(SUBSTRING((DT_WSTR,30)GETDATE(),1,10),"-","")', '20240304'],
])('%s', (text, value) => expect(shown(text)).toBe(value));
