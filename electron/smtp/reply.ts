import type { Reply } from '../../shared/contract/smtp-events.ts';

/** Longest reply text that is shown or stored, in UTF-16 code units. */
export const REPLY_TEXT_MAX = 4_096;

/** Bounds a text from a server and replaces what a terminal or a list would act on: controls, bidi overrides. */
export const printable = (text: string, max = REPLY_TEXT_MAX): string =>
  text.slice(0, max).replace(/[\p{C}\u2028\u2029]/gu, (character) => (/[\n\t]/.test(character) ? character : '\uFFFD'));

/** Reads a reply (RFC 5321 §4.2, enhanced code RFC 2034); undefined where the text is none. */
export function toReply(text: string): Reply | undefined {
  const match = /^([2-5]\d\d)(?:[ -](?:([245]\.\d{1,3}\.\d{1,3})(?=\s|$))?|$)/m.exec(text);
  if (match?.index !== 0) return undefined;
  const [, code, enhancedCode] = match;
  return { code: Number(code), ...(enhancedCode && { enhancedCode }), text: printable(text) };
}

/** Whether a reply says yes (2yz). */
export const isPositive = (reply: Reply): boolean => reply.code < 300;
