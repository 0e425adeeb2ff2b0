import { describe, expect, test } from 'vitest';
import type { StepDetail, StepEvent } from '../../../shared/contract/smtp-events.ts';
import { adviceFor, adviceRules, type Passed } from '../../../shared/diagnosis/advice.ts';
import { adviceCodes } from '../../../shared/diagnosis/codes.ts';
import { messagesIn } from '../../../shared/messages/index.ts';
import { certificate } from './evidence.ts';

const NOW = Date.parse('2026-06-01T12:00:00Z');

const passed = (changes: Partial<Passed> = {}): Passed => ({
  host: 'mail.example.com',
  port: 25,
  timeout: 100_000,
  ms: 40,
  encrypted: false,
  starttlsOffered: false,
  useWindowsAuthentication: false,
  certificate: undefined,
  steps: [],
  now: NOW,
  ...changes,
});
const step = (name: StepEvent['step'], ms: number, detail: StepDetail = {}): StepEvent => ({
  type: 'step',
  step: name,
  status: 'passed',
  ms,
  detail,
});
const codes = (changes: Partial<Passed>): string[] => adviceFor(passed(changes)).map(({ code }) => code);
const tlsWith = (protocol: string, cipher: string) => ({
  encrypted: true,
  steps: [step('starttls', 5, { protocol, cipher })],
});
const dead = (...failed: [string, string][]) => ({
  steps: [step('connect', 5, { failedAddresses: failed.map(([address, error]) => ({ address, error })) })],
});
const envelope = (from: string, to: string) => ({
  steps: [step('sender', 1, { address: from }), step('recipient', 1, { address: to })],
});
const greets = (text: string): StepEvent => ({ ...step('greeting', 5), reply: { code: 220, text } });

test('a plain server without STARTTLS leaves nothing to say', () => {
  expect(adviceFor(passed())).toEqual([]);
});

test('an offer of STARTTLS that is not used is information', () => {
  expect(adviceFor(passed({ starttlsOffered: true }))).toMatchObject([
    { code: 'STARTTLS_AVAILABLE', severity: 'information' },
  ]);
  expect(codes({ starttlsOffered: true, encrypted: true })).toEqual([]);
});

test('a certificate is worth a warning in its last 30 days', () => {
  const at = (validTo: string) => adviceFor(passed({ encrypted: true, certificate: certificate({ validTo }) }));
  expect(at('2026-07-01T12:00:00.000Z')).toEqual([]);
  expect(at('2026-07-01T11:59:59.000Z')).toMatchObject([
    { code: 'CERTIFICATE_EXPIRES_SOON', severity: 'warning', params: { days: 29, validTo: '2026-07-01' } },
  ]);
});

