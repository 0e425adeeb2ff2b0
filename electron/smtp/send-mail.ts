import type { Mail } from '../../shared/contract/index.ts';
import type { Diagnosis, SendEvent, SendResult } from '../../shared/contract/smtp-events.ts';
import { diagnose, finding } from '../../shared/diagnosis/diagnose.ts';
import { inSsis } from '../../shared/diagnosis/in-ssis.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { mailProblems } from '../../shared/model/mail.ts';
import { checkAttachments } from './attachments.ts';
import { authenticate } from './authenticate.ts';
import { trustedByAdded } from './authorities.ts';
import { requireValid, serverOf } from './definition.ts';
import { deliver } from './deliver.ts';
import { type Delivery, newDelivery } from './delivery.ts';
import { leave, quitQuietly } from './leave.ts';
import { composeMessage, type Message } from './message.ts';
import { queueIdOf } from './queue-id.ts';
import { endFailedStep, evidenceOf, type Run, type SignInOptions, startRun } from './run.ts';
import { openSession, type Session } from './session.ts';
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
  const delivery = newDelivery();
  let message: Message | undefined;
  let session: Session | undefined;
  try {
    const mail = await prepare();
    message = await composeMessage(mail, await checkAttachments(mail.attachments));
    session = await openSession(run);
    await authenticate(session, run);
    await deliver(session, run, message, delivery, emit);
    await leave(session, run);
    emit(sendResult(run, sentFinding(run, delivery), { message, delivery, session }));
  } catch (error) {
    const evidence = evidenceOf(error, run);
    const diagnosis = diagnose(evidence);
    endFailedStep(run, error, evidence, diagnosis);
    if (session) await quitQuietly(session, run.signal);
    emit(sendResult(run, diagnosis, { message, delivery, session }));
  } finally {
    session?.close();
    run.end();
  }
}

/** The finding for a message that was taken, for all of its recipients or some. */
export function sentFinding({ server: { host, port } }: Run, { accepted, rejected }: Delivery): Diagnosis {
  const params = { host, port, count: accepted.length, rejected: rejected.length, addresses: rejected.join('; ') };
  return rejected.length > 0
    ? finding('MAIL_PARTLY_SENT', params, 'warning')
    : finding('MAIL_SENT', { host, port, count: accepted.length }, 'information');
}

const OUTCOMES: Partial<Record<Diagnosis['code'], SendResult['outcome']>> = {
  MAIL_SENT: 'sent',
  MAIL_PARTLY_SENT: 'partly',
  DELIVERY_UNKNOWN: 'unknown',
  DELIVERY_UNCLEAR: 'unknown',
  CANCELLED: 'cancelled',
};

/** Builds the last event of a send. */
export function sendResult(
  run: Run,
  diagnosis: Diagnosis,
  { message, delivery, session }: { message: Message | undefined; delivery: Delivery; session: Session | undefined },
): SendResult {
  const outcome = OUTCOMES[diagnosis.code] ?? 'failed';
  const taken = outcome === 'sent' || outcome === 'partly';
  const queueId = taken ? queueIdOf(delivery.reply?.text ?? '') : undefined;
  const chain = session?.handshake?.certificates ?? [];
  const trustedByAddedAuthority = trustedByAdded(chain, run.authorities);
  const longestLine = message?.longestLine ?? 0;
  const difference = inSsis({ ...run, code: diagnosis.code, trustedByAddedAuthority, longestLine });
  return {
    type: 'result',
    ok: outcome === 'sent',
    outcome,
    ms: run.elapsed(),
    ...(message && { messageId: message.messageId }),
    ...(queueId && { queueId }),
    ...(delivery.reply && { reply: delivery.reply }),
    // Who accepted means nothing where the message itself was not taken.
    accepted: taken || outcome === 'unknown' ? delivery.accepted : [],
    rejected: delivery.rejected,
    diagnosis,
    ...(difference && { inSsis: difference }),
  };
}
