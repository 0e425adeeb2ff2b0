import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { Identity } from '../certificates.ts';
import { bitString, der, generalizedTime, integer, octetString, oid, sequence, utf8, yes } from './der.ts';

/** What a certificate says, as far as it is not the usual; nothing is checked, so that it may be anything. */
export type Contents = {
  readonly subject?: string;
  /** DNS names; localhost and 127.0.0.1 where nothing is given. */
  readonly names?: readonly string[];
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** The key's DER form (SubjectPublicKeyInfo) in place of the real one. */
  readonly publicKey?: Buffer;
  readonly isAuthority?: boolean;
  /** Octets of an extension that nobody knows. */
  readonly padding?: number;
};

/** Who signs, and under which name. */
export type Signer = { readonly name: string; readonly key: KeyObject };

/** An authority with its own certificate. */
export type RootAuthority = Signer & { readonly pem: string };

const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));

const nameOf = (commonName: string): Buffer => sequence(der(0x31, sequence(oid('2.5.4.3'), utf8(commonName))));

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '');

const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
  sequence(oid(id), ...(critical ? [yes] : []), octetString(value));

function extensionsOf({ names, isAuthority = false, padding }: Contents): Buffer {
  const altNames = (names ?? ['localhost']).map((name) => der(0x82, Buffer.from(name, 'latin1')));
  const loopback = names ? [] : [der(0x87, Buffer.from([127, 0, 0, 1]))];
  return sequence(
    ...(isAuthority
      ? [extension('2.5.29.19', true, sequence(yes))]
      : [extension('2.5.29.17', false, sequence(...altNames, ...loopback))]),
    ...(padding ? [extension('1.3.6.1.4.1.99999.1', false, Buffer.alloc(padding, 'padding'))] : []),
  );
}

/** Makes a certificate out of whatever it is given, PEM. */
export function certificate(contents: Contents, publicKey: KeyObject, signer: Signer): string {
  const { subject = 'localhost', notBefore = inDays(-1), notAfter = inDays(365) } = contents;
  const body = sequence(
    der(0xa0, integer(2)),
    der(0x02, Buffer.from([1]), randomBytes(8)),
    ECDSA_SHA256,
    nameOf(signer.name),
    sequence(generalizedTime(notBefore), generalizedTime(notAfter)),
    nameOf(subject),
    contents.publicKey ?? publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensionsOf(contents)),
  );
  const signed = sequence(body, ECDSA_SHA256, bitString(sign('sha256', body, signer.key)));
  const base64 = signed.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
}

export const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** An authority that vouches for itself, with the kind of times that every reader takes. */
export function makeRoot(name = 'Hostile Test Authority'): RootAuthority {
  const { publicKey, privateKey } = newKeys();
  const signer = { name, key: privateKey };
  return { ...signer, pem: certificate({ subject: name, isAuthority: true }, publicKey, signer) };
}

/** A server's certificate, its key, and the certificates that it sends along. */
export function issue(signer: Signer, contents: Contents = {}, chain: readonly string[] = []): Identity {
  const { publicKey, privateKey } = newKeys();
  return {
    cert: [certificate(contents, publicKey, signer), ...chain].join(''),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
