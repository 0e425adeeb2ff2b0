import { describe, expect, test } from 'vitest';
import { errorOf, evaluated, shown } from './evaluating.ts';

describe('literals', () => {
  test.each([
    ['"text"', 'text'],
    ['"say \\"hi\\"\\t\\\\server\\n\\x0041"', 'say "hi"\t\\server\nA'],
    ['"two\nlines"', 'two\nlines'],
    ['457', '457'],
    ['0xFF0A', '65290'],
    ['TRUE', 'True'],
    ['false', 'False'],
    ['5.80', '5.80'],
    ['.9', '.9'],
    ['13e-2f', '0.13'],
  ])('%s is %s', (text, value) => expect(shown(text)).toBe(value));

  test.each([
    ['457', 'DT_I4'],
    ['785u', 'DT_UI4'],
    ['986L', 'DT_I8'],
    ['7945ul', 'DT_UI8'],
    ['4E8l', 'DT_R8'],
    ['6.45E3f', 'DT_R4'],
    ['1.5', 'DT_NUMERIC'],
    ['0X000010000U', 'DT_UI4'],
    ['"a"', 'DT_WSTR'],
    ['True', 'DT_BOOL'],
  ])('%s has the type %s', (text, type) => expect(evaluated(text).type).toBe(type));
});

describe('operators', () => {
  test.each([
    ['25 / 5', '5'],
    ['7 / 2', '3'],
    ['-7 / 2', '-3'],
    ['-7 % 3', '-1'],
    ['7 / 2.0', '3.500000'],
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['10 - 4 - 3', '3'],
    ['23.75 * 4', '95.00'],
    ['6 & 3 | 8', '10'],
    ['6 ^ 3', '5'],
    ['~5', '-6'],
    ['- -5', '5'],
    ['1 < 2 && !(2 == 3)', 'True'],
    ['1 == 1.0', 'True'],
    ['"a" == "A"', 'False'],
    ['"a" < "B"', 'True'],
    ['TRUE == FALSE', 'False'],
    ['1 > 2 ? "more" : "less"', 'less'],
    ['FALSE ? "a" : TRUE ? "b" : "c"', 'b'],
    ['(DT_I4)"5" + 1', '6'],
    ['-(DT_I4)"5"', '-5'],
    ['2147483647L + 1', '2147483648'],
    ['"a" + "b" + "c"', 'abc'],
  ])('%s is %s', (text, value) => expect(shown(text)).toBe(value));

  test.each([
    ['"a" + NULL(DT_WSTR, 10)', 'NULL'],
    ['NULL(DT_I4) == 1', 'NULL'],
    ['NULL(DT_I4) == NULL(DT_I4)', 'NULL'],
    ['FALSE && NULL(DT_BOOL)', 'False'],
    ['NULL(DT_BOOL) && FALSE', 'False'],
    ['TRUE && NULL(DT_BOOL)', 'NULL'],
    ['TRUE || NULL(DT_BOOL)', 'True'],
    ['!NULL(DT_BOOL)', 'NULL'],
    ['NULL(DT_BOOL) ? 1 : 2', 'NULL'],
    ['TRUE ? 1 : NULL(DT_I4)', '1'],
    ['-NULL(DT_I4)', 'NULL'],
    ['5 / NULL(DT_I4)', 'NULL'],
  ])('NULL in %s gives %s', (text, value) => expect(shown(text)).toBe(value));

  test.each([
    ['1U + 1', 'DT_I8'],
    ['1.5 + 1', 'DT_NUMERIC'],
    ['1.5L + 1.5', 'DT_R8'],
    ['TRUE ? 1 : 2L', 'DT_I8'],
    ['1 == 1', 'DT_BOOL'],
    ['(DT_STR, 5, 1252)"a"', 'DT_STR'],
    ['(DT_STR, 5, 1252)"a" + "b"', 'DT_WSTR'],
    ['LEFT((DT_STR, 5, 1252)"a", 1)', 'DT_WSTR'],
  ])('%s has the type %s', (text, type) => expect(evaluated(text).type).toBe(type));

  test('what a condition leaves out does no harm by its values, and does by its types', () => {
    expect(shown('TRUE ? 1 : 1 / 0')).toBe('1');
    expect(shown('1 == 2 && 1 / 0 == 1')).toBe('False');
    expect(errorOf('TRUE ? 1 : "x"').code).toBe('BRANCH_TYPES');
    expect(errorOf('FALSE && "x"').code).toBe('OPERAND_TYPE');
    expect(errorOf('TRUE ? 1 : 1 + "x"').code).toBe('INCOMPATIBLE_TYPES');
  });

  test('a mail of hundreds of pieces is one text', () => {
    const pieces = Array.from({ length: 1_500 }, (_, index) => `"${index}"`);
    expect(shown(pieces.join(' + '))).toBe(pieces.join('').replaceAll('"', ''));
  });
});

