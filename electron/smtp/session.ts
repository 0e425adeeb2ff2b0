import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { SMTPEnvelope } from 'nodemailer/lib/smtp-connection';
import type { Reply } from '../../shared/contract/smtp-events.ts';
import type { Capabilities } from './capabilities.ts';
import { connectToAny } from './connect.ts';
import { replyTrouble } from './connection-trouble.ts';
import { ehloName } from './ehlo-name.ts';
import { farewellOnSilence } from './farewell.ts';
import type { Handshake } from './handshake.ts';
import { followOpening, withHandshake } from './opening.ts';
import { isMisplaced, toReply } from './reply.ts';
import { asciiHost, resolveHost } from './resolve.ts';
import type { Run } from './run.ts';
import { startTlsAtOnce, tlsOptions } from './tls.ts';
import { SmtpTrouble } from './trouble.ts';
import { untilAborted } from './until-aborted.ts';
import { createWire, type Wire } from './wire.ts';

/** What a send wants to hear of its replies. */
export type SendListener = {
  readonly onReply: (verb: string, reply: Reply) => void;
  readonly onContentSent: () => void;
};

/** A server that has greeted, told its capabilities and, with SSL, proved who it is. */
export type Session = {
  readonly capabilities: Capabilities;
  readonly encrypted: boolean;
  readonly handshake: Handshake | undefined;
  /** Sends one command. The reply may be a refusal. */
  readonly command: (text: string, signal: AbortSignal) => Promise<Reply>;
  /** Sends one line that is shown as something else; the answer, where it is no challenge without what the line said. */
  readonly say: (line: string, shown: string, signal: AbortSignal) => Promise<string>;
  readonly send: (
    envelope: SMTPEnvelope,
    message: Readable,
    signal: AbortSignal,
    listener: SendListener,
  ) => Promise<void>;
  /** QUIT and its reply, as far as there was one. */
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
  const bracketed = (address = ''): string => (address.includes(':') ? `[${address}]` : address);
  steps.pass({
    detail: {
      remote: `${bracketed(socket.remoteAddress)}:${socket.remotePort}`,
      local: `${bracketed(socket.localAddress)}:${socket.localPort}`,
      ...(failed.length > 0 && { failedAddresses: [...failed] }),
    },
  });
  return run.implicitTls ? greetEncrypted(socket, run) : greet(socket, run);
}

async function greetEncrypted(socket: Socket, run: Run): Promise<Session> {
  let handshake: Handshake | undefined;
  run.steps.start('starttls');
  const secure = await startTlsAtOnce(socket, run, (found) => {
    handshake = found;
  }).catch((error) => {
    socket.destroy();
    throw withHandshake(error, handshake, true);
  });
  run.steps.pass({ detail: { implicit: true, ...handshake } });
  return greet(secure, run, handshake);
}

async function greet(socket: Socket, run: Run, encryptedFromStart?: Handshake): Promise<Session> {
  const { enableSsl } = run.properties;
  const farewell = farewellOnSilence(socket, run);
  const opening = followOpening(run, farewell, encryptedFromStart);
  let listener: SendListener | undefined;
  let quitReply: Reply | undefined;

  const onReply = (verb: string, text: string): void => {
    const reply = toReply(text);
    // nodemailer looks at the first digits only; what is no reply by RFC 5321 ends the conversation here.
    if (!reply || isMisplaced(verb, reply)) {
      wire.fail(replyTrouble(text));
      return;
    }
    const trouble = opening.onReply(verb, reply);
    if (trouble) wire.fail(trouble);
    if (verb === 'QUIT') quitReply = reply;
    listener?.onReply(verb, reply);
  };
  const wire: Wire = createWire(
    socket,
    {
      name: ehloName(socket.localAddress ?? '127.0.0.1'),
      host: asciiHost(run.server.host),
      requireTls: enableSsl && !encryptedFromStart,
      tls: enableSsl ? tlsOptions(run) : {},
    },
    {
      line: run.transcript,
      reply: onReply,
      contentSent: () => listener?.onContentSent(),
      data: opening.onData,
      upgrading: opening.onUpgrading,
    },
  );
  run.steps.start('greeting');
  try {
    await wire.open(run.signal);
    // No way leads here in plain text; should there ever be one, it ends here.
    if (enableSsl && !wire.encrypted()) throw new SmtpTrouble({ trouble: 'notOffered', step: 'starttls' });
  } catch (error) {
    wire.close();
    throw await opening.troubleOf(error);
  } finally {
    farewell.cancel();
  }
  return {
    capabilities: opening.capabilities(),
    encrypted: wire.encrypted(),
    handshake: opening.handshake(),
    command: async (text, signal) => {
      const answer = await wire.command(text, signal);
      const reply = toReply(answer);
      if (!reply) throw replyTrouble(answer);
      return reply;
    },
    say: wire.say,
    send: async (envelope, message, signal, sendListener) => {
      listener = sendListener;
      await wire.send(envelope, message, signal).finally(() => {
        listener = undefined;
      });
    },
    quit: async (signal) => {
      await wire.quit(signal);
      return quitReply;
    },
    close: wire.close,
  };
}
