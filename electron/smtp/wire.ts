import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { TLSSocket } from 'node:tls';
import type { NodemailerError } from 'nodemailer/lib/errors';
import SMTPConnection, {
  type SMTPConnectionCustomAuthContext,
  type SMTPEnvelope,
} from 'nodemailer/lib/smtp-connection';
import { countArrivals } from './arrivals.ts';
import { connectionTrouble, replyTrouble } from './connection-trouble.ts';
import { type ConversationListener, followConversation, hideChallenge } from './conversation.ts';
import { operate } from './operation.ts';
import { SmtpTrouble, TimeOver } from './trouble.ts';

/** Bytes of one reply that are taken. Real ones have some hundreds; RFC 5321 §4.5.3.1.5 promises 512 a line. */
const REPLY_MAX = 65_536;
/** Bytes that may wait to be read, and how many more for each command that is under way at once (PIPELINING). */
const UNREAD_MAX = 2 * REPLY_MAX;
const UNREAD_MAX_PER_COMMAND = 1_024;
/** nodemailer's own time-outs are set beyond reach: one clock bounds a run. Node's longest timer, in ms. */
const NEVER = 2_147_483_647;
/** The name under which nodemailer hands us its command function. */
const COMMANDS = 'X-COMMANDS';

/** What a wire tells beside the conversation. */
export type WireListener = Omit<ConversationListener, 'established' | 'unasked' | 'discarded'> & {
  /** The socket speaks TLS now, handshake not yet done. */
  readonly upgrading: (socket: TLSSocket) => void;
  /** Bytes from the server, in plain text or decrypted. */
  readonly data: (chunk: Buffer) => void;
};

/** A conversation over a connected socket. Every operation ends with the wire, with an error, or when aborted. */
export type Wire = {
  /** Greeting, EHLO, and STARTTLS with another EHLO where it is required. */
  readonly open: (signal: AbortSignal) => Promise<void>;
  /** Sends one command; the answer, good or bad, as the server wrote it. */
  readonly command: (text: string, signal: AbortSignal) => Promise<string>;
  /** The same for one line of an authentication, shown as something else; only challenges come as they are. */
  readonly say: (line: string, shown: string, signal: AbortSignal) => Promise<string>;
  readonly send: (envelope: SMTPEnvelope, message: Readable, signal: AbortSignal) => Promise<void>;
  /** QUIT, until the server has closed. */
  readonly quit: (signal: AbortSignal) => Promise<void>;
  /** Whether what is said now travels in TLS with a certificate that verifies. */
  readonly encrypted: () => boolean;
  /** Ends the wire; what is under way fails with the trouble. */
  readonly fail: (trouble: SmtpTrouble) => void;
  readonly close: () => void;
};

type Operation = <Value>(
  signal: AbortSignal,
  start: (resolve: (value: Value) => void, reject: (error: unknown) => void) => void,
) => Promise<Value>;

