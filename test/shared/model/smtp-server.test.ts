import { isIPv6 } from 'node:net';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ConnectionStringError,
  parseConnectionString,
  smtpPropertiesProblems,
} from '../../../shared/model/connection-string.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import {
  formatSmtpServer,
  parseSmtpServer,
  SERVER_MAX,
  smtpServerProblems,
} from '../../../shared/model/smtp-server.ts';

test.each([
  ['mail.example.com', 'mail.example.com', 25, false],
  [' mail.example.com ', 'mail.example.com', 25, false],
  ['mail.example.com:587', 'mail.example.com', 587, true],
  ['mail.example.com:25', 'mail.example.com', 25, true],
  ['mail.example.com.', 'mail.example.com.', 25, false],
  ['MAIL_01', 'MAIL_01', 25, false],
  ['10.0.0.7:2525', '10.0.0.7', 2525, true],
  ['::1', '::1', 25, false],
  ['[::1]', '::1', 25, false],
  ['[fe80::1%eth0]:587', 'fe80::1%eth0', 587, true],
  ['[::ffff:10.0.0.1]:465', '::ffff:10.0.0.1', 465, true],
  ['メール.例え.jp', 'メール.例え.jp', 25, false],
])('%j is a server', (text, host, port, portGiven) => {
  expect(parseSmtpServer(text)).toEqual({ host, port, portGiven });
  expect(smtpServerProblems(text)).toEqual([]);
});

test.each([
  ['', 'SERVER_EMPTY'],
  ['   ', 'SERVER_EMPTY'],
  ['smtp://mail.example.com', 'SERVER_IS_URL'],
  ['mail.example.com:0', 'PORT_OUT_OF_RANGE'],
  ['mail.example.com:65536', 'PORT_OUT_OF_RANGE'],
  ['mail.example.com:', 'PORT_OUT_OF_RANGE'],
  ['mail.example.com:smtp', 'PORT_OUT_OF_RANGE'],
  ['mail example.com', 'SERVER_INVALID'],
  ['mail..example.com', 'SERVER_INVALID'],
  ['-mail.example.com', 'SERVER_INVALID'],
  ['user@mail.example.com', 'SERVER_INVALID'],
  ['mail/x', 'SERVER_INVALID'],
  ['mail\r\nexample', 'SERVER_INVALID'],
  ['[mail.example.com]', 'SERVER_INVALID'],
  ['[::1', 'SERVER_INVALID'],
  ['[:::]', 'SERVER_INVALID'],
  ['a'.repeat(SERVER_MAX + 1), 'SERVER_TOO_LONG'],
  ['SmtpServer=mail.example.com;EnableSsl=True', 'SERVER_IS_CONNECTION_STRING'],
  ['mail.example.com;', 'SERVER_IS_CONNECTION_STRING'],
  ['SmtpServer=mail.example.com;UserName=u;Password=p', 'BASIC_AUTHENTICATION'],
  ['u:p@mail.example.com', 'BASIC_AUTHENTICATION'],
  ['EXAMPLE\\u:p@mail.example.com:587', 'BASIC_AUTHENTICATION'],
  ['mailto:user@mail.example.com', 'PORT_OUT_OF_RANGE'],
])('%j is none', (text, code) => {
  expect(smtpServerProblems(text)).toMatchObject([{ property: 'smtpServer', code, severity: 'error' }]);
});

test('an address in brackets is taken exactly where it is an IPv6 address', () => {
  const group = fc.oneof(
    fc.constantFrom('', '0', 'ffff', '10.0.0.1', 'g', '12345'),
    fc.stringMatching(/^[0-9a-f]{1,4}$/),
  );
  const candidate = fc.array(group, { minLength: 1, maxLength: 9 }).map((groups) => groups.join(':'));
  fc.assert(
    fc.property(fc.oneof(candidate, fc.ipV6()), (address) => {
      expect(smtpServerProblems(`[${address}]`).length === 0, address).toBe(isIPv6(address));
    }),
    { numRuns: 2_000 },
  );
});

test('no problem repeats a password that was pasted with the server', () => {
  const password = fc.stringMatching(/^hunter[0-9a-zA-Z!#$%&*+?^_~.-]{1,20}$/);
  const pasted = fc.constantFrom<(password: string) => string>(
    (secret) => `SmtpServer=x.example;UserName=u;Password=${secret}`,
    (secret) => `x.example;PWD = ${secret};`,
    (secret) => `Server=x.example;Secret=${secret}`,
    (secret) => `u:${secret}@x.example`,
    (secret) => `u:${secret}@x.example:587`,
    (secret) => `EXAMPLE\\u/${secret}@x.example`,
    (secret) => `smtp://u:${secret}@x.example`,
    (secret) => `x.example:${secret}`,
    (secret) => `u:${secret}@`,
  );
  fc.assert(
    fc.property(password, pasted, (secret, paste) => {
      const text = paste(secret);
      const problems = [...smtpServerProblems(text), ...stringProblems(text), ...stringProblems(`SmtpServer=${text}`)];
      expect(problems).not.toEqual([]);
      expect(JSON.stringify(problems)).not.toContain('hunter');
    }),
  );
});

/** What is wrong with a connection string, with what is wrong with its server. */
function stringProblems(text: string): Problem[] {
  try {
    return smtpPropertiesProblems(parseConnectionString(text));
  } catch (error) {
    if (error instanceof ConnectionStringError) return [error.toProblem()];
    throw error;
  }
}

test('what is formatted reads back as it was', () => {
  const host = fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6().filter(isIPv6));
  fc.assert(
    fc.property(host, fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined }), (name, port) => {
      expect(parseSmtpServer(formatSmtpServer({ host: name, port }))).toEqual({
        host: name,
        port: port ?? 25,
        portGiven: port !== undefined,
      });
    }),
  );
});

test('any text is a server or a problem', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const server = parseSmtpServer(text);
      if ('code' in server) expect(server.property).toBe('smtpServer');
      else expect(server.host).not.toMatch(/[\s\p{Cc};=/@]/u);
    }),
    { numRuns: 2_000 },
  );
});
