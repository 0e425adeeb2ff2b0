// Has to come first: @peculiar/x509 looks for the polyfill when it is loaded.
import 'reflect-metadata';
import type { webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** A certificate and its private key (PKCS #8), both PEM. */
export type Identity = { certificate: string; key: string };

const DAY = 24 * 60 * 60 * 1000;
const AUTHORITY_DAYS = 3_650;
/** Made anew at each start, so this bounds how long the inbox may run. Apple's clients take no more than 825 days. */
const SERVER_DAYS = 398;
/** Clocks of virtual machines lag: a certificate made this moment has to be valid there, too. */
const BACKDATED_DAYS = 1;

const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

const newKeys = (): Promise<webcrypto.CryptoKeyPair> => crypto.subtle.generateKey(P256, true, ['sign', 'verify']);

const keyToPem = async (keys: webcrypto.CryptoKeyPair): Promise<string> =>
  `${PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY')}\n`;

const certificateToPem = (certificate: X509Certificate): string => `${certificate.toString('pem')}\n`;

const validity = (now: Date, days: number): { notBefore: Date; notAfter: Date } => ({
  notBefore: new Date(now.getTime() - BACKDATED_DAYS * DAY),
  notAfter: new Date(now.getTime() + days * DAY),
});

/** DER with a one-byte length, which is enough for everything below. */
const der = (tag: number, ...content: readonly (readonly number[])[]): number[] => {
  const bytes = content.flat();
  return [tag, bytes.length, ...bytes];
};

/**
 * Name constraints (RFC 5280 section 4.2.1.10): whoever trusts this authority trusts it for this computer's own
 * name and loopback addresses alone, even should its key be stolen.
 */
function loopbackOnly(): Extension {
  const localhost = der(0x82, [...Buffer.from('localhost')]);
  const ipv4 = der(0x87, [127, 0, 0, 0], [255, 0, 0, 0]);
  const ipv6 = der(0x87, [...new Array<number>(15).fill(0), 1], new Array<number>(16).fill(255));
  const permitted = [localhost, ipv4, ipv6].map((base) => der(0x30, base));
  return new Extension('2.5.29.30', true, new Uint8Array(der(0x30, der(0xa0, ...permitted))));
}

/** Makes a certificate authority, good for server certificates of this computer only. */
export async function makeAuthority(commonName: string, now: Date): Promise<Identity> {
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [commonName] }],
    keys,
    signingAlgorithm: SIGNATURE,
    ...validity(now, AUTHORITY_DAYS),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      loopbackOnly(),
    ],
  });
  return { certificate: certificateToPem(certificate), key: await keyToPem(keys) };
}

/** Issues the certificate that the inbox shows after STARTTLS: for localhost, 127.0.0.1 and ::1. */
export async function issueServerCertificate(authority: Identity, now: Date): Promise<Identity> {
  const issuer = new X509Certificate(authority.certificate);
  const signingKey = await crypto.subtle.importKey('pkcs8', PemConverter.decodeFirst(authority.key), P256, false, [
    'sign',
  ]);
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.create({
    subject: [{ CN: ['localhost'] }],
    issuer: issuer.subjectName.toJSON(),
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: SIGNATURE,
    ...validity(now, SERVER_DAYS),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
        { type: 'ip', value: '::1' },
      ]),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return { certificate: certificateToPem(certificate), key: await keyToPem(keys) };
}
