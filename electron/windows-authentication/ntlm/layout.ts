import { SecurityTrouble } from '../security-trouble.ts';

/** Bytes of the largest message that is read; real ones have some hundreds. */
export const MESSAGE_MAX = 65_536;

const SIGNATURE = Buffer.from('NTLMSSP\0', 'latin1');

/** The three messages (MS-NLMP §2.2.1). */
export type MessageType = 1 | 2 | 3;

export const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/**
 * The message as a Buffer, checked for its signature, type, and least and greatest length.
 *
 * @throws SecurityTrouble badToken
 */
export function openMessage(bytes: Uint8Array, type: MessageType, least: number): Buffer {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const proper =
    message.length >= least &&
    message.length <= MESSAGE_MAX &&
    message.subarray(0, 8).equals(SIGNATURE) &&
    message.readUInt32LE(8) === type;
  if (!proper) throw new SecurityTrouble('badToken', `not an NTLM message of type ${type}`);
  return message;
}

/**
 * The bytes that a field of eight bytes (length, allocated, offset) points to.
 *
 * @throws SecurityTrouble badToken where they lie outside of the message
 */
export function readField(message: Buffer, at: number): Buffer {
  const length = message.readUInt16LE(at);
  const offset = message.readUInt32LE(at + 4);
  if (length === 0) return Buffer.alloc(0);
  if (offset + length > message.length) throw new SecurityTrouble('badToken', 'an NTLM field beyond its message');
  return message.subarray(offset, offset + length);
}

/** A message: its head of fixed length, then each payload, with its field in the head at the given place. */
export function buildMessage(
  type: MessageType,
  headLength: number,
  payloads: readonly { readonly at: number; readonly bytes: Uint8Array }[],
): Buffer {
  const head = Buffer.alloc(headLength);
  SIGNATURE.copy(head);
  head.writeUInt32LE(type, 8);
  let offset = headLength;
  for (const { at, bytes } of payloads) {
    head.writeUInt16LE(bytes.length, at);
    head.writeUInt16LE(bytes.length, at + 2);
    head.writeUInt32LE(offset, at + 4);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...payloads.map(({ bytes }) => bytes)]);
}

/** Version (MS-NLMP §2.2.2.10): for debugging only, says the specification; the revision, 15, is what matters. */
export const VERSION_BYTES = Buffer.from([10, 0, 0, 0, 0, 0, 0, 15]);
