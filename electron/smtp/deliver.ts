import { pipeline } from 'node:stream';
import type { Reply, SendEvent } from '../../shared/contract/smtp-events.ts';
import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import type { Message } from './message.ts';
import { countProgress } from './progress.ts';
import { isPositive } from './reply.ts';
import { evidenceOf, type Run } from './run.ts';
import type { Session } from './session.ts';
import { SmtpTrouble } from './trouble.ts';
import { wireAddress } from './wire-address.ts';

/** Who took the message, and the server's last word. */
export type Delivery = {
  readonly accepted: string[];
  readonly rejected: string[];
  reply?: Reply;
};

/**
 * Sends a message over an open session: sender, recipients and data as steps of the run, an event for each recipient,
 * progress in bytes. `delivery` is filled as the server answers, so it tells what was reached also after a failure.
 *
 * @throws SmtpTrouble; `unanswered` where the message had left and the server's answer to it did not come
 */
export async function deliver(
  session: Session,
  run: Run,
  message: Message,
  delivery: Delivery,
  emit: (event: SendEvent) => void,
): Promise<void> {
  const { steps, signal, server, properties } = run;
  const { maxSize } = session.capabilities;
  if (maxSize !== undefined && message.size > maxSize) {
    steps.start('data');
    throw new SmtpTrouble({ trouble: 'notOffered', max: maxSize });
  }
  steps.start('sender');
  const from = wireAddress(message.from, session.capabilities).onWire;
  const to = message.recipients.map((recipient) => wireAddress(recipient, session.capabilities).onWire);

  let senderRefused = false;
  let contentStarted = false;
  let contentSent = false;
  const onRecipient = (reply: Reply): void => {
    const address = message.recipients[delivery.accepted.length + delivery.rejected.length] ?? '';
    const accepted = isPositive(reply);
    (accepted ? delivery.accepted : delivery.rejected).push(address);
    const { host, port } = server;
    const evidence = {
      step: 'recipient',
      trouble: 'refused',
      host,
      port,
      timeout: properties.timeout,
      reply,
      address,
    } as const;
    emit({ type: 'recipient', address, accepted, reply, ...(!accepted && { diagnosis: diagnose(evidence) }) });
    if (delivery.accepted.length + delivery.rejected.length < message.recipients.length) return;
    if (delivery.accepted.length === 0) return;
    steps.pass({ reply });
    steps.start('data');
  };
  const onReply = (verb: string, reply: Reply): void => {
    if (verb === 'MAIL') {
      senderRefused = !isPositive(reply);
      if (senderRefused) return;
      steps.pass({ detail: { address: message.from }, reply });
      steps.start('recipient');
    } else if (verb === 'RCPT' && !senderRefused) onRecipient(reply);
    else if (verb === 'DATA') contentStarted = reply.code < 400;
    else if (verb === 'CONTENT') {
      delivery.reply = reply;
      if (isPositive(reply)) steps.pass({ reply });
    }
  };
  const progress = countProgress(message.size, (sentBytes) => {
    emit({ type: 'progress', sentBytes, totalBytes: message.size });
  });
  // An error of the source destroys the end of the pipeline with it, which is where the session hears of it.
  const content = pipeline(message.createReadStream(), progress, () => {});
  try {
    await session.send({ from, to, size: message.size }, content, signal, {
      onReply,
      onContentSent: () => {
        contentSent = true;
      },
    });
  } catch (error) {
    content.destroy();
    // Whatever was said now would become part of the message.
    if (contentStarted && !delivery.reply) session.close();
    if (contentSent && !delivery.reply) {
      throw new SmtpTrouble({ trouble: 'unanswered', messageId: message.messageId }, { cause: error });
    }
    throw withAddress(error, run, message, delivery);
  }
}

/** The same trouble with whom it was about. */
function withAddress(error: unknown, run: Run, message: Message, { rejected }: Delivery): unknown {
  if (!(error instanceof SmtpTrouble)) return error;
  const { step } = evidenceOf(error, run);
  const address = step === 'recipient' ? rejected.at(-1) : message.from;
  return new SmtpTrouble(
    { ...error.facts, ...(address && { address }), recipients: rejected.length },
    { cause: error },
  );
}
