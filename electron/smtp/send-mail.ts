import type { Mail } from '../../shared/contract/index.ts';
import type { SendEvent } from '../../shared/contract/smtp-events.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { mailProblems } from '../../shared/model/mail.ts';
import { authenticate } from './authenticate.ts';
import { requireValid, serverOf } from './definition.ts';
import { deliver } from './deliver.ts';
import { newDelivery } from './delivery.ts';
import { leave, quitQuietly } from './leave.ts';
import { composeMessage } from './message.ts';
import { type SignInOptions, startRun } from './run.ts';
import { notSent, type Sending, sent } from './send-result.ts';
import { openSession } from './session.ts';
import { streamed } from './stream.ts';

/** How a mail is sent. */
export type SendOptions = SignInOptions & {
  /** Certificate authorities to trust beside the system's and Node's, PEM. */
  readonly authorities: readonly string[];
  readonly signal?: AbortSignal | undefined;
};

/**
 * Sends one mail. Steps, transcript, progress and an event for each recipient come while it happens, `result` last.
 * Leaving the loop or aborting the signal ends it at once; what the server had taken by then stays taken.
 *
 * @throws Failure INVALID_DEFINITION where properties or mail cannot be used; a server's failures are a result
 */
export async function* sendMail(
  properties: SmtpProperties,
  mail: Mail,
  options: SendOptions,
): AsyncGenerator<SendEvent> {
  serverOf(properties);
  requireValid(mailProblems(mail));
  yield* streamed<SendEvent>(options.signal, (emit, signal) =>
    sendOne(properties, async () => mail, { ...options, signal }, emit),
  );
}

/**
 * Sends the mail that `prepare` makes and emits everything, `result` last.
 *
 * @param prepare may fail with SmtpTrouble: nothing has been sent then
 */
export async function sendOne(
  properties: SmtpProperties,
  prepare: () => Promise<Mail>,
  options: SendOptions & { readonly signal: AbortSignal },
  emit: (event: SendEvent) => void,
): Promise<void> {
  const run = startRun(serverOf(properties), properties, { ...options, emit });
  const sending: Sending = { delivery: newDelivery() };
  try {
    const message = await composeMessage(await prepare());
    sending.message = message;
    const session = await openSession(run);
    sending.session = session;
    await authenticate(session, run);
    await deliver(session, run, message, sending.delivery, emit);
    await leave(session, run);
    emit(sent(run, sending));
  } catch (error) {
    const result = notSent(run, error, sending);
    if (sending.session) await quitQuietly(sending.session, run.signal);
    emit(result);
  } finally {
    sending.session?.close();
    run.end();
  }
}
