import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { X509CertificateGenerator } from '@peculiar/x509';
import { expect, test } from 'vitest';
import { notPossible, tlsServerEndPoint, usualPrincipal } from '../../../electron/windows-authentication/index.ts';
import type { WindowsCredentials } from '../../../electron/windows-authentication/security-context.ts';

const SIGNED_IN: WindowsCredentials = { kind: 'signedInUser' };
const ALICE: WindowsCredentials = { kind: 'account', domain: 'EXAMPLE', user: 'alice', password: 'p' };

test('NTLM as the signed-in user is for Windows, everything else for every system', () => {
  expect(notPossible('NTLM', SIGNED_IN, 'linux')).toBe('accountNeeded');
  expect(notPossible('NTLM', SIGNED_IN, 'darwin')).toBe('accountNeeded');
  expect(notPossible('NTLM', SIGNED_IN, 'win32')).toBeUndefined();
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    expect(notPossible('NTLM', ALICE, platform)).toBeUndefined();
    expect(notPossible('Negotiate', SIGNED_IN, platform)).toBeUndefined();
    expect(notPossible('Negotiate', ALICE, platform)).toBeUndefined();
  }
});

test('a mail server is SMTPSVC for SSPI and for NTLM, smtp for GSSAPI', () => {
  expect(usualPrincipal('Negotiate', 'mail.example.test', 'win32')).toBe('SMTPSVC/mail.example.test');
  expect(usualPrincipal('NTLM', 'mail.example.test', 'linux')).toBe('SMTPSVC/mail.example.test');
  expect(usualPrincipal('Negotiate', 'mail.example.test', 'linux')).toBe('smtp/mail.example.test');
});

/** A certificate, DER, that is signed with the algorithm. */
async function signedWith(signingAlgorithm: EcdsaParams | RsaHashedKeyGenParams | Algorithm, keys: CryptoKeyPair) {
  const certificate = await X509CertificateGenerator.createSelfSigned({ name: 'CN=mail', keys, signingAlgorithm });
  return new Uint8Array(certificate.rawData);
}

const newKeys = (algorithm: EcKeyGenParams | RsaHashedKeyGenParams): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;
const rsa = (name: string, hash: string) => ({
  name,
  hash,
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
});

// RFC 5929 §4.1.
test.each([
  ['SHA-1', 'sha256'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
])('of a certificate signed with RSA and %s the channel has %s', async (hash, expected) => {
  const algorithm = rsa('RSASSA-PKCS1-v1_5', hash);
  const raw = await signedWith(algorithm, await newKeys(algorithm));
  const digest = createHash(expected).update(raw).digest();
  expect(tlsServerEndPoint(raw)).toEqual(Buffer.concat([Buffer.from('tls-server-end-point:'), digest]));
});

test('of a certificate signed with ECDSA the channel has its hash, too', async () => {
  const raw = await signedWith(
    { name: 'ECDSA', hash: 'SHA-384' },
    await newKeys({ name: 'ECDSA', namedCurve: 'P-256' }),
  );
  expect(tlsServerEndPoint(raw)?.subarray(21)).toEqual(createHash('sha384').update(raw).digest());
});

test('of a certificate whose signature has no single hash there is no channel', async () => {
  const keys = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair;
  expect(tlsServerEndPoint(await signedWith({ name: 'Ed25519' }, keys))).toBeUndefined();
});
