import { hmacMd5, md4 } from './hashes.ts';
import { utf16 } from './layout.ts';

/** Whose response it is. */
export type NtlmAccount = { readonly domain: string; readonly user: string; readonly password: string };

/** NTOWFv2 (MS-NLMP §3.3.2): the key of an account. The user name is upper case in it, the domain as given. */
export const responseKey = ({ domain, user, password }: NtlmAccount): Buffer =>
  hmacMd5(md4(utf16(password)), utf16(user.toUpperCase() + domain));

/** NTLMv2_CLIENT_CHALLENGE (MS-NLMP §2.2.2.7), `temp` in §3.3.2. */
export const clientChallenge = (time: Uint8Array, nonce: Uint8Array, targetInfo: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([1, 1, 0, 0, 0, 0, 0, 0]), time, nonce, Buffer.alloc(4), targetInfo, Buffer.alloc(4)]);

/** Offsets in an NTLMv2 response: the proof, then the client challenge with the target info in it. */
export const PROOF_LENGTH = 16;
export const TARGET_INFO_OFFSET = PROOF_LENGTH + 28;

/** NTProofStr and the session base key (MS-NLMP §3.3.2). */
export function prove(key: Buffer, serverChallenge: Uint8Array, temp: Uint8Array): { proof: Buffer; baseKey: Buffer } {
  const proof = hmacMd5(key, serverChallenge, temp);
  return { proof, baseKey: hmacMd5(key, proof) };
}

/** LMv2 response (MS-NLMP §3.3.2), for servers that send no time. It has nothing of LAN Manager but the place. */
export const lmv2Response = (key: Buffer, serverChallenge: Uint8Array, nonce: Uint8Array): Buffer =>
  Buffer.concat([hmacMd5(key, serverChallenge, nonce), nonce]);

/** Milliseconds since 1970 as a FILETIME: 100 ns since 1601, little endian. */
export function fileTime(milliseconds: number): Buffer {
  const time = Buffer.alloc(8);
  time.writeBigUInt64LE((BigInt(Math.floor(milliseconds)) + 11_644_473_600_000n) * 10_000n);
  return time;
}
