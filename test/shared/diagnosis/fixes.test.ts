import { describe, expect, test } from 'vitest';
import type { Certificate, Diagnosis } from '../../../shared/contract/smtp-events.ts';
import { diagnosisCodes } from '../../../shared/diagnosis/codes.ts';
import { finding } from '../../../shared/diagnosis/diagnose.ts';
import { changesOf, type Fix, labelParams } from '../../../shared/diagnosis/fix.ts';
import { fixesFor, fixKindsOf } from '../../../shared/diagnosis/fixes.ts';
import { messagesIn } from '../../../shared/messages/index.ts';
import { DEFAULT_PROPERTIES, type SmtpProperties } from '../../../shared/model/connection-string.ts';
import type { Params } from '../../../shared/model/problem.ts';
import { certificate } from './evidence.ts';

const at = (smtpServer: string, changes: Partial<SmtpProperties> = {}): SmtpProperties => ({
  ...DEFAULT_PROPERTIES,
  smtpServer,
  ...changes,
});
const fixes = (
  code: Diagnosis['code'],
  properties: SmtpProperties,
  certificates: readonly Certificate[] = [],
  params: Params = {},
): Fix[] => fixesFor([finding(code, params)], { properties, certificates });

const root = certificate({ subject: 'CN=Example CA', selfSigned: true, ca: true });

test('without STARTTLS: another port, or no SSL, in this order', () => {
  expect(fixes('STARTTLS_NOT_OFFERED', at('mail.example.com', { enableSsl: true }))).toEqual([
    { kind: 'usePort', port: 587 },
    { kind: 'turnSslOff' },
  ]);
});

test('what is so already is not offered', () => {
  expect(fixes('STARTTLS_NOT_OFFERED', at('mail.example.com:587', { enableSsl: true }))).toEqual([
    { kind: 'turnSslOff' },
  ]);
  expect(fixes('STARTTLS_AVAILABLE', at('a', { enableSsl: true }))).toEqual([]);
  expect(fixes('AUTHENTICATION_REQUIRED', at('a', { useWindowsAuthentication: true }))).toEqual([]);
  expect(fixes('AUTHENTICATION_NOT_OFFERED', at('a:587'))).toEqual([]);
});

test.each<[Diagnosis['code'], SmtpProperties, Fix[]]>([
  ['STARTTLS_AVAILABLE', at('a'), [{ kind: 'turnSslOn' }]],
  ['STARTTLS_REQUIRED', at('a'), [{ kind: 'turnSslOn' }]],
  ['AUTHENTICATION_NEEDS_TLS', at('a'), [{ kind: 'turnSslOn' }]],
  ['AUTHENTICATION_REQUIRED', at('a'), [{ kind: 'tickWindowsAuthentication' }]],
  [
    'WINDOWS_AUTHENTICATION_NOT_OFFERED',
    at('a', { useWindowsAuthentication: true }),
    [{ kind: 'untickWindowsAuthentication' }],
  ],
  [
    'CONNECTION_REFUSED',
    at('a:2525'),
    [
      { kind: 'usePort', port: 25 },
      { kind: 'usePort', port: 587 },
    ],
  ],
  ['CONNECTION_TIMED_OUT', at('a'), [{ kind: 'usePort', port: 587 }]],
  [
    'IMAP_SERVER',
    at('a:143'),
    [
      { kind: 'usePort', port: 25 },
      { kind: 'usePort', port: 587 },
    ],
  ],
  ['TLS_EXPECTED', at('a:465'), [{ kind: 'turnSslOn' }, { kind: 'usePortWithSsl', port: 587 }]],
  ['TLS_EXPECTED', at('a:993'), [{ kind: 'usePortWithSsl', port: 587 }]],
  ['MICROSOFT_365_PORT', at('smtp.office365.com:465'), [{ kind: 'usePortWithSsl', port: 587 }]],
  ['TIMED_OUT', at('a', { timeout: 2_000 }), [{ kind: 'raiseTimeout', timeout: 100_000 }]],
  ['NEAR_TIME_OUT', at('a', { timeout: 100_000 }), [{ kind: 'raiseTimeout', timeout: 200_000 }]],
  ['TIMED_OUT', at('a', { timeout: 2_147_483_647 }), []],
])('%s', (code, properties, expected) => {
  expect(fixes(code, properties)).toEqual(expected);
});

