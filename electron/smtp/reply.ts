import type { Reply } from '../../shared/contract/smtp-events.ts';

/** Longest reply text that is shown or stored, in UTF-16 code units. */
export const REPLY_TEXT_MAX = 4_096;

/** Bounds a text from a server and replaces what a terminal or a list would act on: controls, bidi overrides. */
export const printable = (text: string, max = REPLY_TEXT_MAX): string =>
  text.slice(0, max).replace(/[\p{C}\u2028\u2029]/gu, (character) => (/[\n\t]/.test(character) ? character : '\uFFFD'));

/**
 * Reads a reply (RFC 5321 §4.2, enhanced code RFC 2034); undefined where the text is none, or where its lines do not
 * agree on the code: then it says yes and no at once.
 */
export function toReply(text: string): Reply | undefined {
  const [first = '', ...others] = text.split('\n');
  const match = /^([2-5]\d\d)(?:[ -](?:([245]\.\d{1,3}\.\d{1,3})(?=\s|$))?|$)/.exec(first);
  const [, code = '', enhancedCode] = match ?? [];
  if (!match || !others.every((line) => line.startsWith(code) && /^\d{3}(?:[ -]|\s*$)/.test(line))) return undefined;
  return { code: Number(code), ...(enhancedCode && { enhancedCode }), text: printable(text) };
}

/** Whether a reply says yes (2yz). */
export const isPositive = (reply: Reply): boolean => reply.code < 300;

/** The codes that say yes to each command, as in .NET's SmtpClient; RFC 5321 §4.3.2 has the same. Others look themselves. */
const POSITIVE: Partial<Record<string, readonly number[]>> = {
  EHLO: [250],
  HELO: [250],
  STARTTLS: [220],
  MAIL: [250],
  RCPT: [250, 251, 252],
  DATA: [354],
  CONTENT: [250],
};

/** Whether a reply says yes to something that was not asked: no refusal, and not the code that the command has. */
export const isMisplaced = (verb: string, { code }: Reply): boolean =>
  code < 400 && !(POSITIVE[verb]?.includes(code) ?? true);
