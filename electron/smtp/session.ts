import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { SMTPEnvelope } from 'nodemailer/lib/smtp-connection';
import type { Reply } from '../../shared/contract/smtp-events.ts';
import { type Capabilities, readCapabilities } from './capabilities.ts';
import { connectToAny } from './connect.ts';
import { replyTrouble } from './connection-trouble.ts';
import { ehloName } from './ehlo-name.ts';
import { type Farewell, farewellOnSilence } from './farewell.ts';
import { type Handshake, watchHandshake } from './handshake.ts';
import { isPositive, toReply } from './reply.ts';
import { asciiHost, resolveHost } from './resolve.ts';
import type { Run } from './run.ts';
import { startTlsAtOnce, tlsOptions } from './tls.ts';
import { SmtpTrouble, TimeOver } from './trouble.ts';
import { createWire, type Wire } from './wire.ts';

/** What a send wants to hear of its replies. */
export type SendListener = {
  readonly onReply: (verb: string, reply: Reply) => void;
  readonly onContentSent: () => void;
};

/** A server that has greeted, told its capabilities and, with SSL, proved who it is. */
export type Session = {
  readonly capabilities: Capabilities;
  readonly handshake: Handshake | undefined;
  /** Sends one command. The reply may be a refusal. */
  readonly command: (text: string, signal: AbortSignal) => Promise<Reply>;
  readonly send: (
    envelope: SMTPEnvelope,
    message: Readable,
    signal: AbortSignal,
    listener: SendListener,
  ) => Promise<void>;
  readonly quit: (signal: AbortSignal) => Promise<Reply | undefined>;
  readonly close: () => void;
};

/**
 * Resolves, connects and talks up to the point where mail could be sent; each step is told to the run as it happens.
 *
 * @throws SmtpTrouble, or the run's signal's reason; the connection is closed then
 */
export async function openSession(run: Run): Promise<Session> {
  const { steps, server, signal } = run;
  steps.start('resolve');
  const addresses = await untilAborted(resolveHost(server.host), signal);
  steps.pass({ detail: { addresses } });

  steps.start('connect');
  const { socket, failed } = await connectToAny(addresses, server.port, signal);
  const remote = socket.remoteFamily === 'IPv6' ? `[${socket.remoteAddress}]` : socket.remoteAddress;
  steps.pass({
    detail: { remote: `${remote}:${socket.remotePort}`, ...(failed.length > 0 && { failedAddresses: [...failed] }) },
  });
  return run.implicitTls ? greetEncrypted(socket, run) : greet(socket, run, undefined);
}

async function greetEncrypted(socket: Socket, run: Run): Promise<Session> {
  let handshake: Handshake | undefined;
  run.steps.start('starttls');
  try {
    const secure = await startTlsAtOnce(socket, run, (found) => {
      handshake = found;
    });
    run.steps.pass({ detail: { implicit: true, ...handshake } });
    return await greet(secure, run, handshake);
  } catch (error) {
    socket.destroy();
    throw run.steps.current() === 'starttls' ? withHandshake(error, handshake, true) : error;
  }
}

