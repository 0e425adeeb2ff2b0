import { type KeyObject, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { DetailedPeerCertificate } from 'node:tls';
import type { Certificate } from '../../shared/contract/smtp-events.ts';

/** Longest chain that is read: more is a loop or an attack. */
const CHAIN_MAX = 10;

/** An X.509 certificate as the contract shows it. */
export const describeCertificate = (certificate: X509Certificate): Certificate => ({
  subject: oneLine(certificate.subject),
  issuer: oneLine(certificate.issuer),
  altNames: readAltNames(certificate.subjectAltName ?? ''),
  validFrom: new Date(certificate.validFrom).toISOString(),
  validTo: new Date(certificate.validTo).toISOString(),
  serialNumber: certificate.serialNumber,
  fingerprint256: certificate.fingerprint256,
  publicKey: describeKey(certificate.publicKey),
  selfSigned: certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey),
  pem: certificate.toString(),
});

/** A server's certificate and its issuers, as far as it sent them or we have them. */
export function describeChain(peer: DetailedPeerCertificate): Certificate[] {
  const chain: Certificate[] = [];
  // Without a certificate Node gives an empty object; the last issuer is its own.
  for (let next = peer, last: typeof peer | undefined; next?.raw && next !== last; next = next.issuerCertificate) {
    if (chain.length === CHAIN_MAX) break;
    chain.push(describeCertificate(new X509Certificate(next.raw)));
    last = next;
  }
  return chain;
}

// Node writes a distinguished name with one attribute a line; undefined where a certificate has an empty one.
const oneLine = (name: string | undefined): string => (name ?? '').split('\n').filter(Boolean).join(', ');

// `DNS:mail.example.com, IP Address:10.0.0.1`, with JSON strings for values that could be mistaken (CVE-2021-44532).
const readAltNames = (text: string): string[] =>
  [...text.matchAll(/(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g)].map(([, value = '']) =>
    value.startsWith('"') ? String(JSON.parse(value)) : shortenIp(value),
  );

// OpenSSL writes IPv6 addresses in full and upper case.
const shortenIp = (value: string): string =>
  isIP(value) === 6 ? new URL(`http://[${value}]`).hostname.slice(1, -1) : value;

function describeKey(key: KeyObject): string {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (modulusLength) return `${key.asymmetricKeyType?.toUpperCase()} ${modulusLength}`;
  if (namedCurve) return `EC ${CURVE_NAMES[namedCurve] ?? namedCurve}`;
  return key.asymmetricKeyType ?? '';
}

const CURVE_NAMES: Record<string, string> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };
