import type { Certificate, Diagnosis } from '../contract/smtp-events.ts';
import { finding } from './diagnose.ts';

/** Days before its end from which a certificate is worth a warning. */
export const EXPIRES_SOON_DAYS = 30;
const DAY = 86_400_000;

/** What a test that passed has seen. */
export type Passed = {
  readonly host: string;
  readonly port: number;
  readonly encrypted: boolean;
  /** The server offers STARTTLS. */
  readonly starttlsOffered: boolean;
  /** The server's certificate, where TLS was used. */
  readonly certificate: Certificate | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** Findings beside a pass: what works today and could be better, or will stop working. */
export function adviceFor({ host, port, encrypted, starttlsOffered, certificate, now }: Passed): Diagnosis[] {
  const advice: Diagnosis[] = [];
  if (!encrypted && starttlsOffered) advice.push(finding('STARTTLS_AVAILABLE', { host, port }, 'information'));
  if (certificate) {
    const days = Math.floor((Date.parse(certificate.validTo) - now) / DAY);
    if (days < EXPIRES_SOON_DAYS) {
      const params = { host, port, days, validTo: certificate.validTo.slice(0, 10) };
      advice.push(finding('CERTIFICATE_EXPIRES_SOON', params, 'warning'));
    }
  }
  return advice;
}
