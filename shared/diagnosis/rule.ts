import type { Diagnosis, Reply, SmtpStep } from '../contract/smtp-events.ts';
import type { Params } from '../model/problem.ts';
import type { DiagnosisCode } from './codes.ts';
import type { Evidence, Trouble } from './evidence.ts';
import { isProvider, type Provider } from './provider.ts';

/** What evidence must be like. Everything that is named must hold. */
export type Condition = {
  readonly trouble?: Trouble;
  /** One of these steps. */
  readonly steps?: readonly SmtpStep[];
  /** The name of the error, `ECONNREFUSED`, with its words: `UNSPECIFIED EE certificate key too weak`. */
  readonly error?: RegExp;
  /** The reply as `replyLine` writes it; of several recipients, every reply. */
  readonly reply?: RegExp;
  /** What came instead of a reply. */
  readonly seen?: RegExp;
  readonly greeting?: RegExp;
  readonly provider?: Provider;
  /** What no pattern can tell. */
  readonly and?: (evidence: Evidence) => boolean;
};

/** One line of the rules table: the first whose condition holds gives the diagnosis. */
export type Rule = {
  readonly code: DiagnosisCode;
  /** What is recognised, in the words of protocols: a line of `docs/diagnosis.md`. */
  readonly seen: string;
  readonly when: Condition;
  /** Values beside host and port that complete the sentences. */
  readonly params?: (evidence: Evidence) => Params;
  /** `error` where nothing else is said. */
  readonly severity?: Diagnosis['severity'];
};

// What the server repeats of us is no evidence: `<relay@example.com>: User unknown` is not about relaying.
const ADDRESS = /<?[^\s<>@]{1,64}@[^\s<>@]{1,255}>?/g;
const LINE_START = /^\d{3}[ -](?:[245]\.\d{1,3}\.\d{1,3}(?=\s|$))?[ \t]*/gm;
const ENHANCED_INSIDE = /(?<![\d.])[245]\.[0-7]\.\d{1,3}(?![\d.])/;

/**
 * A reply on one line for patterns, `550 5.7.54 SMTP; Unable to relay`: code, enhanced code (`-` where there is none,
 * neither at the beginning nor inside), and the words of all lines with addresses taken out.
 */
export function replyLine({ code, enhancedCode, text }: Reply): string {
  const words = text.replace(LINE_START, '').replace(/\s+/g, ' ').replace(ADDRESS, '<>').trim();
  return `${code} ${enhancedCode ?? ENHANCED_INSIDE.exec(words)?.[0] ?? '-'} ${words}`;
}

/** Evidence with its replies as patterns see them: read once, however many rules look at them. */
export type ReadEvidence = { readonly evidence: Evidence; readonly lines: readonly string[] };

/** Reads the reply of a piece of evidence, or those to all recipients. */
export function readEvidence(evidence: Evidence): ReadEvidence {
  const { reply, refusals = reply ? [reply] : [] } = evidence;
  return { evidence, lines: refusals.map(replyLine) };
}

/** Whether a condition holds. */
export function holds(condition: Condition, { evidence, lines }: ReadEvidence): boolean {
  const { trouble, steps, error, reply, seen, greeting, provider, and } = condition;
  const { code = '', message = '' } = evidence.error ?? {};
  return (
    (!trouble || evidence.trouble === trouble) &&
    (!steps || steps.includes(evidence.step)) &&
    (!error || (evidence.error !== undefined && error.test(`${code} ${message}`))) &&
    (!reply || (lines.length > 0 && lines.every((line) => reply.test(line)))) &&
    (!seen || seen.test(evidence.seen ?? '')) &&
    (!greeting || greeting.test(evidence.greeting ?? '')) &&
    (!provider || isProvider(provider, evidence)) &&
    (!and || and(evidence))
  );
}

/** The server refused, at one of the steps (any, where none is given), with a reply like the pattern. */
export const refused = (reply: RegExp, ...steps: SmtpStep[]): Condition => ({
  trouble: 'refused',
  reply,
  ...(steps.length > 0 && { steps }),
});

/** Longest quotation of a server inside a sentence, in UTF-16 code units; the step event has all of it. */
const QUOTE_MAX = 300;

/** A server's words on one line, short enough for a sentence. */
export const quote = (text: string): string => {
  const line = text.replace(/\p{C}+/gu, ' ').trim();
  return line.length > QUOTE_MAX ? `${line.slice(0, QUOTE_MAX)}…` : line;
};

/** Params of a rule whose sentence quotes the server's reply. */
export const quoteReply = ({ reply }: Evidence): Params => ({ reply: quote(reply?.text ?? '') });

/** Params of a rule whose sentence quotes the reply and names whom the step was about. */
export const aboutAddress = (evidence: Evidence): Params => ({
  ...quoteReply(evidence),
  address: evidence.address ?? '',
});

/** Params of a rule whose sentence names the error as the system or OpenSSL calls it. */
export const nameError = ({ error }: Evidence): Params => ({ reason: error?.code ?? '' });
