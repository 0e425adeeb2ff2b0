import type { Server } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { Failure } from '../../shared/model/failure.ts';
import type { Identity } from './certificates.ts';
import { AUTH_LINE_MAX, CLIENTS_MAX, COMMAND_LINE_MAX, type InboxLimits, RECIPIENTS_MAX } from './limits.ts';
import { ANONYMOUS_REFUSED } from './ntlm-sign-in.ts';
import type { Refusal, Scenario } from './practice.ts';

/** A message as it came in. */
export type ReceivedMessage = { raw: Buffer; envelopeFrom: string; envelopeTo: string[]; encrypted: boolean };

export type ListenerOptions = {
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** Offers STARTTLS with this certificate; without it STARTTLS is unknown to the server. */
  identity?: Identity | undefined;
  /** Takes mail only of who signed in with NTLM as the test account. */
  requireWindowsAuthentication: boolean;
  /** A server to play. */
  scenario?: Scenario | undefined;
  limits: InboxLimits;
  /** Keeps a message and answers with its queue id. */
  keep: (message: ReceivedMessage) => Promise<string>;
};

export type Listener = {
  port: number;
  /** Stops listening at once; open connections are told (421) and closed. */
  close(): Promise<void>;
};

/** An error that the SMTP server answers with: its reply code and text. */
const replyError = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

const failureOf = (error: NodeJS.ErrnoException, port: number): Failure => {
  if (error.code === 'EADDRINUSE') return new Failure('INBOX_PORT_TAKEN', { port }, { cause: error });
  if (error.code === 'EACCES') return new Failure('INBOX_PORT_FORBIDDEN', { port }, { cause: error });
  return new Failure('INBOX_FAILED', { reason: error.code ?? error.message }, { cause: error });
};

/** Collects messages that arrive on all connections, within one budget of bytes. */
function receiver({ limits, keep }: ListenerOptions) {
  let bytesArriving = 0;
  return async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> => {
    const pieces: Buffer[] = [];
    let size = 0;
    let crowded = false;
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        crowded ||= bytesArriving + piece.length > limits.bytes;
        // The rest is read and dropped: SMTP has no way to stop a client before the end of its message.
        if (stream.sizeExceeded || crowded) continue;
        pieces.push(piece);
        size += piece.length;
        bytesArriving += piece.length;
      }
      if (stream.sizeExceeded) throw replyError(552, 'Error: message exceeds fixed maximum message size');
      if (crowded) throw replyError(452, 'Too much mail at once, try again in a moment');
      const { mailFrom, rcptTo } = session.envelope;
      return await keep({
        raw: Buffer.concat(pieces, size),
        envelopeFrom: mailFrom ? mailFrom.address : '',
        envelopeTo: rcptTo.map(({ address }) => address),
        encrypted: session.secure,
      });
    } finally {
      bytesArriving -= size;
    }
  };
}

/** How smtp-server goes about AUTH. Its own enhanced status codes would stand before those of the replies played. */
function authentication({ requireWindowsAuthentication, scenario }: ListenerOptions): SMTPServerOptions {
  if (scenario?.authentication) {
    const { mechanisms, anonymous, refused } = scenario.authentication;
    return {
      authMethods: [...mechanisms],
      authRequiredMessage: anonymous,
      allowInsecureAuth: true,
      hideENHANCEDSTATUSCODES: true,
      maxCommandLength: AUTH_LINE_MAX,
      onAuth: (_auth, _session, callback) => callback(replyError(535, refused)),
    };
  }
  if (requireWindowsAuthentication) {
    return {
      authMethods: ['NTLM'],
      authRequiredMessage: ANONYMOUS_REFUSED,
      allowInsecureAuth: true,
      hideENHANCEDSTATUSCODES: true,
      maxCommandLength: AUTH_LINE_MAX,
    };
  }
  return {
    disabledCommands: ['AUTH'],
    hideENHANCEDSTATUSCODES: scenario !== undefined,
    maxCommandLength: COMMAND_LINE_MAX,
  };
}

function createServer(options: ListenerOptions): SMTPServer {
  const receive = receiver(options);
  const { identity, scenario } = options;
  const sign = authentication(options);
  const later = scenario?.delay === undefined ? atOnce : delayed(scenario.delay);
  return new SMTPServer({
    name: scenario?.greeting?.name ?? 'localhost',
    banner: scenario?.greeting?.banner ?? 'SMTP Connection Manager test inbox',
    ...(scenario?.greeting && { heloResponse: scenario.greeting.ehlo }),
    size: options.limits.messageBytes,
    rejectOversized: true,
    maxClients: CLIENTS_MAX,
    ...sign,
    disabledCommands: [...(sign.disabledCommands ?? []), ...(identity ? [] : ['STARTTLS'])],
    ...(identity && { key: identity.key, cert: identity.certificate, minVersion: 'TLSv1.2' }),
    disableReverseLookup: true,
    logger: false,
    // Milliseconds that close() leaves open connections before it sends 421 and ends them.
    closeTimeout: 1,
    onConnect: (_session, callback) => later(() => callback()),
    onMailFrom: (_address, _session, callback) => later(() => callback()),
    onRcptTo({ address }, session, callback) {
      const { mailFrom, rcptTo } = session.envelope;
      // RFC 5321 section 4.5.3.1.10: 452 for too many recipients.
      const crowded = rcptTo.length < RECIPIENTS_MAX ? undefined : { code: 452, text: 'Too many recipients' };
      const from = mailFrom ? mailFrom.address : '';
      later(() => callback(refusal(crowded ?? scenario?.recipient?.({ from, to: address }))));
    },
    onData(stream, session, callback) {
      receive(stream, session).then(
        (id) => later(() => callback(null, `OK queued as ${id}`)),
        (error: Error) => callback(error),
      );
    },
  });
}

const refusal = (refused: Refusal | undefined): Error | null =>
  refused ? replyError(refused.code, refused.text) : null;

type Later = (answer: () => void) => void;

const atOnce: Later = (answer) => answer();

/** Answers after so many milliseconds. Whoever has gone by then is not written to any more. */
const delayed =
  (ms: number): Later =>
  (answer) =>
    void setTimeout(answer, ms).unref();

/**
 * Listens for SMTP.
 *
 * @throws Failure INBOX_PORT_TAKEN, INBOX_PORT_FORBIDDEN, INBOX_FAILED
 */
export async function listen(options: ListenerOptions): Promise<Listener> {
  const smtp = createServer(options);
  const net: Server = smtp.server;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // After the start, errors are those of single connections: the client is gone, and there is nothing to do for it.
  smtp.on('error', (error: NodeJS.ErrnoException) => reject(failureOf(error, options.port)));
  smtp.listen(options.port, options.host, resolve);
  await promise;
  const address = net.address();
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    close: () => new Promise((closed) => smtp.close(() => closed())),
  };
}
