import { SecurityTrouble } from '../security-trouble.ts';

/** AvIds (MS-NLMP §2.2.2.1). */
export const AV = {
  END: 0,
  NB_COMPUTER_NAME: 1,
  NB_DOMAIN_NAME: 2,
  DNS_COMPUTER_NAME: 3,
  DNS_DOMAIN_NAME: 4,
  FLAGS: 6,
  TIMESTAMP: 7,
  TARGET_NAME: 9,
  CHANNEL_BINDINGS: 10,
} as const;

/** In the value of `AV.FLAGS`: the AUTHENTICATE_MESSAGE has a MIC. */
export const MIC_PRESENT = 0x0000_0002;

/** Pairs more than this are no server's. */
const PAIRS_MAX = 64;

/** What the server says about itself, by AvId, in its order. */
export type TargetInfo = ReadonlyMap<number, Buffer>;

/**
 * Reads a sequence of AV_PAIRs up to its end mark; what follows it is not looked at.
 *
 * @throws SecurityTrouble badToken where a pair reaches beyond the bytes or the end mark is missing
 */
export function parseTargetInfo(bytes: Buffer): TargetInfo {
  const pairs = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= bytes.length && pairs.size < PAIRS_MAX; ) {
    const id = bytes.readUInt16LE(at);
    const length = bytes.readUInt16LE(at + 2);
    if (id === AV.END) return pairs;
    const end = at + 4 + length;
    if (end > bytes.length) break;
    pairs.set(id, bytes.subarray(at + 4, end));
    at = end;
  }
  throw new SecurityTrouble('badToken', 'an NTLM target info without an end');
}

/** Writes pairs, end mark included. */
export function buildTargetInfo(pairs: Iterable<readonly [id: number, value: Uint8Array]>): Buffer {
  const parts: Uint8Array[] = [];
  for (const [id, value] of [...pairs, [AV.END, Buffer.alloc(0)] as const]) {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(id);
    head.writeUInt16LE(value.length, 2);
    parts.push(head, value);
  }
  return Buffer.concat(parts);
}
