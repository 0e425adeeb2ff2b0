import type { Diagnosis } from '../contract/smtp-events.ts';
import type { Params } from '../model/problem.ts';
import type { DiagnosisCode } from './codes.ts';
import type { Evidence } from './evidence.ts';

/** One line of the rules table: the first whose `when` holds gives the diagnosis. */
export type Rule = {
  readonly code: DiagnosisCode;
  readonly when: (evidence: Evidence) => boolean;
  /** Values beside host and port that complete the sentences. */
  readonly params?: (evidence: Evidence) => Params;
  /** `error` where nothing else is said. */
  readonly severity?: Diagnosis['severity'];
};

/** Longest quotation of a server inside a sentence, in UTF-16 code units; the step event has all of it. */
const QUOTE_MAX = 300;

/** A server's words on one line, short enough for a sentence. */
export const quote = (text: string): string => {
  const line = text.replace(/\p{C}+/gu, ' ').trim();
  return line.length > QUOTE_MAX ? `${line.slice(0, QUOTE_MAX)}…` : line;
};

/** Params of a rule whose sentence quotes the server's reply. */
export const quoteReply = ({ reply }: Evidence): Params => ({ reply: quote(reply?.text ?? '') });

/** Params of a rule whose sentence names the error as the system or OpenSSL calls it. */
export const nameError = ({ error }: Evidence): Params => ({ reason: error?.code ?? '' });

/**
 * Whether the server refused, at one of the steps (any, where none is given), with a reply like the pattern, which sees
 * `code enhanced-code text`; `-` stands for an enhanced code that was not sent.
 */
export const refused =
  (pattern: RegExp, ...steps: Evidence['step'][]) =>
  ({ step, trouble, reply }: Evidence): boolean =>
    trouble === 'refused' &&
    (steps.length === 0 || steps.includes(step)) &&
    pattern.test(`${reply?.code} ${reply?.enhancedCode ?? '-'} ${reply?.text ?? ''}`);
