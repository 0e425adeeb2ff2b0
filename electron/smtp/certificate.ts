import { type KeyObject, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { DetailedPeerCertificate } from 'node:tls';
import type { Certificate } from '../../shared/contract/smtp-events.ts';
import { printable } from './reply.ts';

/** Longest chain that is read: more is a loop or an attack. */
const CHAIN_MAX = 10;
/** Names that are told, and characters of each and of a distinguished name: real ones have far less. */
const NAMES_MAX = 250;
const NAME_MAX = 256;
const SUBJECT_MAX = 512;

/** An X.509 certificate as the contract shows it. @throws RangeError or Error where its times or its key are none */
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
  ...(certificate.ca && { ca: true }),
  ...issuerLocation(certificate.infoAccess ?? ''),
  pem: certificate.toString(),
});

/** Longest URL of an issuer that is passed on, in UTF-16 code units. */
const URL_MAX = 2_048;

// `CA Issuers - URI:http://ca.example.com/ca.crt`, one access a line.
function issuerLocation(infoAccess: string): { issuerUrl?: string } {
  const issuerUrl = /^CA Issuers - URI:(.+)$/m.exec(infoAccess)?.[1];
  return issuerUrl && issuerUrl.length <= URL_MAX ? { issuerUrl } : {};
}

/** A server's certificate and its issuers, as far as it sent them or we have them. */
export function describeChain(peer: DetailedPeerCertificate): Certificate[] {
  const chain: Certificate[] = [];
  // Without a certificate Node gives an empty object; the last issuer is its own.
  for (let next = peer, last: typeof peer | undefined; next?.raw && next !== last; next = next.issuerCertificate) {
    if (chain.length === CHAIN_MAX) break;
    const certificate = describeIfReadable(next.raw);
    if (!certificate) break;
    chain.push(certificate);
    last = next;
  }
  return chain;
}

// What a server calls a certificate may be anything. Where it cannot be shown, the handshake's own error says why.
function describeIfReadable(raw: Buffer): Certificate | undefined {
  try {
    return describeCertificate(new X509Certificate(raw));
  } catch {
    return undefined;
  }
}

// Node writes a distinguished name with one attribute a line; undefined where a certificate has an empty one.
const oneLine = (name: string | undefined): string =>
  printable((name ?? '').split('\n').filter(Boolean).join(', '), SUBJECT_MAX);

// `DNS:mail.example.com, IP Address:10.0.0.1`, with JSON strings for values that could be mistaken (CVE-2021-44532).
const readAltNames = (text: string): string[] =>
  [...text.matchAll(/(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g)]
    .slice(0, NAMES_MAX)
    .map(([, value = '']) => (value.startsWith('"') ? String(JSON.parse(value)) : shortenIp(value)))
    .map((name) => printable(name, NAME_MAX));

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
