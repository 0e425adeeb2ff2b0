import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

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
};

/**
 * A server's words without the token of an authentication: 334 says nothing else (RFC 4954 §4). What is no base64 is no
 * token either, `334 ntlm supported` say.
 */
export const hideChallenge = (text: string): string =>
  text.replace(/^(334[ -])([A-Za-z0-9+/]+={0,2})[ \t]*$/gm, (_, code: string, token: string) => {
    return `${code}<${Buffer.byteLength(token, 'base64')} bytes>`;
  });

/** nodemailer's name for a command it does not want in a log. */
const MASKED = '/* secret */';

type Entry = { readonly tnx?: string; readonly remoteAddress?: string; readonly discarded?: number };

/**
 * Follows a conversation through nodemailer's transaction log, the one public place where every command and reply
 * passes in order, and pairs the replies with their commands (several are under way at once with PIPELINING).
 *
 * @param ended whether the socket is closed: what comes then is the rest of an unfinished line, not a reply
 */
export function followConversation(
  listener: ConversationListener,
  ended: () => boolean,
): { readonly logger: NonNullable<SMTPConnectionOptions['logger']>; readonly announce: (shown: string) => void } {
  const unanswered = ['GREETING'];
  // How our own commands are shown: nodemailer hides most of them, whether they hold a secret or not.
  const announced: string[] = [];

  const said = (text: string): void => {
    const ours = text === MASKED || text === announced[0];
    const command = (ours && announced.shift()) || text;
    unanswered.push(/^[a-z]+/i.exec(command)?.[0].toUpperCase() ?? '');
    listener.line('client', command);
  };
  const answered = (text: string): void => {
    listener.line('server', hideChallenge(text));
    const verb = ended() ? undefined : unanswered.shift();
    if (verb === undefined) return;
    // A server that takes DATA owes one more reply, to the message.
    if (verb === 'DATA' && /^[23]/.test(text)) unanswered.push('CONTENT');
    listener.reply(verb, text);
  };
  const log = (entry: Entry, text?: unknown): void => {
    if (entry.tnx === 'client') said(String(text));
    else if (entry.tnx === 'server') answered(String(text));
    else if (entry.tnx === 'network' && entry.remoteAddress) listener.established();
    else if (entry.tnx === 'message') listener.contentSent();
    else if (entry.discarded) listener.line('note', `${entry.discarded} bytes in plain text after STARTTLS discarded`);
  };
  return {
    logger: { trace: log, debug: log, info: log, warn: log, error: log, fatal: log },
    announce: (shown) => announced.push(shown),
  };
}
