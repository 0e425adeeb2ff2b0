import { createHash, createHmac } from 'node:crypto';
import md4Of from 'js-md4';

/** MD4 (RFC 1320), which neither OpenSSL 3's default provider nor Electron has any more. */
export const md4 = (data: Uint8Array): Buffer => Buffer.from(md4Of.digest(data));

export const md5 = (data: Uint8Array): Buffer => createHash('md5').update(data).digest();

/** HMAC-MD5 (RFC 2104) of the parts, one after the other. */
export const hmacMd5 = (key: Uint8Array, ...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hmac, part) => hmac.update(part), createHmac('md5', key)).digest();

/**
 * RC4, from the beginning of its key stream. NTLM's key exchange is defined by it (MS-NLMP §3.1.5.1.2), and OpenSSL 3's
 * default provider has it no more.
 */
export function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => state[index & 255] ?? 0;
  const swap = (one: number, other: number): void => {
    [state[one & 255], state[other & 255]] = [at(other), at(one)];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let j = 0;
  return Buffer.from(data).map((byte, index) => {
    const i = index + 1;
    j = (j + at(i)) & 255;
    swap(i, j);
    return byte ^ at(at(i) + at(j));
  }) as Buffer;
}
