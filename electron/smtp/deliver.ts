import { Readable } from 'node:stream';
import type { SendEvent } from '../../shared/contract/smtp-events.ts';
import { type Delivery, followDelivery } from './delivery.ts';
import type { Message } from './message.ts';
import { countProgress } from './progress.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';
import { SmtpTrouble } from './trouble.ts';
import { wireAddress } from './wire-address.ts';

/**
 * Sends a message over an open session: sender, recipients and data as steps of the run, an event for each recipient,
 * progress in bytes. `delivery` tells what was reached.
 *
 * @throws SmtpTrouble; `unanswered` where the message had left, and the server said neither yes nor no to it
 */
export async function deliver(
  session: Session,
  run: Run,
  message: Message,
  delivery: Delivery,
  emit: (event: SendEvent) => void,
): Promise<void> {
  const { capabilities } = session;
  if (capabilities.maxSize !== undefined && message.size > capabilities.maxSize) {
    run.steps.start('data');
    throw new SmtpTrouble({ trouble: 'notOffered', max: capabilities.maxSize, size: message.size });
  }
  run.steps.start('sender');
  const envelope = {
    from: wireAddress(message.from, capabilities).onWire,
    to: message.recipients.map((recipient) => wireAddress(recipient, capabilities).onWire),
    size: message.size,
  };
  const report = (sentBytes: number): void => emit({ type: 'progress', sentBytes, totalBytes: message.size });
  const content = Readable.from(countProgress(message.createReadStream, message.size, report), { objectMode: false });
  try {
    await session.send(envelope, content, run.signal, followDelivery(run, message, delivery, emit));
  } catch (error) {
    content.destroy();
    // Whatever was said now would become part of the message.
    if (delivery.contentStarted && !(delivery.contentSent && delivery.reply)) session.close();
    if (delivery.contentSent && !delivery.reply) {
      throw unanswered(error, message);
    }
    throw withAddress(error, run, message, delivery);
  }
}

/** Nobody knows what became of the message; what came in place of an answer may tell. */
function unanswered(error: unknown, { messageId }: Message): SmtpTrouble {
  const { trouble, reply, seen } = error instanceof SmtpTrouble ? error.facts : {};
  const answer = trouble === 'unexpected' ? (reply?.text ?? seen) : undefined;
  return new SmtpTrouble({ trouble: 'unanswered', messageId, ...(answer && { answer }) }, { cause: error });
}

/** The same trouble with whom it was about. */
function withAddress(error: unknown, run: Run, message: Message, { rejected, refusals }: Delivery): unknown {
  if (!(error instanceof SmtpTrouble)) return error;
  const ofRecipient = run.steps.current() === 'recipient';
  const address = ofRecipient ? rejected.at(-1) : message.from;
  const everyone = ofRecipient && refusals.length === message.recipients.length;
  return new SmtpTrouble(
    { ...error.facts, ...(address && { address }), ...(everyone && { refusals }) },
    { cause: error },
  );
}