describe('casts', () => {
  test.each([
    ['(DT_I4) 3.57', '3'],
    ['(DT_STR,1,1252)5', '5'],
    ['(DT_WSTR,3)"Cat"', 'Cat'],
    ['(DT_WSTR,2)"Cat"', 'Ca'],
    ['(DT_DECIMAl,2)500', '500'],
    ['(DT_DECIMAL,2)0.5', '0.5'],
    ['(DT_NUMERIC,7,3)4000', '4000.000'],
    ['(DT_WSTR,20)(DT_NUMERIC,7,2)0.5', '.50'],
    ['(DT_BOOL)"True"', 'True'],
    ['(DT_BOOL)0', 'False'],
    ['(DT_I4)TRUE', '-1'],
    ['(DT_DBDATE) "1999-10-11"', '1999-10-11'],
    ['(DT_DBTIME2, 5) "16:34:52.12345"', '16:34:52.12345'],
    ['(DT_DBTIMESTAMP2, 4) "1999-10-11 16:34:52.1234"', '1999-10-11 16:34:52.1234'],
    ['(DT_DBTIMESTAMPOFFSET, 7) "1999-10-11 16:34:52.1234567 + 5:35"', '1999-10-11 16:34:52.1234567 +05:35'],
    ['(DT_WSTR, 30) GETDATE()', '2024-03-04 15:06:18.907000000'],
    ['(DT_WSTR, 10) GETDATE()', '2024-03-04'],
    ['(DT_WSTR, 30) (DT_DBDATE) GETDATE()', '2024-03-04'],
    ['(DT_WSTR, 30) (DT_DBTIME) GETDATE()', '15:06:18'],
    ['(DT_WSTR, 30) (DT_FILETIME) GETDATE()', '2024-03-04 15:06:18:907'],
    ['(DT_WSTR, 30) @[User::Started]', '3/4/2024 3:06:18 PM'],
    ['(DT_WSTR, 30) (DT_DBTIMESTAMP) (DT_DBTIME) "10:00:00"', '2024-03-04 10:00:00'],
    ['(DT_STR, 5, 932) "日本語abc"', '日本'],
    ['(DT_STR, 4, 65001) "aé日"', 'aé'],
    ['(DT_WSTR, 20) 1e20', '1E+20'],
    ['(DT_WSTR, 20) 0.1e0', '0.1'],
    ['(DT_GUID)"{6d5e3c1a-0000-4000-8000-000000000001}"', '{6D5E3C1A-0000-4000-8000-000000000001}'],
    ['(dt_wstr,9)@[User::Rows]', '7058'],
  ])('%s is %s', (text, value) => expect(shown(text)).toBe(value));

  test.each([
    ['(DT_I4) "abc"', 'CAST_FAILED'],
    ['(DT_I2) 40000', 'OVERFLOW'],
    ['(DT_I4) GETDATE()', 'CAST_ILLEGAL'],
    ['(DT_BOOL) GETDATE()', 'CAST_ILLEGAL'],
    ['(DT_R8) NULL(DT_GUID)', 'CAST_ILLEGAL'],
    ['(DT_NUMERIC, 5, 2) GETDATE()', 'CAST_ILLEGAL'],
    ['(DT_DBTIMESTAMP) 1', 'CAST_ILLEGAL'],
    ['(DT_GUID) TRUE', 'CAST_ILLEGAL'],
    ['(DT_DBDATE) "2024-02-30"', 'CAST_FAILED'],
    ['(DT_GUID) "x"', 'CAST_FAILED'],
    ['(DT_WSTR) "x"', 'TYPE_PARAMETERS'],
    ['(DT_WSTR, 5000) "x"', 'TYPE_PARAMETERS'],
    ['(DT_NUMERIC, 3, 5) 1', 'TYPE_PARAMETERS'],
    ['(DT_I4, 5) 1', 'TYPE_PARAMETERS'],
    ['(DT_TEXTT) "x"', 'TYPE_UNKNOWN'],
    ['(DT_BYTES, 5) "x"', 'TYPE_UNSUPPORTED'],
  ])('%s fails with %s', (text, code) => expect(errorOf(text).code).toBe(code));
});
