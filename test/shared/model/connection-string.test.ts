import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CONNECTION_STRING_MAX,
  ConnectionStringError,
  DEFAULT_PROPERTIES,
  DEFAULT_TIMEOUT,
  formatConnectionString,
  parseConnectionString,
  type SmtpProperties,
  smtpPropertiesProblems,
  TIMEOUT_MAX,
} from '../../../shared/model/connection-string.ts';

const tryParse = (text: string): SmtpProperties | ConnectionStringError => {
  try {
    return parseConnectionString(text);
  } catch (error) {
    if (error instanceof ConnectionStringError) return error;
    throw error;
  }
};

/** Text that looks like a connection string often enough to get past the first check. */
const nearly = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'SmtpServer',
        'UseWindowsAuthentication',
        'EnableSsl',
        'Timeout',
        'Password',
        '=',
        ';',
        ' ',
        'True',
        '0',
        '9',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const word = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll(';', '').trim());

const properties: fc.Arbitrary<SmtpProperties> = fc.record({
  smtpServer: word,
  useWindowsAuthentication: fc.boolean(),
  enableSsl: fc.boolean(),
  timeout: fc.integer({ min: 1, max: TIMEOUT_MAX }),
  unknown: fc.array(fc.record({ key: fc.constantFrom('Protocol', 'Retain', 'x y', '日本'), value: word }), {
    maxLength: 3,
  }),
});

test('what is formatted reads back as it was', () => {
  fc.assert(
    fc.property(properties, (given) => {
      expect(parseConnectionString(formatConnectionString(given))).toEqual(given);
    }),
    { numRuns: 500 },
  );
});

test('formatting what was read is canonical: reading it again changes nothing', () => {
  fc.assert(
    fc.property(nearly, (text) => {
      const first = tryParse(text);
      if (first instanceof ConnectionStringError) return;
      const canonical = formatConnectionString(first);
      expect(parseConnectionString(canonical)).toEqual(first);
      expect(formatConnectionString(parseConnectionString(canonical))).toBe(canonical);
    }),
    { numRuns: 2_000 },
  );
});

test('any text is read or refused with the typed error, whose place is inside the text', () => {
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
      const outcome = tryParse(text);
      if (!(outcome instanceof ConnectionStringError)) return;
      expect(outcome.start).toBeGreaterThanOrEqual(0);
      expect(outcome.end).toBeGreaterThanOrEqual(outcome.start);
      expect(outcome.end).toBeLessThanOrEqual(text.length);
      expect(outcome.toProblem()).toMatchObject({ property: 'connectionString', severity: 'error' });
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['SmtpServer=mail.example.com;UseWindowsAuthentication=False;EnableSsl=False;', {}],
  ['smtpserver = mail.example.com ; ENABLESSL= false ; usewindowsauthentication =FALSE', {}],
  ['EnableSsl=0;UseWindowsAuthentication=0;SmtpServer=mail.example.com', {}],
  ['SmtpServer=mail.example.com', {}],
  ['mail.example.com', {}],
  ['  mail.example.com ; ', {}],
  [';;SmtpServer=mail.example.com;;', {}],
  [
    'SmtpServer=mail.example.com;EnableSsl=1;UseWindowsAuthentication=true',
    { enableSsl: true, useWindowsAuthentication: true },
  ],
  ['SmtpServer=mail.example.com;Timeout=2000', { timeout: 2_000 }],
  [
    'SmtpServer=mail.example.com;Retain=yes;Odd=a=b',
    {
      unknown: [
        { key: 'Retain', value: 'yes' },
        { key: 'Odd', value: 'a=b' },
      ],
    },
  ],
])('%j is read', (text, changes) => {
  expect(parseConnectionString(text)).toEqual({ ...DEFAULT_PROPERTIES, smtpServer: 'mail.example.com', ...changes });
});

test('nothing at all is the defaults', () => {
  expect(parseConnectionString('')).toEqual(DEFAULT_PROPERTIES);
  expect(parseConnectionString(' ; ')).toEqual(DEFAULT_PROPERTIES);
});

test('the time-out is written only where it is not the default, and unknown keys last', () => {
  expect(formatConnectionString({ ...DEFAULT_PROPERTIES, smtpServer: 'a', timeout: DEFAULT_TIMEOUT })).toBe(
    'SmtpServer=a;UseWindowsAuthentication=False;EnableSsl=False;',
  );
  const more = { smtpServer: ' a ', enableSsl: true, timeout: 5, unknown: [{ key: 'X', value: 'y' }] };
  expect(formatConnectionString({ ...DEFAULT_PROPERTIES, ...more })).toBe(
    'SmtpServer=a;UseWindowsAuthentication=False;EnableSsl=True;Timeout=5;X=y;',
  );
});