async function greet(socket: Socket, run: Run, tlsFromStart: Handshake | undefined): Promise<Session> {
  const { steps, server, signal } = run;
  let handshake = tlsFromStart;
  let capabilities = readCapabilities('');
  let starttlsReply: Reply | undefined;
  let listener: SendListener | undefined;
  let quitReply: Reply | undefined;
  let seen = '';

  const onReply = (verb: string, text: string): void => {
    const reply = toReply(text);
    // nodemailer looks at the first digits only; what is no reply by RFC 5321 ends the conversation here.
    if (!reply) wire.fail(replyTrouble(text));
    else if (listener) listener.onReply(verb, reply);
    else if (verb === 'QUIT') quitReply = reply;
    else onOpeningReply(verb, reply, text);
  };
  const onOpeningReply = (verb: string, reply: Reply, text: string): void => {
    if (verb === 'GREETING') {
      if (farewell.said()) wire.fail(new SmtpTrouble({ trouble: 'timedOut' }));
      else if (reply.code === 220) {
        farewell.cancel();
        steps.pass({ reply });
        steps.start('ehlo');
      }
    } else if (verb === 'STARTTLS') starttlsReply = reply;
    else if ((verb === 'EHLO' || verb === 'HELO') && isPositive(reply)) {
      capabilities = readCapabilities(text);
      steps.pass({ detail: { capabilities: [...capabilities.lines], encrypted: handshake !== undefined }, reply });
      if (run.properties.enableSsl && !handshake) requireStarttls();
    }
  };
  const requireStarttls = (): void => {
    steps.start('starttls');
    if (capabilities.has('STARTTLS')) return;
    // nodemailer would send the command all the same.
    farewell.say();
    wire.fail(new SmtpTrouble({ trouble: 'notOffered' }));
  };
  const wire: Wire = createWire(
    socket,
    {
      name: ehloName(socket.localAddress ?? '127.0.0.1'),
      host: asciiHost(server.host),
      secured: tlsFromStart !== undefined,
      requireTls: run.properties.enableSsl && !tlsFromStart,
      tls: run.properties.enableSsl ? tlsOptions(run) : {},
    },
    {
      line: run.transcript,
      reply: onReply,
      contentSent: () => listener?.onContentSent(),
      data: (chunk) => {
        if (steps.current() === 'greeting' && seen.length < 512) seen += chunk.toString('latin1', 0, 512);
      },
      upgrading: (secure) => {
        watchHandshake(secure, (found) => {
          handshake = found;
        });
        secure.prependOnceListener('secureConnect', () => {
          steps.pass({ detail: { implicit: false, ...handshake }, reply: starttlsReply });
          steps.start('ehlo');
        });
      },
    },
  );
  const farewell = farewellOnSilence(socket, run);

  steps.start('greeting');
  try {
    await wire.open(signal);
  } catch (error) {
    wire.close();
    if (steps.current() === 'greeting') throw await greetingTrouble(error, seen, farewell);
    throw steps.current() === 'starttls' ? withHandshake(error, handshake, false) : error;
  } finally {
    farewell.cancel();
  }
  return {
    capabilities,
    handshake,
    command: async (text, commandSignal) => {
      const answer = await wire.command(text, commandSignal);
      const reply = toReply(answer);
      if (!reply) throw replyTrouble(answer);
      return reply;
    },
    send: async (envelope, message, sendSignal, sendListener) => {
      listener = sendListener;
      await wire.send(envelope, message, sendSignal).finally(() => {
        listener = undefined;
      });
    },
    quit: async (quitSignal) => {
      await wire.quit(quitSignal);
      return quitReply;
    },
    close: wire.close,
  };
}

/** What a greeting that did not come is evidence of: what came instead, or silence. */
async function greetingTrouble(error: unknown, seen: string, farewell: Farewell): Promise<unknown> {
  const trouble = error instanceof SmtpTrouble ? error.facts.trouble : undefined;
  const silent = error instanceof TimeOver || trouble === 'timedOut' || (trouble === 'closed' && farewell.said());
  // A greeting that began and did not end is still silence as far as the next step goes.
  if ((silent || trouble === 'closed') && seen !== '' && !seen.startsWith('220')) {
    return new SmtpTrouble({ trouble: 'unexpected', seen }, { cause: error });
  }
  if (!silent) return error;
  return new SmtpTrouble({ trouble: 'timedOut', speaksTls: await farewell.speaksTls() }, { cause: error });
}

/** The same trouble with the certificate, as far as the handshake came to it. */
function withHandshake(error: unknown, handshake: Handshake | undefined, implicit: boolean): unknown {
  if (!(error instanceof SmtpTrouble)) return error;
  const [certificate] = handshake?.certificates ?? [];
  return new SmtpTrouble(
    { ...error.facts, ...(certificate && { certificate }) },
    { detail: { implicit, ...handshake }, cause: error },
  );
}

/** The promise's outcome, or the signal's reason, whichever comes first. */
function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
