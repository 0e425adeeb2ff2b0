import { type Problem, problem } from './problem.ts';

/** Longest To, Cc or Bcc line in SSIS, in UTF-16 code units. */
export const ADDRESS_LINE_MAX = 256;

/** Splits a To, Cc or Bcc line at its semicolons; empty entries vanish. Quoted display names keep theirs. */
export const splitAddresses = (line: string): string[] =>
  (line.match(/(?:"(?:[^"\\]|\\.)*"|[^;])+/g) ?? []).map((address) => address.trim()).filter(Boolean);

/** Joins addresses into a line as SSIS writes it. */
export const joinAddresses = (addresses: readonly string[]): string => addresses.join('; ');

/**
 * The mailbox of an entry: `Name <a@b>` gives `a@b`. Undefined where the text is no address (RFC 5321 §4.1.2,
 * with non-ASCII letters allowed as in RFC 6531). Line breaks and controls never pass.
 */
export function mailboxOf(entry: string): string | undefined {
  const angled = /^(?:"(?:[^"\\\r\n]|\\.)*"|[^<>"\r\n]*)\s*<([^<>\s]+)>$/.exec(entry.trim());
  const mailbox = angled?.[1] ?? entry.trim();
  const at = mailbox.lastIndexOf('@');
  const local = mailbox.slice(0, at);
  const domain = mailbox.slice(at + 1);
  if (at < 1 || local.length > 64 || domain.length > 255) return undefined;
  const localFine = /^(?:[^\s@"(),:;<>[\]\\\p{C}]+|"(?:[^"\\\p{C}]|\\[^\p{C}])*")$/u.test(local);
  const domainFine =
    /^(?:[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?(?:\.|$))+$|^\[[0-9a-fA-F.:IPv]+\]$/u.test(domain);
  return localFine && domainFine && !domain.endsWith('.') && !/^\.|\.\.|\.$/.test(local) ? mailbox : undefined;
}

/** Problems of a To, Cc or Bcc line. */
export function addressLineProblems(property: string, line: string): Problem[] {
  const problems: Problem[] = [];
  if (line.length > ADDRESS_LINE_MAX) {
    problems.push(problem(property, 'ADDRESS_LINE_TOO_LONG', { max: ADDRESS_LINE_MAX, length: line.length }));
  }
  for (const address of splitAddresses(line)) {
    if (mailboxOf(address) === undefined) problems.push(problem(property, 'ADDRESS_INVALID', { address }));
  }
  return problems;
}

/** Problems of a From line: exactly one address. */
export function fromLineProblems(property: string, line: string): Problem[] {
  const addresses = splitAddresses(line);
  if (addresses.length === 0) return [problem(property, 'ADDRESS_REQUIRED')];
  if (addresses.length > 1) return [problem(property, 'SINGLE_ADDRESS_REQUIRED')];
  return addressLineProblems(property, line);
}
