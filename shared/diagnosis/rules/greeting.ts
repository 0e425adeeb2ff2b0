import type { Evidence } from '../evidence.ts';
import { quote, quoteReply, type Rule } from '../rule.ts';

const saw =
  (pattern: RegExp) =>
  (evidence: Evidence): boolean =>
    pattern.test(evidence.seen ?? '');

const refusedAt =
  (step: Evidence['step'], pattern = /^/) =>
  (evidence: Evidence): boolean =>
    evidence.step === step && evidence.trouble === 'refused' && pattern.test(String(evidence.reply?.code));

const quoteSeen = ({ seen, reply }: Evidence) => ({ seen: quote(seen ?? reply?.text ?? '') });

// The beginning of a TLS record of type alert (RFC 8446 §5.1): how a server that expects TLS answers plain text.
const TLS_ALERT = '\u0015\u0003';

/** Who answers there, by its first words, and whether it wants to talk to us at all. */
export const greetingRules: readonly Rule[] = [
  { code: 'HTTP_SERVER', when: saw(/^HTTP\/\d|^\s*<(?:!doctype|html)/i) },
  { code: 'IMAP_SERVER', when: saw(/^\* (?:OK|PREAUTH|BYE)\b/i) },
  { code: 'POP3_SERVER', when: saw(/^(?:\+OK|-ERR)\b/i) },
  { code: 'TLS_EXPECTED', when: ({ seen }) => seen?.startsWith(TLS_ALERT) ?? false },
  { code: 'TLS_EXPECTED', when: (evidence) => silent(evidence) && evidence.speaksTls === true },
  { code: 'NO_GREETING', when: silent, params: ({ timeout }) => ({ timeout }) },
  { code: 'REPLY_TOO_LONG', when: ({ trouble }) => trouble === 'tooLong' },
  { code: 'NOT_SMTP', when: ({ step, trouble }) => step === 'greeting' && trouble === 'unexpected', params: quoteSeen },
  { code: 'SERVER_BUSY', when: refusedAt('greeting', /^4/), params: quoteReply },
  { code: 'GREETING_REFUSED', when: refusedAt('greeting'), params: quoteReply },
  { code: 'SERVER_BUSY', when: ({ reply }) => reply?.code === 421, params: quoteReply },
  { code: 'EHLO_REFUSED', when: refusedAt('ehlo'), params: quoteReply },
];

function silent({ step, trouble }: Evidence): boolean {
  return step === 'greeting' && trouble === 'timedOut';
}