/** Lets nodemailer's SMTPConnection talk over a socket that is connected, in plain text or in TLS. */
export function createWire(
  socket: Socket,
  options: { name: string; host: string; requireTls: boolean; tls: object },
  listener: WireListener,
): Wire {
  let verdict: SmtpTrouble | undefined;
  let sendCommand: SMTPConnectionCustomAuthContext['sendCommand'] | undefined;

  const arrivals = countArrivals();
  const current = (): Socket => connection._socket || socket;
  const onData = (chunk: Buffer): void => {
    arrivals.feed(chunk);
    if (arrivals.unread() > UNREAD_MAX + conversation.underWay() * UNREAD_MAX_PER_COMMAND) {
      fail(new SmtpTrouble({ trouble: 'tooLong' }));
    } else {
      listener.data(chunk);
    }
  };
  const followTls = (): void => {
    const secure = current();
    if (!(secure instanceof TLSSocket)) return;
    arrivals.reset();
    secure.prependOnceListener('secureConnect', () => secure.on('data', onData));
    listener.upgrading(secure);
  };
  const conversation = followConversation(
    {
      line: listener.line,
      contentSent: listener.contentSent,
      established: () => socket.on('data', onData),
      reply: (verb, text) => {
        listener.reply(verb, text);
        // nodemailer replaces the socket right after it has seen this reply.
        if (verb === 'STARTTLS' && text.startsWith('2')) queueMicrotask(followTls);
      },
      // A server may say at any time that it is going (RFC 5321 §3.8).
      unasked: (text) =>
        fail(
          text.startsWith('421')
            ? replyTrouble(text)
            : new SmtpTrouble({ trouble: 'unasked', seen: hideChallenge(text) }),
        ),
      discarded: () => {
        const trouble = new SmtpTrouble({ trouble: 'injected', seen: arrivals.waiting() });
        // Only then has nodemailer set up what closing takes down.
        queueMicrotask(() => fail(trouble));
      },
    },
    arrivals,
    () => current().destroyed,
  );
  const connection = new SMTPConnection({
    connection: socket,
    host: options.host,
    name: options.name,
    secure: socket instanceof TLSSocket,
    secured: socket instanceof TLSSocket,
    // SSIS does no opportunistic TLS: encryption is what the definition says, nothing else.
    ignoreTLS: !options.requireTls,
    requireTLS: options.requireTls,
    tls: options.tls,
    maxResponseSize: REPLY_MAX,
    connectionTimeout: NEVER,
    greetingTimeout: NEVER,
    socketTimeout: NEVER,
    socketCloseTimeout: 0,
    transactionLog: true,
    logger: conversation.logger,
    customAuth: {
      [COMMANDS]: (context) => {
        sendCommand = context.sendCommand;
        context.resolve();
      },
    },
  });
  // An error event without a listener would end the process; operations report what concerns them.
  connection.on('error', () => {});

  const close = (): void => {
    connection.close();
    current().destroy();
    socket.destroy();
  };
  function fail(trouble: SmtpTrouble): void {
    verdict ??= trouble;
    close();
  }

  const troubleOf = (error: NodemailerError): SmtpTrouble => connectionTrouble(error, conversation.hide);
  /** An operation on the connection; once it has ended with a trouble of ours, that is the reason. */
  const operation: Operation = async (signal, start) => {
    if (current().destroyed) throw verdict ?? new SmtpTrouble({ trouble: 'closed' });
    try {
      return await operate(connection, signal, close, troubleOf, start);
    } catch (error) {
      const seen = hideChallenge(conversation.hide(arrivals.begun()));
      if (error instanceof TimeOver && seen) throw new SmtpTrouble({ trouble: 'timedOut', seen }, { cause: error });
      throw verdict ?? error;
    }
  };

  const tell = (line: string, shown: string, signal: AbortSignal): Promise<string> =>
    operation(signal, (resolve, reject) => {
      conversation.announce(line, shown);
      if (sendCommand) sendCommand(line, (error, data) => (error ? reject(error) : resolve(data.response)));
      else reject(new Error('A command before the connection is open'));
    });

  return {
    open: async (signal) => {
      await operation<void>(signal, (resolve, reject) => {
        connection.connect((error) => (error ? reject(troubleOf(error)) : resolve()));
      });
      // The only public way to a command of one's own is the function that custom authentication handlers get.
      connection.login({ method: COMMANDS }, () => {});
    },
    command: async (text, signal) => conversation.hide(await tell(text, text, signal)),
    say: async (line, shown, signal) => {
      const answer = await tell(line, shown, signal);
      return answer.startsWith('334') ? answer : conversation.hide(answer);
    },
    send: (envelope, message, signal) =>
      operation(signal, (resolve, reject) => {
        connection.send(envelope, message, (error) => (error ? reject(troubleOf(error)) : resolve()));
      }),
    quit: (signal) =>
      operation<void>(signal, (resolve, reject) => {
        connection.once('end', () => (verdict ? reject(verdict) : resolve()));
        connection.quit();
      }),
    encrypted: () => {
      const wired = current();
      return wired instanceof TLSSocket && wired.authorized;
    },
    fail,
    close,
  };
}
