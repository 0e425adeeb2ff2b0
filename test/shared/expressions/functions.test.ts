import { describe, expect, test } from 'vitest';
import { errorOf, shown } from './evaluating.ts';

/** Mostly the examples of Microsoft's reference, with its results. */
describe('strings', () => {
  test.each([
    ['SUBSTRING("elephant",4,2)', 'ph'],
    ['SUBSTRING ("elephant",4,50)', 'phant'],
    ['SUBSTRING ("Redmond",4,0)', ''],
    ['SUBSTRING("abc", 9, 2)', ''],
    ['UPPER("flower")', 'FLOWER'],
    ['upper("Straße")', 'STRAßE'],
    ['LOWER("BIKE")', 'bike'],
    ['TRIM("   New York   ")', 'New York'],
    ['TRIM("\\tx\\t")', '\tx\t'],
    ['LTRIM("   Hello")', 'Hello'],
    ['RTRIM("Hello   ")', 'Hello'],
    ['LEN("Ball Bearings ")', '14'],
    ['LEFT("Mountain Bike", 8)', 'Mountain'],
    ['LEFT("abc", 9)', 'abc'],
    ['RIGHT("Mountain Bike", 4)', 'Bike'],
    ['RIGHT("abc", 0)', ''],
    ['REPLACE("Mountain Bike", "Mountain","All Terrain")', 'All Terrain Bike'],
    ['REPLACE("a.b.c", ".", "")', 'abc'],
    ['FINDSTRING("New York, NY, NY", "NY", 1)', '11'],
    ['FINDSTRING("New York, NY, NY", "NY", 3)', '0'],
    ['FINDSTRING("Anderson", "n", 2)', '8'],
    ['TOKEN("a little white dog"," ",1)', 'a'],
    ['TOKEN("a:little|white dog","| ,.:",4)', 'dog'],
    ['TOKEN("a little white dog"," ",99)', ''],
    ['TOKEN("a little white dog","|",1)', 'a little white dog'],
    ['TOKEN("        a little white dog", " ", 1)', 'a'],
    ['TOKEN("2009/01/01", "/", 1)', '2009'],
    [
      'TOKEN("c:\\\\program files\\\\data\\\\myfile.txt", "\\\\", TOKENCOUNT("c:\\\\program files\\\\data\\\\myfile.txt", "\\\\"))',
      'myfile.txt',
    ],
    ['REVERSE("Mountain Bike")', 'ekiB niatnuoM'],
    ['REPLICATE("Mountain Bike", 3)', 'Mountain BikeMountain BikeMountain Bike'],
    ['REPLICATE("x", 0)', ''],
    ['HEX(400)', '190'],
    ['HEX((DT_I2)-1)', 'FFFF'],
    ['CODEPOINT("Bike")', '66'],
  ])('%s is %s', (text, value) => expect(shown(text)).toBe(value));

  test.each([
    'SUBSTRING(NULL(DT_WSTR,5),1,1)',
    'LEN(NULL(DT_WSTR,5))',
    'REPLACE("a", NULL(DT_WSTR,5), "b")',
    'UPPER(NULL(DT_STR,5,1252) + "")',
  ])('NULL in, NULL out: %s', (text) => {
    if (text.includes('DT_STR')) expect(errorOf(text).code).toBe('NULL_TEXT_INSIDE');
    else expect(shown(text)).toBe('NULL');
  });

  test.each([
    ['SUBSTRING("abc", 0, 1)', 'ARGUMENT_RANGE'],
    ['SUBSTRING("abc", 1, -1)', 'ARGUMENT_RANGE'],
    ['REPLICATE("abc", -1)', 'ARGUMENT_RANGE'],
    ['FINDSTRING("abc", "a", 0)', 'ARGUMENT_RANGE'],
    ['REPLACE("abc", "", "x")', 'SEARCH_EMPTY'],
    ['UPPER(5)', 'ARGUMENT_TYPE'],
    ['LEN("a", "b")', 'ARGUMENT_COUNT'],
    ['REPLICATE("0123456789", 100001)', 'TEXT_TOO_LONG'],
    ['PROPER("x")', 'FUNCTION_UNKNOWN'],
    ['constructor("x")', 'FUNCTION_UNKNOWN'],
  ])('%s fails with %s', (text, code) => expect(errorOf(text).code).toBe(code));
});

