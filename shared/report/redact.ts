import type { StepEvent, TestEvent, TranscriptEvent } from '../contract/smtp-events.ts';
import { ConnectionStringError, formatConnectionString, parseConnectionString } from '../model/connection-string.ts';
import type { Tested } from './tested.ts';

// The transcript has no secret when it gets here. A report leaves the computer: what would be one is taken out again,
// whoever wrote it.
const HIDDEN = '…';
const TOKEN = /[A-Za-z0-9+/]{4,}={0,2}/g;
/** Shorter ones are words; a security token has more bytes than this, and never letters alone. */
const TOKEN_MIN = 32;

/** A text without what reads as a security token. */
const withoutTokens = (text: string): string =>
  text.replace(TOKEN, (token) => (token.length >= TOKEN_MIN && /[0-9+/=]/.test(token) ? HIDDEN : token));

/** Texts that turn the direction of what follows make a report say what it doesn't. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A test without anything secret: no token of an authentication, wherever it appears, and of a connection string only
 * the properties that have a meaning. An unknown key may be called whatever holds a password elsewhere.
 */
export function withoutSecrets(tested: Tested): Tested {
  const { said, tokens } = quietTranscript(tested.events);
  const clean = (text: string): string => {
    let cleaned = text.replace(BIDI, '\ufffd');
    for (const token of tokens) cleaned = cleaned.replaceAll(token, HIDDEN);
    return cleaned;
  };
  const quiet = (event: TestEvent): TestEvent => {
    if (event.type === 'transcript') return said.get(event) ?? event;
    if (event.type === 'step' && event.step === 'authenticate') return mapTexts(event, withoutTokens);
    // A verdict quotes the server, and a server may quote what it was sent.
    const ofSignIn = event.type === 'result' && endedInSignIn(tested.events);
    return ofSignIn ? { ...event, diagnosis: mapTexts(event.diagnosis, withoutTokens) } : event;
  };
  return {
    ...tested,
    connectionString: knownProperties(tested.connectionString),
    events: tested.events.map((event) => mapTexts(quiet(event), clean)),
  };
}

/** The transcript with every exchange of AUTH emptied, and the tokens that stood there. */
function quietTranscript(events: readonly TestEvent[]) {
  const said = new Map<TestEvent, TranscriptEvent>();
  const tokens = new Set<string>();
  let signingIn = false;
  const hide = (token: string): string => {
    tokens.add(token);
    return HIDDEN;
  };
  for (const event of events) {
    if (event.type !== 'transcript') continue;
    const { from, text } = event;
    const begins = from === 'client' && /^AUTH\s/i.test(text);
    if (begins)
      said.set(event, {
        ...event,
        text: text.replace(/^(AUTH\s+\S+\s+)(.+)$/is, (_, verb: string, rest: string) => verb + shownToken(rest, hide)),
      });
    else if (signingIn && from === 'client' && text !== '*')
      said.set(event, { ...event, text: shownToken(text, hide) });
    else if (signingIn && from === 'server') said.set(event, { ...event, text: withoutTokens(challenge(text, hide)) });
    signingIn = begins || (signingIn && !(from === 'server' && !/^334/.test(text)));
  }
  for (const short of [...tokens].filter((token) => token.length < 4)) tokens.delete(short);
  return { said, tokens };
}

/** What our own transcript shows instead of a token, `<52 bytes>`, stays. */
const shownToken = (text: string, hide: (token: string) => string): string =>
  /^<[^<>]*>$/.test(text) ? text : hide(text);

const challenge = (text: string, hide: (token: string) => string): string =>
  text.replace(/^(334[ -])(\S.*)$/gm, (_, code: string, token: string) => code + shownToken(token, hide));

const endedInSignIn = (events: readonly TestEvent[]): boolean =>
  events.findLast((event): event is StepEvent => event.type === 'step')?.step === 'authenticate';

function knownProperties(connectionString: string): string {
  try {
    const { unknown, ...properties } = parseConnectionString(connectionString);
    const left = unknown.map(({ key }) => `${key}=${HIDDEN};`).join('');
    return formatConnectionString({ ...properties, unknown: [] }) + left;
  } catch (error) {
    if (error instanceof ConnectionStringError) return HIDDEN;
    throw error;
  }
}

/** The same value with every text in it changed. */
function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  const map = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part);
    if (Array.isArray(part)) return part.map(map);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, map(inner)]));
  };
  return map(value) as Value;
}
