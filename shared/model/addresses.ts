import { type Problem, problem } from './problem.ts';

/** Longest To, Cc or Bcc line in SSIS, in UTF-16 code units. */
export const ADDRESS_LINE_MAX = 256;

/** Splits a To, Cc or Bcc line at its semicolons; empty entries vanish. Quoted display names keep theirs. */
export function splitAddresses(line: string): string[] {
  const entries: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= line.length; at += 1) {
    const character = line[at];
    if (character === '\\' && quoted) at += 1;
    else if (character === '"') quoted = !quoted;
    if (at >= line.length || (character === ';' && !quoted)) {
      const entry = line.slice(start, at).trim();
      if (entry !== '') entries.push(entry);
      start = at + 1;
    }
  }
  return entries;
}

/** Joins addresses into a line as SSIS writes it. */
export const joinAddresses = (addresses: readonly string[]): string => addresses.join('; ');

/** An entry of an address line taken apart: `"Doe, Jane" <jane@example.com>`. */
export type Address = {
  /** Display name without quotes; empty where there is none. */
  readonly name: string;
  readonly mailbox: string;
};

// RFC 5322 §3.4, with any text as an unquoted name as Outlook and .NET take it.
const QUOTED_NAME = /^"((?:[^"\\\p{Cc}\u2028\u2029]|\\[^\p{Cc}\u2028\u2029])*)"$/u;
const BARE_NAME = /^[^<>"\p{Cc}\u2028\u2029]*$/u;
// RFC 5321 §4.1.2, with letters beyond ASCII as in RFC 6531. Angle brackets, which it allows between quotes, are the ends
// of an address to many a server.
const LOCAL_PART = /^(?:[^\s@"(),:;<>[\]\\\p{C}]+|"(?:[^"\\<>\p{C}\u2028\u2029]|\\[^<>\p{C}\u2028\u2029])*")$/u;
const MISPLACED_DOT = /^\.|\.\.|\.$/;
const LABEL = /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?$/u;
const ADDRESS_LITERAL = /^\[[0-9a-fA-F.:IPv]+\]$/;

/** Takes an entry apart; undefined where it is no address. Line breaks and controls never pass. */
export function parseAddress(entry: string): Address | undefined {
  const text = entry.trim();
  const open = text.endsWith('>') ? text.lastIndexOf('<') : -1;
  const mailbox = open === -1 ? text : text.slice(open + 1, -1);
  const name = open === -1 ? '' : text.slice(0, open).trim();
  const quotedName = QUOTED_NAME.exec(name)?.[1];
  if (!isMailbox(mailbox) || (quotedName === undefined && !BARE_NAME.test(name))) return undefined;
  return { name: quotedName?.replace(/\\(.)/gsu, '$1') ?? name, mailbox };
}

function isMailbox(mailbox: string): boolean {
  const at = mailbox.lastIndexOf('@');
  const local = mailbox.slice(0, Math.max(at, 0));
  const domain = mailbox.slice(at + 1);
  if (local.length < 1 || local.length > 64 || domain.length > 255) return false;
  if (!LOCAL_PART.test(local) || (!local.startsWith('"') && MISPLACED_DOT.test(local))) return false;
  return ADDRESS_LITERAL.test(domain) || domain.split('.').every((label) => LABEL.test(label));
}

/** The mailbox of an entry: `Name <a@b>` gives `a@b`. Undefined where the text is no address. */
export const mailboxOf = (entry: string): string | undefined => parseAddress(entry)?.mailbox;

/** A problem for every entry of a line that is no address. */
export const addressesProblems = (property: string, line: string): Problem[] =>
  splitAddresses(line)
    .filter((address) => mailboxOf(address) === undefined)
    .map((address) => problem(property, 'ADDRESS_INVALID', { address }));

/** Problems of a task's To, Cc or Bcc line. */
export function addressLineProblems(property: string, line: string): Problem[] {
  const tooLong = problem(property, 'ADDRESS_LINE_TOO_LONG', { max: ADDRESS_LINE_MAX, length: line.length });
  return [...(line.length > ADDRESS_LINE_MAX ? [tooLong] : []), ...addressesProblems(property, line)];
}

/** Problems of a From line: exactly one address. */
export function fromLineProblems(property: string, line: string): Problem[] {
  const addresses = splitAddresses(line);
  if (addresses.length === 0) return [problem(property, 'ADDRESS_REQUIRED')];
  if (addresses.length > 1) return [problem(property, 'SINGLE_ADDRESS_REQUIRED')];
  return addressLineProblems(property, line);
}
