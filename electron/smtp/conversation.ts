import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { Arrivals } from './arrivals.ts';
import { secretsSaid } from './secrets-said.ts';

/** What a conversation tells while it happens. */
export type ConversationListener = {
  /** A line that was said, message bodies and secrets left out; `note` for what neither side said. */
  readonly line: (from: 'client' | 'server' | 'note', text: string) => void;
  /** The answer to a command, named by its verb: `GREETING` for the first words, `CONTENT` for the message itself. */
  readonly reply: (verb: string, text: string) => void;
  /** The connection is up, and nobody reads from it yet. */
  readonly established: () => void;
  /** The message has left completely, final dot included. */
  readonly contentSent: () => void;
  /** A reply that nothing had been asked for yet. */
  readonly unasked: (text: string) => void;
  /** Plain text behind the yes to STARTTLS was thrown away; the handshake has begun. */
  readonly discarded: () => void;
};

/**
 * A server's words without the token of an authentication: 334 says nothing else (RFC 4954 §4). What is no base64 is no
 * token either, `334 ntlm supported` say.
 */
export const hideChallenge = (text: string): string =>
  text.replace(/^(334[ -])([A-Za-z0-9+/]+={0,2})[ \t]*$/gm, (_, code: string, token: string) => {
    return `${code}<${Buffer.byteLength(token, 'base64')} bytes>`;
  });

/** A conversation that is followed. */
export type Conversation = {
  /** What nodemailer logs to. */
  readonly logger: NonNullable<SMTPConnectionOptions['logger']>;
  /** Says how the next command of our own is to be shown. What is shown as something else is a secret from then on. */
  readonly announce: (command: string, shown: string) => void;
  /** A text of the server's without the secrets that it was told: servers quote what they do not understand. */
  readonly hide: (text: string) => string;
  /** Commands that have not been answered yet. */
  readonly underWay: () => number;
};

/** nodemailer's name for a command it does not want in a log. */
const MASKED = '/* secret */';

type Entry = { readonly tnx?: string; readonly remoteAddress?: string; readonly discarded?: number };

/**
 * Follows a conversation through nodemailer's transaction log, the one public place where every command and reply
 * passes in order, and pairs the replies with their commands (several are under way at once with PIPELINING).
 *
 * @param arrivals what has come from the server, whether read or not
 * @param ended whether the socket is closed: what comes then is the rest of an unfinished line, not a reply
 */
export function followConversation(
  listener: ConversationListener,
  arrivals: Arrivals,
  ended: () => boolean,
): Conversation {
  const unanswered = ['GREETING'];
  // How our own commands are shown: nodemailer hides most of them, whether they hold a secret or not.
  const announced: string[] = [];
  const secrets = secretsSaid();

  let contentSent = false;

  const said = (text: string): void => {
    const ours = text === MASKED || text === announced[0];
    const command = (ours && announced.shift()) || text;
    // What is here before anything is asked cannot be the answer.
    const early = unanswered.length === 0 ? secrets.hide(arrivals.waiting()) : '';
    unanswered.push(/^[a-z]+/i.exec(command)?.[0].toUpperCase() ?? '');
    listener.line('client', command);
    if (early) listener.unasked(early);
  };
  const answered = (answer: string): void => {
    const text = secrets.hide(answer);
    listener.line('server', hideChallenge(text));
    if (ended()) return;
    arrivals.taken();
    const verb = unanswered.shift();
    const tooEarly = verb === 'CONTENT' && !contentSent && /^[123]/.test(text);
    if (verb === undefined || tooEarly) {
      listener.unasked(text);
      return;
    }
    // A server that takes DATA owes one more reply, to the message.
    if (verb === 'DATA' && /^[23]/.test(text)) {
      contentSent = false;
      unanswered.push('CONTENT');
    }
    listener.reply(verb, text);
  };
  const log = (entry: Entry, text?: unknown): void => {
    if (entry.tnx === 'client') said(String(text));
    else if (entry.tnx === 'server') answered(String(text));
    else if (entry.tnx === 'network' && entry.remoteAddress) listener.established();
    else if (entry.tnx === 'message') {
      contentSent = true;
      listener.contentSent();
    } else if (entry.discarded) {
      listener.line('note', `${entry.discarded} bytes in plain text after STARTTLS discarded`);
      listener.discarded();
    }
  };
  return {
    logger: { trace: log, debug: log, info: log, warn: log, error: log, fatal: log },
    announce: (command, shown) => {
      announced.push(shown);
      if (shown !== command) secrets.remember(command);
    },
    hide: secrets.hide,
    underWay: () => unanswered.length,
  };
}
