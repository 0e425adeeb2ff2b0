import type { Reply } from '../../../shared/contract/smtp-events.ts';
import { type SecurityContext, SecurityTrouble } from '../../windows-authentication/index.ts';
import { replyTrouble } from '../connection-trouble.ts';
import { toReply } from '../reply.ts';
import type { Session } from '../session.ts';
import { TimeOver } from '../trouble.ts';
import { untilAborted } from '../until-aborted.ts';
import type { SaslMechanism } from './mechanisms.ts';
import { chooseNoLayer } from './security-layer.ts';
import { readToken } from './token.ts';

/** Rounds after which an exchange is not going to end: real ones have two or three. */
const ROUNDS_MAX = 16;

/**
 * Signs in with one mechanism (RFC 4954 §4). The first token is made before anything is said, so that what fails here
 * alone leaves the conversation as it was; it follows AUTH on a line of its own, because with a ticket in it the AUTH
 * line would be longer than servers take.
 *
 * @param firstTokenTime milliseconds for the first token, which may need a domain controller
 * @returns the server's 235
 * @throws SmtpTrouble for what the server says instead; SecurityTrouble for what fails at this end, the exchange being
 *   cancelled then; the signal's reason
 */
export async function exchange(
  session: Session,
  mechanism: SaslMechanism,
  context: SecurityContext,
  signal: AbortSignal,
  firstTokenTime?: number,
): Promise<Reply> {
  const turns = speakInTurn(mechanism, context);
  let token = await madeInTime(turns.next(), signal, firstTokenTime);
  let answer = await session.say(`AUTH ${mechanism.name}`, `AUTH ${mechanism.name}`, signal);
  // What comes with the first 334 is no token: Exchange says `334 GSSAPI supported`.
  for (let round = 0; answer.startsWith('334'); round += 1) {
    if (round > 0) {
      const challenge = answer;
      token = await madeInTime(turns.next(challenge), signal).catch((error) => cancel(session, signal, error));
    }
    const line = Buffer.from(token).toString('base64');
    answer = await session.say(line, `<${token.length} bytes>`, signal);
  }
  const reply = toReply(answer);
  if (reply?.code !== 235) throw replyTrouble(answer);
  if (!turns.done()) throw new SecurityTrouble('badToken', 'the server did not prove who it is');
  return reply;
}

/** A token of ours. While it is made the server has nothing to say: whoever takes too long is a domain controller. */
async function madeInTime<Token>(token: Promise<Token>, signal: AbortSignal, time?: number): Promise<Token> {
  const began = performance.now();
  const over = time === undefined ? signal : AbortSignal.any([signal, AbortSignal.timeout(time)]);
  return untilAborted(token, over).catch((error) => {
    const cancelled = signal.aborted && !(signal.reason instanceof TimeOver);
    if (error !== over.reason || cancelled) throw error;
    throw new SecurityTrouble('kdcUnreachable', `no answer within ${Math.round(performance.now() - began)} ms`);
  });
}

/** Our side of the exchange: the next token for each challenge. */
function speakInTurn(mechanism: SaslMechanism, context: SecurityContext) {
  let authenticated = false;
  let layerChosen = false;
  let rounds = 0;
  const next = async (challenge?: string): Promise<Uint8Array> => {
    rounds += 1;
    if (rounds > ROUNDS_MAX) throw new SecurityTrouble('badToken', 'an exchange without an end');
    const token = challenge === undefined ? undefined : readToken(challenge);
    if (!authenticated) {
      const step = await context.step(token);
      authenticated = step.done;
      return step.token;
    }
    if (mechanism.layerRound === 'never' || layerChosen) {
      throw new SecurityTrouble('badToken', 'a challenge after the last');
    }
    layerChosen = true;
    return chooseNoLayer(context, token ?? new Uint8Array());
  };
  return {
    next,
    /** Whether the server has said all that it owes. */
    done: () => authenticated && (layerChosen || mechanism.layerRound !== 'always'),
  };
}

/** Ends the exchange the polite way (RFC 4954 §4), so that another mechanism can be tried. */
async function cancel(session: Session, signal: AbortSignal, error: unknown): Promise<never> {
  if (!signal.aborted) {
    await session.say('*', '*', signal).catch(() => {
      // The exchange is over in any case; what ended it is told.
    });
    signal.throwIfAborted();
  }
  throw error;
}
