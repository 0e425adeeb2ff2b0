import type { SecurityReason } from '../../../shared/diagnosis/security-reasons.ts';
import { SecurityTrouble } from '../security-trouble.ts';
import { takeText } from './buffers.ts';
import type { GssLibrary, NativeBuffer } from './library.ts';

/** Routine and calling errors of a major status (RFC 2744 §3.9.1); what is below is information. */
const isError = (major: number): boolean => major >= 0x1_0000;

const GSS_CODE = 1;
const MECHANISM_CODE = 2;
const MESSAGES_MAX = 8;

const NO_CREDENTIAL = 7;
const CREDENTIAL_EXPIRED = 11;

type Rule = readonly [reason: SecurityReason, words: RegExp];

/**
 * What the libraries say, MIT's words first, then Heimdal's (macOS). Not by minor status: MIT's mechglue renumbers those
 * at will, and a few words are all that is left of the Kerberos error.
 */
const RULES: readonly Rule[] = [
  ['clockSkew', /clock skew|time skew/i],
  ['passwordExpired', /password (?:has )?expired|key (?:has )?expired/i],
  ['accountLocked', /credentials have been revoked|clients? .*revoked|entry in database has expired|client expired/i],
  ['wrongPassword', /preauthentication failed|password incorrect|decrypt integrity check failed/i],
  ['unknownService', /server .*not found in kerberos database|server .*unknown|server not found/i],
  ['unknownAccount', /client .*not found in kerberos database|client .*unknown|client not found/i],
  [
    'kdcUnreachable',
    /cannot (?:contact|find|locate) (?:any )?kdc|unable to (?:reach|find) (?:any )?kdc|kdc unreachable/i,
  ],
  ['kdcUnreachable', /cannot resolve network address for kdc|default realm|determine realm|configuration file/i],
  ['ticketExpired', /ticket expired|credentials? (?:has |have |cache )?expired|ticket.*has expired/i],
  [
    'noTicket',
    /no (?:kerberos )?credentials|credentials cache|no ticket|can't find client principal|matching credential/i,
  ],
];

/**
 * Checks a status.
 *
 * @throws SecurityTrouble with the library's own words
 */
export function check(library: GssLibrary, major: number, minor: number): void {
  if (!isError(major)) return;
  const general = messages(library, major, GSS_CODE);
  const particular = messages(library, minor, MECHANISM_CODE);
  throw new SecurityTrouble(
    reasonOf(major, [...general, ...particular].join('; ')),
    tellingWords(minor, particular) ?? general.at(-1) ?? '',
  );
}

/** The words to a minor status, where they say more than that there is none, or none that is known. */
export const tellingWords = (minor: number, words: readonly string[]): string | undefined =>
  minor === 0 ? undefined : words.findLast((text) => !/^(?:unknown (?:error|code)|success$|no error)/i.test(text));

/** What a major status and the words to it mean. */
export function reasonOf(major: number, words: string): SecurityReason {
  const rule = RULES.find(([, pattern]) => pattern.test(words));
  if (rule) return rule[0];
  const routineError = (major >>> 16) & 0xff;
  if (routineError === NO_CREDENTIAL) return 'noTicket';
  if (routineError === CREDENTIAL_EXPIRED) return 'ticketExpired';
  return DEFECTIVE.has(routineError) ? 'badToken' : 'other';
}

// BAD_BINDINGS, BAD_SIG (BAD_MIC), DEFECTIVE_TOKEN, DUPLICATE and OLD tokens do not come of a well-meaning server.
const DEFECTIVE = new Set([4, 6, 9]);

function messages(library: GssLibrary, value: number, type: number): string[] {
  const found: string[] = [];
  const more = [0];
  do {
    const out: NativeBuffer = { length: 0, value: null };
    if (isError(library.displayStatus([0], value, type, null, more, out))) break;
    found.push(takeText(library, out));
  } while (more[0] !== 0 && found.length < MESSAGES_MAX);
  return found;
}
