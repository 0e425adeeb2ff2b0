import type { Diagnosis, SendResult } from '../../shared/contract/smtp-events.ts';
import { diagnose, finding } from '../../shared/diagnosis/diagnose.ts';
import { inSsis } from '../../shared/diagnosis/in-ssis.ts';
import { trustedByAdded } from './authorities.ts';
import type { Delivery } from './delivery.ts';
import type { Message } from './message.ts';
import { queueIdOf } from './queue-id.ts';
import { endFailedStep, evidenceOf, type Run } from './run.ts';
import type { Session } from './session.ts';

/** One mail on its way: filled as it comes further, and so true also after a failure. */
export type Sending = { message?: Message; session?: Session; readonly delivery: Delivery };

/** The result for a mail that the server took. */
export const sent = (run: Run, sending: Sending): SendResult =>
  sendResult(run, sentFinding(run, sending.delivery), sending);

/**
 * The result for a mail that the error kept from being sent; ends the step that failed.
 *
 * @throws the error itself where it is no failure of a conversation but a bug
 */
export function notSent(run: Run, error: unknown, sending: Sending): SendResult {
  const evidence = evidenceOf(error, run);
  const diagnosis = diagnose(evidence);
  endFailedStep(run, error, evidence, diagnosis);
  return sendResult(run, diagnosis, sending);
}

/** The finding for a message that was taken, for all of its recipients or some. */
function sentFinding({ server: { host, port } }: Run, { accepted, rejected }: Delivery): Diagnosis {
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
function sendResult(run: Run, diagnosis: Diagnosis, { message, delivery, session }: Sending): SendResult {
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
