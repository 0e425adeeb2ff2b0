import { buildMessage, openMessage, readField, VERSION_BYTES } from './layout.ts';

/** CHALLENGE_MESSAGE (MS-NLMP §2.2.1.2). */
export type Challenge = {
  readonly flags: number;
  /** Eight random bytes of the server. */
  readonly serverChallenge: Buffer;
  /** The server's name for where it is, as bytes in the agreed character set. */
  readonly targetName: Buffer;
  /** AV_PAIRs; empty where the server says nothing about itself. */
  readonly targetInfo: Buffer;
};

const HEAD_LENGTH = 56;

/** Servers older than NTLMv2's target info end their head here. */
const OLD_HEAD_LENGTH = 32;

export function buildChallenge({ flags, serverChallenge, targetName, targetInfo }: Challenge): Buffer {
  const message = buildMessage(2, HEAD_LENGTH, [
    { at: 12, bytes: targetName },
    { at: 40, bytes: targetInfo },
  ]);
  message.writeUInt32LE(flags, 20);
  serverChallenge.copy(message, 24);
  VERSION_BYTES.copy(message, 48);
  return message;
}

/** @throws SecurityTrouble badToken */
export function parseChallenge(bytes: Uint8Array): Challenge {
  const message = openMessage(bytes, 2, OLD_HEAD_LENGTH);
  return {
    flags: message.readUInt32LE(20),
    serverChallenge: message.subarray(24, 32),
    targetName: readField(message, 12),
    targetInfo: message.length >= 48 ? readField(message, 40) : Buffer.alloc(0),
  };
}
