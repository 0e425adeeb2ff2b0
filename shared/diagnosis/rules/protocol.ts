import type { Evidence } from '../evidence.ts';
import { quote, type Rule } from '../rule.ts';

const quoteSeen = ({ step, timeout, seen }: Evidence) => ({ step, timeout, seen: quote(seen ?? '') });

/** Servers that break the order of a conversation (RFC 5321 §4.1.1, §2.1: one reply to one command, in turn). */
export const protocolRules: readonly Rule[] = [
  { code: 'REPLY_BEFORE_COMMAND', when: ({ trouble }) => trouble === 'unasked', params: quoteSeen },
  // RFC 3207 §6; CVE-2011-0411 is the same trick played on servers.
  { code: 'PLAINTEXT_INJECTED', when: ({ trouble }) => trouble === 'injected', params: quoteSeen },
  {
    code: 'REPLY_UNFINISHED',
    when: ({ trouble, seen }) => trouble === 'timedOut' && seen !== undefined,
    params: quoteSeen,
  },
];