test.each([
  ['SmtpServer=x;UserName=u;Password=p;', 'BASIC_AUTHENTICATION', { key: 'UserName' }, [13, 23]],
  ['SmtpServer=x;PWD=p', 'BASIC_AUTHENTICATION', { key: 'PWD' }, [13, 18]],
  ['User ID=u;SmtpServer=x', 'BASIC_AUTHENTICATION', { key: 'User ID' }, [0, 9]],
  ['user_name=u', 'BASIC_AUTHENTICATION', { key: 'user_name' }, [0, 11]],
  ['SmtpServer=x;EnableSsl=perhaps', 'CONNECTION_STRING_NOT_BOOLEAN', { key: 'EnableSsl' }, [13, 30]],
  ['SmtpServer=x;Timeout=soon', 'CONNECTION_STRING_NOT_A_NUMBER', { key: 'Timeout' }, [13, 25]],
  ['SmtpServer=x;Timeout=-1', 'CONNECTION_STRING_NOT_A_NUMBER', { key: 'Timeout' }, [13, 23]],
  ['SmtpServer=x;Timeout=0', 'TIMEOUT_OUT_OF_RANGE', { max: TIMEOUT_MAX }, [13, 22]],
  ['SmtpServer=x;Timeout=2147483648', 'TIMEOUT_OUT_OF_RANGE', { max: TIMEOUT_MAX }, [13, 31]],
  ['SmtpServer=x;smtpserver=y', 'CONNECTION_STRING_DUPLICATE_KEY', { key: 'smtpserver' }, [13, 25]],
  ['SmtpServer=x;nonsense', 'CONNECTION_STRING_SYNTAX', { position: 14 }, [13, 21]],
  ['=x', 'CONNECTION_STRING_SYNTAX', { position: 1 }, [0, 2]],
])('%j is refused', (text, code, params, [start, end]) => {
  const error = tryParse(text);
  expect(error).toBeInstanceOf(ConnectionStringError);
  expect(error).toMatchObject({ code, params, start, end });
});

test('a password never gets into the error', () => {
  const error = tryParse('SmtpServer=x;Password=hunter2;') as ConnectionStringError;
  expect(`${error.message} ${error.stack} ${JSON.stringify(error)} ${JSON.stringify(error.toProblem())}`).not.toContain(
    'hunter2',
  );
});

test('length is bounded, as written and in canonical form', () => {
  const tooLong = { code: 'CONNECTION_STRING_TOO_LONG', params: { max: CONNECTION_STRING_MAX } };
  expect(tryParse('a'.repeat(CONNECTION_STRING_MAX + 1))).toMatchObject(tooLong);
  expect(tryParse('a'.repeat(CONNECTION_STRING_MAX))).toMatchObject(tooLong);
  expect(tryParse(`X=${'a'.repeat(CONNECTION_STRING_MAX - 2)}`)).toMatchObject(tooLong);
  expect(tryParse('a'.repeat(CONNECTION_STRING_MAX - 100))).not.toBeInstanceOf(ConnectionStringError);
});

test('a server with a semicolon cannot be written: it would read back as another key', () => {
  expect(() => formatConnectionString({ ...DEFAULT_PROPERTIES, smtpServer: 'x;Password=p' })).toThrow(
    ConnectionStringError,
  );
});

test('every problem comes with its property; unknown keys are warnings', () => {
  const bad = { ...DEFAULT_PROPERTIES, smtpServer: '', timeout: 1.5, unknown: [{ key: 'Retain', value: '' }] };
  expect(smtpPropertiesProblems(bad)).toMatchObject([
    { property: 'smtpServer', code: 'SERVER_EMPTY', severity: 'error' },
    { property: 'timeout', code: 'TIMEOUT_OUT_OF_RANGE', severity: 'error' },
    {
      property: 'connectionString',
      code: 'CONNECTION_STRING_UNKNOWN_KEY',
      severity: 'warning',
      params: { key: 'Retain' },
    },
  ]);
  expect(smtpPropertiesProblems({ ...DEFAULT_PROPERTIES, smtpServer: 'mail.example.com' })).toEqual([]);
});
