import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Reply, smtpSteps } from '../../../shared/contract/smtp-events.ts';
import { type DiagnosisCode, diagnosisCodes } from '../../../shared/diagnosis/codes.ts';
import { diagnose, rules } from '../../../shared/diagnosis/diagnose.ts';
import { type Evidence, troubles } from '../../../shared/diagnosis/evidence.ts';
import type { SecurityReason } from '../../../shared/diagnosis/security-reasons.ts';
import { messagesIn } from '../../../shared/messages/index.ts';

const evidence = (facts: Partial<Evidence>): Evidence => ({
  step: 'connect',
  trouble: 'system',
  host: 'mail.example.com',
  port: 25,
  timeout: 100_000,
  ...facts,
});

const system = (code: string, step: Evidence['step'] = 'connect') => evidence({ step, error: { code, message: '' } });
const tls = (code: string) => evidence({ step: 'starttls', trouble: 'tls', error: { code, message: '' } });
const seen = (text: string) => evidence({ step: 'greeting', trouble: 'unexpected', seen: text });
const refused = (step: Evidence['step'], text: string, more: Partial<Evidence> = {}) => {
  const [, code, enhancedCode] = /^(\d+) (?:(\d\.\d+\.\d+) )?/.exec(text) ?? [];
  const reply: Reply = { code: Number(code), text, ...(enhancedCode && { enhancedCode }) };
  return evidence({ step, trouble: 'refused', reply, ...more });
};
const offers = (mechanisms: string[], more: Partial<Evidence> = {}) =>
  evidence({ step: 'authenticate', trouble: 'notOffered', mechanisms, ...more });
const security = (reason: SecurityReason) =>
  evidence({ step: 'authenticate', trouble: 'security', error: { code: reason, message: 'words of the system' } });
const file = (trouble: 'attachment' | 'messageSource', code: string) =>
  evidence({ step: 'resolve', trouble, error: { code, message: '' }, path: '/a' });

