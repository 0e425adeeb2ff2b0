import { SecurityTrouble } from '../../windows-authentication/index.ts';

/** Bytes of the largest token that is taken: Windows makes none that is larger. */
const TOKEN_MAX = 65_536;

/** Padded, without line breaks (RFC 4954 §4, RFC 4648 §4). */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * The token in a server's `334 …`. `334` alone is an empty one.
 *
 * @throws SecurityTrouble badToken for what is no base64 on one line, or too long
 */
export function readToken(answer: string): Buffer {
  const text = answer.replace(/^334[ -]?/, '').trim();
  if (text.length > (TOKEN_MAX / 3) * 4 || !BASE64.test(text)) {
    throw new SecurityTrouble('badToken', 'a challenge that is not base64');
  }
  return Buffer.from(text, 'base64');
}
