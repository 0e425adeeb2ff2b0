import type { Mail } from '../../shared/contract/index.ts';
import type { SendResult } from '../../shared/contract/smtp-events.ts';
import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { Failure } from '../../shared/model/failure.ts';
import { mailProblems } from '../../shared/model/mail.ts';
import { authenticate } from './authenticate.ts';
import { requireValid, serverOf } from './definition.ts';
import { deliver } from './deliver.ts';
import { newDelivery } from './delivery.ts';
import { quitQuietly } from './leave.ts';
import { composeMessage } from './message.ts';
import { isPositive } from './reply.ts';
import { evidenceOf, type Run, startRun } from './run.ts';
import type { SendOptions } from './send-mail.ts';
import { notSent, type Sending, sent } from './send-result.ts';
import { openSession } from './session.ts';
import { SmtpTrouble } from './trouble.ts';

/** What `acquireConnection()` gives: a connection that has greeted, with SSL is encrypted and verified, and has
 * let us in. */
export type OpenSmtpConnection = {
  /** Asks whether the server is still there (NOOP). @throws Failure SMTP_FAILED */
  verify(): Promise<void>;
  /** Sends a mail; what the server refuses is a result. @throws Failure INVALID_DEFINITION */
  send(mail: Mail): Promise<SendResult>;
  /** Takes leave and closes, whatever is under way. */
  close(): void;
};

/**
 * Opens a connection to be used until it is closed. The properties' time-out bounds the opening and each use.
 *
 * @param options the signal ends the connection whenever it aborts
 * @throws Failure INVALID_DEFINITION, or SMTP_FAILED with the code of the diagnosis and its params
 */
export async function openSmtpConnection(
  properties: SmtpProperties,
  options: SendOptions,
): Promise<OpenSmtpConnection> {
  const server = serverOf(properties);
  const closing = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, closing.signal]) : closing.signal;
  let uses = 0;
  const during = async <Value>(use: (run: Run) => Promise<Value>): Promise<Value> => {
    uses += 1;
    const run = startRun(server, properties, { ...options, signal, emit: () => {} });
    try {
      return await use(run);
    } catch (error) {
      if (error instanceof Failure) throw error;
      const { code, params } = diagnose(evidenceOf(error, run));
      throw new Failure('SMTP_FAILED', { ...params, diagnosis: code }, { cause: error });
    } finally {
      run.end();
      uses -= 1;
    }
  };
  // A conversation takes one thing at a time; the clock of a use starts when its turn comes.
  let lastTurn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(use: (run: Run) => Promise<Value>): Promise<Value> => {
    const turn = lastTurn.then(() => during(use));
    lastTurn = turn.catch(() => {
      // Whoever waits for that use hears of it.
    });
    return turn;
  };
  const session = await during(async (run) => {
    const opened = await openSession(run);
    try {
      await authenticate(opened, run);
      return opened;
    } catch (error) {
      await quitQuietly(opened, run.signal);
      throw error;
    }
  });

  const sendOver = async (run: Run, mail: Mail): Promise<SendResult> => {
    const sending: Sending = { session, delivery: newDelivery() };
    try {
      const message = await composeMessage(mail);
      sending.message = message;
      await deliver(session, run, message, sending.delivery, () => {});
      return sent(run, sending);
    } catch (error) {
      const result = notSent(run, error, sending);
      // The next mail needs a clean transaction. Where this fails, the next use says why.
      await session.command('RSET', run.signal).catch(() => {});
      return result;
    }
  };
  return {
    verify: () =>
      inTurn(async (run) => {
        const reply = await session.command('NOOP', run.signal);
        if (!isPositive(reply)) throw new SmtpTrouble({ trouble: 'refused', reply });
      }),
    send: async (mail) => {
      requireValid(mailProblems(mail));
      return inTurn((run) => sendOver(run, mail));
    },
    close: () => {
      // In the middle of a use QUIT would be taken for a part of it.
      if (uses > 0) closing.abort();
      else void quitQuietly(session, signal).finally(() => closing.abort());
    },
  };
}
