import type { Evidence } from '../evidence.ts';
import { quote, type Rule } from '../rule.ts';

const quoteSeen = ({ step, timeout, seen }: Evidence) => ({ step, timeout, seen: quote(seen ?? '') });

/** Servers that break the order of a conversation: one reply to one command, in turn (RFC 5321 §2.1). */
export const protocolRules: readonly Rule[] = [
  {
    code: 'REPLY_BEFORE_COMMAND',
    seen: 'A reply is there before its command was sent, or a second one to the same command.',
    when: { trouble: 'unasked' },
    params: quoteSeen,
  },
  {
    code: 'PLAINTEXT_INJECTED',
    seen: 'Plain text behind the 220 to STARTTLS, before the handshake (RFC 3207 §6, CVE-2011-0411).',
    when: { trouble: 'injected' },
    params: quoteSeen,
  },
  {
    code: 'REPLY_UNFINISHED',
    seen: 'The time-out ends in the middle of a reply.',
    when: { trouble: 'timedOut', and: ({ seen }) => seen !== undefined },
    params: quoteSeen,
  },
];