describe('dates', () => {
  test.each([
    ['DATEPART("month", (DT_DBTIMESTAMP)"11/04/2002")', '11'],
    ['DATEPART("yy",GETDATE())', '2024'],
    ['DATEPART("weekday", GETDATE())', '2'],
    ['DATEPART("dw", (DT_DBDATE)"2024-03-03")', '1'],
    ['DATEPART("Quarter", GETDATE())', '1'],
    ['DATEPART("dy", GETDATE())', '64'],
    ['DATEPART("ww", GETDATE())', '10'],
    ['DATEPART("wk", (DT_DBDATE)"2022-01-02")', '2'],
    ['DATEPART("Hh", GETDATE())', '15'],
    ['DATEPART("ms", GETDATE())', '907'],
    ['DATEDIFF("dd", (DT_DBTIMESTAMP)"8/1/2003", (DT_DBTIMESTAMP)"8/8/2003")', '7'],
    ['DATEDIFF("mm", (DT_DBTIMESTAMP)"2003-08-31", (DT_DBTIMESTAMP)"2003-09-01")', '1'],
    ['DATEDIFF("Week", (DT_DBDATE)"2024-03-02", (DT_DBDATE)"2024-03-03")', '1'],
    ['DATEDIFF("yyyy", (DT_DBDATE)"2023-12-31", (DT_DBDATE)"2020-01-01")', '-3'],
    ['DATEDIFF("hh", GETUTCDATE(), GETDATE())', '1'],
    ['(DT_WSTR,30)DATEADD("Month", 1,(DT_DBTIMESTAMP)"2024-01-31")', '2024-02-29 00:00:00'],
    ['(DT_WSTR,30)DATEADD("yyyy", 2, (DT_DBTIMESTAMP)"8/6/2003")', '2005-08-06 00:00:00'],
    ['(DT_WSTR,30)DATEADD("mm", -15, (DT_DBTIMESTAMP)"2024-01-31")', '2022-10-31 00:00:00'],
    ['(DT_WSTR,30)DATEADD("day", -1, (DT_DBDATE)GETDATE())', '2024-03-03 00:00:00'],
    ['(DT_WSTR,30)DATEADD("n", 90, (DT_DBTIMESTAMP)"1969-12-31 23:00:00")', '1970-01-01 00:30:00'],
    ['YEAR(GETDATE())', '2024'],
    ['MONTH(GETDATE())', '3'],
    ['DAY(GETDATE())', '4'],
    ['DAY(NULL(DT_DATE))', 'NULL'],
    ['(DT_DBDATE)"2024-01-01" < GETDATE()', 'True'],
    ['(DT_DBTIMESTAMPOFFSET,3) "1999-10-11 20:34:52.123 -3:30" != (DT_DBDATE)"1999-10-12"', 'True'],
    ['DAY((DT_DBTIMESTAMP)GETDATE())==1||DAY((DT_DBTIMESTAMP)GETDATE())==15?1:2', '2'],
  ])('%s is %s', (text, value) => expect(shown(text)).toBe(value));

  test.each([
    ['DATEADD("fortnight", 1, GETDATE())', 'DATE_PART'],
    ['DATEADD("yy", 9000, GETDATE())', 'OVERFLOW'],
    ['DATEDIFF("ms", (DT_DBDATE)"1900-01-01", GETDATE())', 'OVERFLOW'],
    ['YEAR("2024-01-01")', 'ARGUMENT_TYPE'],
    ['"7/4/2003" == GETDATE()', 'INCOMPATIBLE_TYPES'],
    ['(DT_DBTIME)GETDATE() == GETDATE()', 'INCOMPATIBLE_TYPES'],
  ])('%s fails with %s', (text, code) => expect(errorOf(text).code).toBe(code));
});

describe('numbers and NULL', () => {
  test.each([
    ['ROUND(137.1574,3)', '137.1570'],
    ['ROUND(137.1575,3)', '137.1580'],
    ['ROUND(-2.5,0)', '-3.0'],
    ['ROUND(5,2)', '5'],
    ['ROUND(2.675e0,2)', '2.68'],
    ['ABS(-123)', '123'],
    ['ABS(-1.5)', '1.5'],
    ['CEILING(123.74)', '124.00'],
    ['FLOOR(-123.45)', '-124.00'],
    ['SIGN(-123.45)', '-1'],
    ['SQUARE(12)', '144'],
    ['SQRT(25)', '5'],
    ['POWER(4,3)', '64'],
    ['ISNULL(NULL(DT_I4))', 'True'],
    ['ISNULL("")', 'False'],
    ['REPLACENULL(NULL(DT_WSTR,10), "1900-01-01")', '1900-01-01'],
    ['REPLACENULL(NULL(DT_I4), "5")', '5'],
    ['REPLACENULL("a", "b")', 'a'],
  ])('%s is %s', (text, value) => expect(shown(text)).toBe(value));

  test.each([
    ['1 / 0', 'DIVISION_BY_ZERO'],
    ['1.5 % 0', 'DIVISION_BY_ZERO'],
    ['2147483647 + 1', 'OVERFLOW'],
    ['2147483648', 'NUMBER_OUT_OF_RANGE'],
    ['1UL + 1', 'INCOMPATIBLE_TYPES'],
    ['SQRT(-1)', 'OVERFLOW'],
    ['ROUND(1.5, -1)', 'ARGUMENT_RANGE'],
    ['-"a"', 'OPERAND_TYPE'],
    ['!1', 'OPERAND_TYPE'],
    ['1 ? 2 : 3', 'CONDITION_TYPE'],
  ])('%s fails with %s', (text, code) => expect(errorOf(text).code).toBe(code));
});
