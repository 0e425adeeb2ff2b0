import type { TLSSocket } from 'node:tls';
import type { Reply } from '../../shared/contract/smtp-events.ts';
import { type Capabilities, readCapabilities } from './capabilities.ts';
import type { Farewell } from './farewell.ts';
import { type Handshake, watchHandshake } from './handshake.ts';
import { isPositive } from './reply.ts';
import type { Run } from './run.ts';
import { SmtpTrouble, TimeOver } from './trouble.ts';

/** Bytes kept of what comes instead of a greeting. */
const SEEN_MAX = 512;

/** The steps from the greeting to the last EHLO, told to the run as the replies come. */
export type Opening = {
  readonly capabilities: () => Capabilities;
  readonly handshake: () => Handshake | undefined;
  /** A reply of the opening; the trouble, if any, ends the conversation. */
  readonly onReply: (verb: string, reply: Reply) => SmtpTrouble | undefined;
  readonly onData: (chunk: Buffer) => void;
  readonly onUpgrading: (socket: TLSSocket) => void;
  /** What the error that ended the opening is evidence of, with all that was seen. */
  readonly troubleOf: (error: unknown) => Promise<unknown>;
};

/**
 * Follows the opening of a conversation.
 *
 * @param encryptedFromStart the handshake, where TLS came before the greeting
 */
export function followOpening(run: Run, farewell: Farewell, encryptedFromStart?: Handshake): Opening {
  const { steps, properties } = run;
  let handshake = encryptedFromStart;
  let encrypted = encryptedFromStart !== undefined;
  let capabilities = readCapabilities('');
  let starttlsReply: Reply | undefined;
  let seen = '';

  const onGreeting = (reply: Reply): SmtpTrouble | undefined => {
    // Too late: we have said goodbye already.
    if (farewell.said()) return new SmtpTrouble({ trouble: 'timedOut' });
    if (reply.code !== 220) return undefined;
    farewell.cancel();
    steps.pass({ reply });
    steps.start('ehlo');
    return undefined;
  };
  const onEhlo = (reply: Reply): SmtpTrouble | undefined => {
    // nodemailer goes on with HELO, as SSIS does.
    if (!isPositive(reply)) return undefined;
    capabilities = readCapabilities(reply.text);
    steps.pass({ detail: { capabilities: [...capabilities.lines], encrypted }, reply });
    if (!properties.enableSsl || encrypted) return undefined;
    steps.start('starttls');
    if (capabilities.has('STARTTLS')) return undefined;
    // nodemailer would send the command all the same.
    farewell.say();
    return new SmtpTrouble({ trouble: 'notOffered' });
  };

  return {
    capabilities: () => capabilities,
    handshake: () => handshake,
    onReply: (verb, reply) => {
      if (verb === 'GREETING') return onGreeting(reply);
      if (verb === 'EHLO' || verb === 'HELO') return onEhlo(reply);
      if (verb === 'STARTTLS') starttlsReply = reply;
      return undefined;
    },
    onData: (chunk) => {
      if (steps.current() !== 'greeting') return;
      seen += chunk.toString('latin1', 0, SEEN_MAX - seen.length);
      // Whoever has begun to speak is not waiting for us.
      if (seen.trim() !== '') farewell.cancel();
    },
    onUpgrading: (socket) => {
      run.certificateStatus.watch(socket);
      watchHandshake(socket, (found) => {
        handshake = found;
      });
      // Node emits this only for a certificate that verifies.
      socket.prependOnceListener('secureConnect', () => {
        encrypted = true;
        steps.pass({ detail: { implicit: false, ...handshake }, reply: starttlsReply });
        steps.start('ehlo');
      });
    },
    troubleOf: async (error) => {
      if (steps.current() === 'greeting') return greetingTrouble(error, seen, farewell);
      return steps.current() === 'starttls' ? withHandshake(error, handshake, false) : error;
    },
  };
}

/** What a greeting that did not come is evidence of: what came instead, a part of one, or silence. */
async function greetingTrouble(error: unknown, seen: string, farewell: Farewell): Promise<unknown> {
  const trouble = error instanceof SmtpTrouble ? error.facts.trouble : undefined;
  const silent = error instanceof TimeOver || trouble === 'timedOut' || (trouble === 'closed' && farewell.said());
  // A mail server that does not greet, or not yet, answers our goodbye all the same, some with “You talk too soon”.
  const answered = farewell.said() && /^\s*(?:221|[45]\d\d)[ -]/.test(seen);
  if ((silent || trouble === 'closed') && seen !== '' && !mayBeGreeting(seen) && !answered) {
    return new SmtpTrouble({ trouble: 'unexpected', seen }, { cause: error });
  }
  if (!silent) return error;
  // A greeting that has begun says enough.
  if (error instanceof SmtpTrouble && error.facts.seen) return error;
  return new SmtpTrouble({ trouble: 'timedOut', speaksTls: await farewell.speaksTls() }, { cause: error });
}

const mayBeGreeting = (seen: string): boolean => '220'.startsWith(seen.trim()) || seen.startsWith('220');

/** The same trouble with the certificate, as far as the handshake came to it. */
export function withHandshake(error: unknown, handshake: Handshake | undefined, implicit: boolean): unknown {
  if (!(error instanceof SmtpTrouble)) return error;
  const [certificate] = handshake?.certificates ?? [];
  return new SmtpTrouble(
    { ...error.facts, ...(certificate && { certificate }) },
    { detail: { implicit, ...handshake }, cause: error },
  );
}
