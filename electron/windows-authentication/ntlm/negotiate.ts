import { CLIENT_FLAGS } from './flags.ts';
import { buildMessage, openMessage, VERSION_BYTES } from './layout.ts';

/** NEGOTIATE_MESSAGE (MS-NLMP §2.2.1.1). Domain and workstation are not said: a server may not use them for anything. */
export function buildNegotiate(flags = CLIENT_FLAGS): Buffer {
  const message = buildMessage(1, 40, []);
  message.writeUInt32LE(flags, 12);
  VERSION_BYTES.copy(message, 32);
  return message;
}

/**
 * The client's flags.
 *
 * @throws SecurityTrouble badToken
 */
export const parseNegotiate = (bytes: Uint8Array): { readonly flags: number } => ({
  flags: openMessage(bytes, 1, 16).readUInt32LE(12),
});
