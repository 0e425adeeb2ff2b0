import type { Certificate, Reply } from '../../../shared/contract/smtp-events.ts';
import type { DiagnosisCode } from '../../../shared/diagnosis/codes.ts';
import type { Evidence } from '../../../shared/diagnosis/evidence.ts';
import type { SecurityReason } from '../../../shared/diagnosis/security-reasons.ts';

/** What is found, what it must be called, and where it is documented. */
export type Case = readonly [code: DiagnosisCode, found: Evidence, source: string];

/** Evidence with what every piece of it has. */
export const evidence = (facts: Partial<Evidence>): Evidence => ({
  step: 'connect',
  trouble: 'system',
  host: 'mail.example.com',
  port: 25,
  timeout: 100_000,
  ...facts,
});

/** An error of the operating system. */
export const system = (code: string, step: Evidence['step'] = 'connect', more: Partial<Evidence> = {}): Evidence =>
  evidence({ step, error: { code, message: '' }, ...more });

/** An error of OpenSSL. */
export const tls = (code: string, message = '', more: Partial<Evidence> = {}): Evidence =>
  evidence({ step: 'starttls', trouble: 'tls', error: { code, message }, ...more });

/** Something that came instead of a greeting. */
export const seen = (text: string): Evidence => evidence({ step: 'greeting', trouble: 'unexpected', seen: text });

/** A refusal, read as replies are read: the enhanced code is that of the first line. */
export const refused = (step: Evidence['step'], text: string, more: Partial<Evidence> = {}): Evidence =>
  evidence({ step, trouble: 'refused', reply: replyOf(text), ...more });

/** A refusal of all of several recipients: the last reply is that of the step. */
export const all = (...texts: string[]): Evidence =>
  refused('recipient', texts.at(-1) ?? '', { refusals: texts.map(replyOf) });

const replyOf = (text: string): Reply => {
  const [, code, enhancedCode] = /^(\d+)[ -](?:([245]\.\d{1,3}\.\d{1,3})\s)?/.exec(text) ?? [];
  return { code: Number(code), text, ...(enhancedCode && { enhancedCode }) };
};

/** Windows authentication, and what the server offers instead. */
export const offers = (mechanisms: string[], more: Partial<Evidence> = {}): Evidence =>
  evidence({ step: 'authenticate', trouble: 'notOffered', mechanisms, ...more });

/** A sign-in that fails at this end. */
export const security = (reason: SecurityReason): Evidence =>
  evidence({ step: 'authenticate', trouble: 'security', error: { code: reason, message: 'words of the system' } });

/** A file that a mail needs. */
export const file = (trouble: 'attachment' | 'messageSource', code: string): Evidence =>
  evidence({ step: 'resolve', trouble, error: { code, message: '' }, path: '/a' });

/** A server's certificate. */
export const certificate = (changes: Partial<Certificate> = {}): Certificate => ({
  subject: 'CN=mail.example.com',
  issuer: 'CN=Example CA',
  altNames: ['mail.example.com'],
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
  serialNumber: '01',
  fingerprint256: '',
  publicKey: 'RSA 2048',
  selfSigned: false,
  pem: '',
  ...changes,
});
