// Has to come first: @peculiar/x509 looks for the polyfill when it is loaded.
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { X509Certificate } from '@peculiar/x509';

/** The bytes that bind an authentication to its TLS connection, `tls-server-end-point:…`. */
export type ChannelBinding = Buffer;

/** tls-server-end-point takes SHA-256 where the certificate's own hash is weaker (RFC 5929 §4.1). */
const HASHES: Record<string, string> = {
  MD5: 'sha256',
  'SHA-1': 'sha256',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/**
 * tls-server-end-point (RFC 5929 §4): the hash of the server's certificate by the hash of its signature algorithm.
 *
 * @param certificate DER
 * @returns undefined where that algorithm has no single hash (Ed25519), for which nothing is defined
 */
export function tlsServerEndPoint(certificate: Uint8Array<ArrayBuffer>): ChannelBinding | undefined {
  const { signatureAlgorithm } = new X509Certificate(certificate);
  const { hash } = signatureAlgorithm as { hash?: string | { name?: string } };
  const algorithm = HASHES[(typeof hash === 'string' ? hash : hash?.name) ?? ''];
  if (!algorithm) return undefined;
  return Buffer.concat([
    Buffer.from('tls-server-end-point:', 'latin1'),
    createHash(algorithm).update(certificate).digest(),
  ]);
}
