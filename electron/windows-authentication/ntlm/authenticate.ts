import { buildMessage, openMessage, readField, VERSION_BYTES } from './layout.ts';

/** AUTHENTICATE_MESSAGE (MS-NLMP §2.2.1.3) with everything but the MIC. */
export type Authenticate = {
  readonly flags: number;
  readonly lmResponse: Buffer;
  readonly ntResponse: Buffer;
  readonly domain: Buffer;
  readonly user: Buffer;
  readonly workstation: Buffer;
  /** The session key under the key exchange key; empty without key exchange. */
  readonly sessionKey: Buffer;
};

/** Where the MIC lies: after the head as it was before there was one. */
const MIC_OFFSET = 72;
const MIC_LENGTH = 16;
const HEAD_LENGTH = MIC_OFFSET + MIC_LENGTH;

/** Clients without a version and a MIC end their head here. */
const OLD_HEAD_LENGTH = 64;

/** Builds the message; the MIC is zero. */
export function buildAuthenticate(parts: Authenticate): Buffer {
  const message = buildMessage(3, HEAD_LENGTH, [
    { at: 28, bytes: parts.domain },
    { at: 36, bytes: parts.user },
    { at: 44, bytes: parts.workstation },
    { at: 12, bytes: parts.lmResponse },
    { at: 20, bytes: parts.ntResponse },
    { at: 52, bytes: parts.sessionKey },
  ]);
  message.writeUInt32LE(parts.flags, 60);
  VERSION_BYTES.copy(message, 64);
  return message;
}

/** @throws SecurityTrouble badToken */
export function parseAuthenticate(bytes: Uint8Array): Authenticate {
  const message = openMessage(bytes, 3, OLD_HEAD_LENGTH);
  return {
    flags: message.readUInt32LE(60),
    lmResponse: readField(message, 12),
    ntResponse: readField(message, 20),
    domain: readField(message, 28),
    user: readField(message, 36),
    workstation: readField(message, 44),
    sessionKey: readField(message, 52),
  };
}

/** The message with this MIC in it. */
export function withMic(message: Buffer, mic: Uint8Array): Buffer {
  const signed = Buffer.from(message);
  signed.set(mic, MIC_OFFSET);
  return signed;
}

/** The MIC of a message and the message as it was when the MIC was made; undefined where there is no room for one. */
export function takeMic(message: Uint8Array): { mic: Buffer; unsigned: Buffer } | undefined {
  if (message.length < HEAD_LENGTH) return undefined;
  const mic = Buffer.from(message.subarray(MIC_OFFSET, HEAD_LENGTH));
  return { mic, unsigned: withMic(Buffer.from(message), Buffer.alloc(MIC_LENGTH)) };
}