describe('names of the certificate', () => {
  const named = (...altNames: string[]) => [certificate({ altNames })];
  const hosts = (server: string, ...names: string[]) =>
    fixes('CERTIFICATE_WRONG_NAME', at(server, { enableSsl: true }), named(...names)).map(
      (fix) => fix.kind === 'useServer' && fix.host,
    );

  test.each<[string, string[], string[]]>([
    ['mail', ['mail.example.com', 'smtp.example.com'], ['mail.example.com', 'smtp.example.com']],
    ['10.0.0.5', ['mail.example.com', '10.0.0.6'], ['mail.example.com']],
    ['mail', ['*.example.com'], ['mail.example.com']],
    ['10.0.0.5', ['*.example.com'], []],
    ['Mail.Example.com', ['mail.example.com'], []],
    ['mail', ['a.example', 'b.example', 'c.example', 'd.example'], ['a.example', 'b.example', 'c.example']],
  ])('for %s: %j', (server, names, expected) => {
    expect(hosts(server, ...names)).toEqual(expected);
  });

  test.each(['evil.example:25', 'a b', 'smtp://x', '', 'x'.repeat(300), '<script>', 'a.example;EnableSsl=False'])(
    'what cannot be a server is not offered: %j',
    (name) => {
      expect(hosts('mail', name)).toEqual([]);
    },
  );
});

test('servers of a mail domain are offered, as far as they are names', () => {
  const params = { mailServers: 'mx1.example.com, 10.0.0.1, mx2.example.com:99' };
  expect(fixes('HOST_IS_MAIL_DOMAIN', at('example.com'), [], params)).toEqual([
    { kind: 'useServer', host: 'mx1.example.com' },
  ]);
});

test('only an authority that the server has shown can be trusted', () => {
  const secure = at('a', { enableSsl: true });
  expect(fixes('CERTIFICATE_UNTRUSTED_ROOT', secure, [certificate(), root])).toEqual([
    { kind: 'trustAuthority', authority: root },
  ]);
  expect(fixes('CERTIFICATE_UNTRUSTED_ROOT', secure, [certificate()])).toEqual([]);
  expect(fixes('CERTIFICATE_SELF_SIGNED', secure, [certificate({ selfSigned: true })])).toEqual([]);
  expect(fixes('CERTIFICATE_EXPIRED', secure, [certificate(), root])).toEqual([]);
});

test.each<[Fix, Partial<SmtpProperties>]>([
  [{ kind: 'usePort', port: 587 }, { smtpServer: 'mail.example.com:587' }],
  [{ kind: 'usePort', port: 25 }, { smtpServer: 'mail.example.com' }],
  [
    { kind: 'usePortWithSsl', port: 587 },
    { smtpServer: 'mail.example.com:587', enableSsl: true },
  ],
  [{ kind: 'turnSslOn' }, { enableSsl: true }],
  [{ kind: 'turnSslOff' }, { enableSsl: false }],
  [{ kind: 'tickWindowsAuthentication' }, { useWindowsAuthentication: true }],
  [{ kind: 'untickWindowsAuthentication' }, { useWindowsAuthentication: false }],
  [{ kind: 'useServer', host: 'smtp.example.com' }, { smtpServer: 'smtp.example.com:2525' }],
  [{ kind: 'raiseTimeout', timeout: 200_000 }, { timeout: 200_000 }],
  [{ kind: 'trustAuthority', authority: root }, {}],
])('%j changes', (fix, changes) => {
  expect(changesOf(fix, at('mail.example.com:2525'))).toEqual(changes);
});

test('a server that cannot be read is left alone', () => {
  expect(fixes('CONNECTION_REFUSED', at('not a host'))).toEqual([]);
  expect(changesOf({ kind: 'usePort', port: 587 }, at('not a host'))).toEqual({});
});

test('the same thing is offered once, however many findings ask for it', () => {
  const found = fixesFor([finding('STARTTLS_REQUIRED'), finding('STARTTLS_AVAILABLE')], {
    properties: at('a'),
    certificates: [],
  });
  expect(found).toEqual([{ kind: 'turnSslOn' }]);
});

test('no finding but a missing STARTTLS offers to go without SSL', () => {
  expect(diagnosisCodes.filter((code) => fixKindsOf(code).includes('turnSslOff'))).toEqual(['STARTTLS_NOT_OFFERED']);
});

test.each(['en', 'ja'] as const)('in %s every button has its words', (language) => {
  const all: Fix[] = [
    { kind: 'usePort', port: 587 },
    { kind: 'usePortWithSsl', port: 587 },
    { kind: 'useServer', host: 'a.example' },
    { kind: 'raiseTimeout', timeout: 200_000 },
    { kind: 'trustAuthority', authority: root },
  ];
  for (const fix of all) {
    expect(messagesIn(language)(`fix.label.${fix.kind}`, labelParams(fix))).not.toMatch(/\{\{|fix\.label/);
  }
});