const CASES: [DiagnosisCode, Evidence][] = [
  ['HOST_NOT_FOUND', system('ENOTFOUND', 'resolve')],
  ['DNS_FAILED', system('EAI_AGAIN', 'resolve')],
  ['CONNECTION_REFUSED', system('ECONNREFUSED')],
  ['CONNECTION_TIMED_OUT', system('ETIMEDOUT')],
  ['CONNECTION_TIMED_OUT', evidence({ trouble: 'timedOut' })],
  ['NETWORK_UNREACHABLE', system('EHOSTUNREACH')],
  ['CONNECTION_RESET', system('ECONNRESET', 'ehlo')],
  ['CONNECTION_FAILED', system('EACCES')],
  ['NO_GREETING', evidence({ step: 'greeting', trouble: 'timedOut' })],
  ['TLS_EXPECTED', evidence({ step: 'greeting', trouble: 'timedOut', speaksTls: true })],
  ['TLS_EXPECTED', seen('\u0015\u0003\u0003\u0000\u0002\u0002\u0046')],
  ['HTTP_SERVER', seen('HTTP/1.0 408 Request Timeout')],
  ['IMAP_SERVER', seen('* BYE no')],
  ['POP3_SERVER', seen('-ERR no')],
  ['NOT_SMTP', seen('SSH-2.0-x')],
  ['GREETING_REFUSED', refused('greeting', '554 5.7.1 Blocked')],
  ['SERVER_BUSY', refused('greeting', '421 4.3.2 Not active')],
  ['SERVER_BUSY', refused('recipient', '421 4.7.0 Too many connections')],
  ['EHLO_REFUSED', refused('ehlo', '501 5.5.4 Invalid domain name')],
  ['REPLY_TOO_LONG', evidence({ step: 'ehlo', trouble: 'tooLong' })],
  ['CONNECTION_DROPPED', evidence({ step: 'sender', trouble: 'closed' })],
  ['PROTOCOL_ERROR', evidence({ step: 'sender', trouble: 'unexpected', seen: 'what?' })],
  ['REPLY_BEFORE_COMMAND', evidence({ step: 'ehlo', trouble: 'unasked', seen: '250 ok' })],
  ['REPLY_UNFINISHED', evidence({ step: 'greeting', trouble: 'timedOut', seen: '220 hel' })],
  ['PLAINTEXT_INJECTED', evidence({ step: 'starttls', trouble: 'injected', seen: '250 AUTH PLAIN' })],
  ['TIMED_OUT', evidence({ step: 'data', trouble: 'timedOut' })],
  ['CANCELLED', evidence({ trouble: 'cancelled' })],
  ['STARTTLS_NOT_OFFERED', evidence({ step: 'starttls', trouble: 'notOffered' })],
  ['STARTTLS_REFUSED', refused('starttls', '454 4.7.0 TLS not available due to local problem')],
  ['STARTTLS_REQUIRED', refused('sender', '530 5.7.0 Must issue a STARTTLS command first')],
  ['STARTTLS_REQUIRED', refused('sender', '451 5.7.3 STARTTLS is required to send mail')],
  ['TLS_HANDSHAKE_FAILED', tls('ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE')],
  ['TLS_HANDSHAKE_FAILED', system('ECONNRESET', 'starttls')],
  ['TLS_HANDSHAKE_FAILED', evidence({ step: 'starttls', trouble: 'closed' })],
  ['TLS_PROTOCOL_VERSION', tls('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION')],
  ['TLS_PROTOCOL_VERSION', tls('ERR_SSL_UNSUPPORTED_PROTOCOL')],
  ['TLS_NOT_SPOKEN', tls('ERR_SSL_WRONG_VERSION_NUMBER')],
  ['CERTIFICATE_EXPIRED', tls('CERT_HAS_EXPIRED')],
  ['CERTIFICATE_NOT_YET_VALID', tls('CERT_NOT_YET_VALID')],
  ['CERTIFICATE_WRONG_NAME', tls('ERR_TLS_CERT_ALTNAME_INVALID')],
  ['CERTIFICATE_SELF_SIGNED', tls('DEPTH_ZERO_SELF_SIGNED_CERT')],
  ['CERTIFICATE_UNKNOWN_ISSUER', tls('SELF_SIGNED_CERT_IN_CHAIN')],
  ['CERTIFICATE_UNKNOWN_ISSUER', tls('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
  ['CERTIFICATE_INVALID', tls('CERT_SIGNATURE_FAILURE')],
  ['CERTIFICATE_INVALID', tls('INVALID_PURPOSE')],
  ['AUTHENTICATION_NEEDS_TLS', offers([], { couldEncrypt: true })],
  ['AUTHENTICATION_NOT_OFFERED', offers([])],
  ['WINDOWS_AUTHENTICATION_NOT_OFFERED', offers(['LOGIN', 'XOAUTH2'], { couldEncrypt: true })],
  ['MECHANISM_REFUSED', refused('authenticate', '504 5.7.4 Unrecognized authentication type')],
  ['MECHANISM_REFUSED', refused('authenticate', '503 5.5.1 Error: authentication not enabled')],
  ['AUTHENTICATION_REFUSED', refused('authenticate', '535 5.7.3 Authentication unsuccessful')],
  ['AUTHENTICATION_REFUSED', refused('authenticate', '535 5.7.8 Error: authentication failed')],
  ['ACCOUNT_LOCKED', refused('authenticate', '535 5.7.8 Account is locked')],
  ['ACCOUNT_LOCKED', refused('authenticate', '525 5.7.13 User account disabled')],
  ['PASSWORD_EXPIRED', refused('authenticate', '535 5.7.8 The password has expired')],
  ['PASSWORD_EXPIRED', refused('authenticate', '432 4.7.12 A password transition is needed')],
  ['STARTTLS_REQUIRED', refused('authenticate', '538 5.7.11 Encryption required')],
  ['SERVER_BUSY', refused('authenticate', '454 4.7.0 Temporary authentication failure')],
  ['NO_KERBEROS_TICKET', security('noTicket')],
  ['KERBEROS_TICKET_EXPIRED', security('ticketExpired')],
  ['CLOCK_SKEW', security('clockSkew')],
  ['SERVICE_PRINCIPAL_UNKNOWN', security('unknownService')],
  ['KDC_UNREACHABLE', security('kdcUnreachable')],
  ['ACCOUNT_UNKNOWN', security('unknownAccount')],
  ['PASSWORD_WRONG', security('wrongPassword')],
  ['PASSWORD_EXPIRED', security('passwordExpired')],
  ['ACCOUNT_LOCKED', security('accountLocked')],
  ['WINDOWS_ACCOUNT_NEEDED', security('accountNeeded')],
  ['SECURITY_LIBRARY_MISSING', security('noLibrary')],
  ['SERVER_NOT_PROVEN', security('badToken')],
  ['SECURITY_FAILED', security('other')],
  ['AUTHENTICATION_REQUIRED', refused('sender', '530 5.7.57 Client not authenticated to send mail.')],
  ['AUTHENTICATION_REQUIRED', refused('sender', '550 5.7.1 Client was not authenticated')],
  ['AUTHENTICATION_REQUIRED', refused('recipient', '554 5.7.1 Authentication required')],
  ['SENDER_REFUSED', refused('sender', '550 5.1.7 Invalid address')],
  ['SENDER_REFUSED', refused('sender', '550 5.7.60 Client does not have permissions to send as this sender')],
  ['RECIPIENT_REFUSED', refused('recipient', '550 5.1.1 User unknown')],
  ['RELAY_DENIED', refused('recipient', '550 5.7.1 Unable to relay')],
  ['RELAY_DENIED', refused('recipient', '554 5.7.1 <a@b>: Relay access denied')],
  ['RELAY_DENIED', refused('recipient', '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain')],
  ['GREYLISTED', refused('recipient', '450 4.2.0 <a@b>: Recipient address rejected: Greylisted')],
  ['GREYLISTED', refused('recipient', '451 4.7.1 Try again later')],
  ['SERVER_BUSY', refused('sender', '452 4.3.1 Insufficient system resources')],
  ['NON_ASCII_ADDRESS', evidence({ step: 'sender', trouble: 'notOffered', address: 'ü@b' })],
  ['ALL_RECIPIENTS_REFUSED', refused('recipient', '550 5.1.1 User unknown', { recipients: 3 })],
  ['MESSAGE_TOO_LARGE', evidence({ step: 'data', trouble: 'notOffered', max: 1_000 })],
  ['MESSAGE_TOO_LARGE', refused('sender', '552 5.3.4 Message size exceeds fixed limit')],
  ['MESSAGE_TOO_LARGE', refused('data', '550 5.2.3 Message too large')],
  ['MESSAGE_REFUSED', refused('data', '550 5.7.26 This mail is unauthenticated')],
  ['ATTACHMENT_MISSING', file('attachment', 'missing')],
  ['ATTACHMENT_NOT_READABLE', file('attachment', 'notReadable')],
  ['MESSAGE_SOURCE_NOT_READABLE', file('messageSource', 'missing')],
  ['MESSAGE_SOURCE_TOO_LARGE', file('messageSource', 'tooLarge')],
  ['DELIVERY_UNKNOWN', evidence({ step: 'data', trouble: 'unanswered', messageId: '<a@b>' })],
];

test.each(CASES)('%s', (code, found) => {
  const severity = code === 'CANCELLED' ? 'information' : 'error';
  expect(diagnose(found)).toMatchObject({ code, severity, params: { host: 'mail.example.com', port: found.port } });
});

/** Findings that come of success, and so of no evidence. */
const WITHOUT_EVIDENCE = [
  'TEST_PASSED',
  'MAIL_SENT',
  'MAIL_PARTLY_SENT',
  'STARTTLS_AVAILABLE',
  'CERTIFICATE_EXPIRES_SOON',
];

test('every code has a rule and a case here, or comes of success', () => {
  const tried = new Set<string>(CASES.map(([code]) => code));
  const ruled = new Set<string>(rules.map(({ code }) => code));
  for (const code of diagnosisCodes.filter((candidate) => !WITHOUT_EVIDENCE.includes(candidate))) {
    expect(tried, code).toContain(code);
    expect(ruled, code).toContain(code);
  }
});

test.each(['en', 'ja'] as const)('in %s every finding is said without a gap', (language) => {
  const t = messagesIn(language);
  for (const [, found] of CASES) {
    const { code, params } = diagnose(found);
    for (const part of ['cause', 'fix'] as const) {
      expect(t(`diagnosis.${code}.${part}`, params), code).not.toMatch(/\{\{|\$t\(|undefined/);
    }
  }
});

test('the sentence names the step in words', () => {
  const { params } = diagnose(evidence({ step: 'greeting', trouble: 'closed' }));
  expect(messagesIn('en')('diagnosis.CONNECTION_DROPPED.cause', params)).toContain('“Greeting”');
});

test('whatever the evidence, there is one finding, and a server’s words neither grow nor break out of its sentence', () => {
  const reply = fc.record({
    code: fc.integer({ min: 200, max: 599 }),
    text: fc.string({ unit: 'binary', maxLength: 5_000 }),
  });
  const any = fc.record({
    step: fc.constantFrom(...smtpSteps),
    trouble: fc.constantFrom(...troubles),
    host: fc.string(),
    port: fc.integer(),
    timeout: fc.nat(),
    reply,
    seen: fc.string({ maxLength: 5_000 }),
  });
  fc.assert(
    fc.property(any, (found) => {
      const { code, params } = diagnose(found);
      expect(diagnosisCodes).toContain(code);
      for (const name of ['reply', 'seen']) {
        expect(String(params[name] ?? '').length).toBeLessThanOrEqual(301);
        expect(String(params[name] ?? '')).not.toMatch(/[\r\n]/);
      }
    }),
  );
});

test('a server’s words are not read as placeholders', () => {
  const { params } = diagnose(refused('sender', '550 $t(failure.SMTP_FAILED.message) {{host}}'));
  const words = messagesIn('en')('diagnosis.SENDER_REFUSED.cause', params);
  expect(words).toContain('$t(failure.SMTP_FAILED.message) {{host}}');
});