test.each([
  ['TLSv1.3', 'TLS_AES_256_GCM_SHA384', []],
  ['TLSv1.2', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', []],
  ['TLSv1.2', 'TLS_RSA_WITH_AES_128_CBC_SHA', ['WEAK_CIPHER']],
  ['TLSv1.2', 'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA', ['WEAK_CIPHER']],
])('%s with %s', (protocol, cipher, expected) => {
  expect(codes(tlsWith(protocol, cipher))).toEqual(expected);
});

describe('the addresses of a name', () => {
  test.each<[string, [string, string][], string[]]>([
    ['an IPv6 address that says nothing', [['2001:db8::1', 'NO_ANSWER']], ['IPV6_ADDRESSES_DEAD']],
    ['an IPv4 address that refuses', [['192.0.2.1', 'ECONNREFUSED']], ['ADDRESSES_DEAD']],
    [
      'both',
      [
        ['2001:db8::1', 'ETIMEDOUT'],
        ['192.0.2.1', 'EHOSTUNREACH'],
      ],
      ['ADDRESSES_DEAD'],
    ],
    ['a computer without IPv6', [['2001:db8::1', 'ENETUNREACH']], []],
    ['this computer by its IPv6 address', [['::1', 'ECONNREFUSED']], []],
  ])('%s', (_name, failed, expected) => {
    expect(codes(dead(...failed))).toEqual(expected);
  });
});

test.each([
  ['a colleague', 'etl@example.com', 'dba@example.com', []],
  ['a colleague of another department', 'etl@example.com', 'dba@uk.example.com', []],
  ['a user of the server', 'etl@shop.example', 'dba@example.com', []],
  ['a stranger', 'etl@example.com', 'someone@elsewhere.example', ['ANONYMOUS_RELAY']],
])('anonymous mail to %s that is accepted', (_name, from, to, expected) => {
  expect(codes(envelope(from, to))).toEqual(expected);
  expect(codes({ ...envelope(from, to), useWindowsAuthentication: true })).toEqual([]);
});

test.each<[string, Partial<Passed>, string[]]>([
  ['a look-up of 1.9 s', { steps: [step('resolve', 1_900)] }, []],
  ['a look-up of 2 s', { steps: [step('resolve', 2_000)] }, ['SLOW_DNS']],
  ['a greeting of 5 s', { steps: [step('greeting', 5_000)] }, ['SLOW_GREETING']],
  ['a handshake of 6 s', { steps: [step('starttls', 6_000)] }, ['SLOW_STEP']],
  ['69 % of the time-out', { ms: 69_000 }, []],
  ['70 % of the time-out', { ms: 70_000 }, ['NEAR_TIME_OUT']],
])('%s', (_name, changes, expected) => {
  expect(codes(changes)).toEqual(expected);
});

test('a firewall that masks greeting or capabilities is a warning', () => {
  const masked = adviceFor(passed({ steps: [greets('220 ************************')] }));
  expect(masked).toMatchObject([{ code: 'SMTP_INSPECTION', severity: 'warning' }]);
  expect(codes({ steps: [step('ehlo', 1, { capabilities: ['SIZE', 'XXXXXXXA'] })] })).toEqual(['SMTP_INSPECTION']);
  expect(codes({ steps: [greets('220 mail.example.com *** Welcome ***')] })).toEqual([]);
});

test('an IP address instead of a name is pointed out where a name matters', () => {
  expect(codes({ host: '192.0.2.1' })).toEqual([]);
  expect(codes({ host: '192.0.2.1', encrypted: true })).toEqual(['IP_ADDRESS_WITH_SSL']);
  expect(codes({ host: '2001:db8::1', useWindowsAuthentication: true })).toEqual([
    'IP_ADDRESS_WITH_WINDOWS_AUTHENTICATION',
  ]);
  expect(codes({ host: '127.0.0.1', encrypted: true, useWindowsAuthentication: true })).toEqual([]);
});

/** NTLM signed in, after Kerberos had failed with these words of the system. */
const ntlmAfter = (reason: string): Partial<Passed> => {
  const params = { host: 'mail.example.com', port: 25, reason, principal: '', account: '', mechanism: 'GSSAPI' };
  const diagnosis = { code: 'KDC_UNREACHABLE', severity: 'error', params } as const;
  const detail = { mechanism: 'NTLM', protocol: 'NTLM', failedMechanisms: [{ mechanism: 'GSSAPI', diagnosis }] };
  return { useWindowsAuthentication: true, steps: [step('authenticate', 5, detail)] };
};

test('Kerberos that was tried in vain is told with its cause and what to do', () => {
  expect(codes({ useWindowsAuthentication: true, steps: [step('authenticate', 5, { mechanism: 'NTLM' })] })).toEqual(
    [],
  );
  const [advice] = adviceFor(passed(ntlmAfter('no answer within 5000 ms')));
  expect(advice).toMatchObject({ code: 'KERBEROS_NOT_USED', severity: 'information' });
  const t = messagesIn('en');
  expect(t('diagnosis.KERBEROS_NOT_USED.cause', advice?.params ?? {})).toBe(
    'Kerberos was not used, NTLM signed in: No domain controller could be asked for a Kerberos ticket (no answer within 5000 ms).',
  );
  expect(t('diagnosis.KERBEROS_NOT_USED.fix', advice?.params ?? {})).toContain(t('diagnosis.KDC_UNREACHABLE.fix', {}));
  // Words from outside are words, whatever they look like.
  const [odd] = adviceFor(passed(ntlmAfter('$t(common.ok) {{host}}')));
  expect(t('diagnosis.KERBEROS_NOT_USED.cause', odd?.params ?? {})).toContain('($t(common.ok) {{host}})');
});

test('every piece of advice has a rule', () => {
  const ruled = new Set<string>(adviceRules.map(({ code }) => code));
  expect(adviceCodes.filter((code) => !ruled.has(code))).toEqual([]);
});

test.each(['en', 'ja'] as const)('in %s advice is said without a gap', (language) => {
  const t = messagesIn(language);
  const situations: Partial<Passed>[] = [
    { starttlsOffered: true, ms: 90_000, certificate: certificate({ validTo: '2026-06-02T00:00:00.000Z' }) },
    tlsWith('TLSv1.2', 'TLS_RSA_WITH_AES_128_CBC_SHA'),
    dead(['2001:db8::1', 'NO_ANSWER']),
    dead(['192.0.2.1', 'NO_ANSWER']),
    envelope('etl@example.com', 'someone@elsewhere.example'),
    ntlmAfter('no answer within 5000 ms'),
    { steps: [step('resolve', 3_000), greets('220 ********'), step('starttls', 9_000)] },
    { steps: [step('greeting', 9_000)] },
    { host: '192.0.2.1', encrypted: true, useWindowsAuthentication: true },
  ];
  const said = new Set<string>();
  for (const { code, params } of situations.flatMap((situation) => adviceFor(passed(situation)))) {
    said.add(code);
    for (const part of ['cause', 'fix'] as const) {
      expect(t(`diagnosis.${code}.${part}`, params), code).not.toMatch(/\{\{|\$t\(|undefined/);
    }
  }
  expect(adviceCodes.filter((code) => !said.has(code))).toEqual([]);
});
