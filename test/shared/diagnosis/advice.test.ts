import { expect, test } from 'vitest';
import type { Certificate } from '../../../shared/contract/smtp-events.ts';
import { adviceFor, type Passed } from '../../../shared/diagnosis/advice.ts';

const NOW = Date.parse('2026-06-01T12:00:00Z');

const passed = (changes: Partial<Passed> = {}): Passed => ({
  host: 'mail.example.com',
  port: 25,
  encrypted: false,
  starttlsOffered: false,
  certificate: undefined,
  now: NOW,
  ...changes,
});

const validTo = (date: string): Certificate => ({
  subject: 'CN=mail.example.com',
  issuer: 'CN=CA',
  altNames: ['mail.example.com'],
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: date,
  serialNumber: '01',
  fingerprint256: '',
  publicKey: 'RSA 2048',
  selfSigned: false,
  pem: '',
});

test('a plain server without STARTTLS leaves nothing to say', () => {
  expect(adviceFor(passed())).toEqual([]);
});

test('an offer of STARTTLS that is not used is information', () => {
  expect(adviceFor(passed({ starttlsOffered: true }))).toMatchObject([
    { code: 'STARTTLS_AVAILABLE', severity: 'information' },
  ]);
  expect(adviceFor(passed({ starttlsOffered: true, encrypted: true }))).toEqual([]);
});

test('a certificate is worth a warning in its last 30 days', () => {
  const at = (date: string) => adviceFor(passed({ encrypted: true, certificate: validTo(date) }));
  expect(at('2026-07-01T12:00:00.000Z')).toEqual([]);
  expect(at('2026-07-01T11:59:59.000Z')).toMatchObject([
    { code: 'CERTIFICATE_EXPIRES_SOON', severity: 'warning', params: { days: 29, validTo: '2026-07-01' } },
  ]);
});
