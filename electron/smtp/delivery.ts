import type { Reply, SendEvent } from '../../shared/contract/smtp-events.ts';
import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import type { Message } from './message.ts';
import { isPositive } from './reply.ts';
import type { Run } from './run.ts';
import type { SendListener } from './session.ts';

/** How far a message has come: filled as the server answers, and so true also after a failure. */
export type Delivery = {
  /** Recipients the server takes the message for, and those it does not. */
  readonly accepted: string[];
  readonly rejected: string[];
  /** What it said to those that it does not take it for. */
  readonly refusals: Reply[];
  /** The server waits for the message, and the message has left completely. */
  contentStarted: boolean;
  contentSent: boolean;
  /** The server's answer to the message. */
  reply?: Reply;
};

/** A delivery before its first reply. */
export const newDelivery = (): Delivery => ({
  accepted: [],
  rejected: [],
  refusals: [],
  contentStarted: false,
  contentSent: false,
});

/** Turns the replies to one message into steps of the run, an event for each recipient, and the delivery. */
export function followDelivery(
  run: Run,
  message: Message,
  delivery: Delivery,
  emit: (event: SendEvent) => void,
): SendListener {
  const { steps, server, properties } = run;
  let senderRefused = false;

  const onSender = (reply: Reply): void => {
    senderRefused = !isPositive(reply);
    // The step ends with the error that this becomes. With PIPELINING replies to the recipients follow all the same.
    if (senderRefused) return;
    steps.pass({ detail: { address: message.from }, reply });
    steps.start('recipient');
  };
  const onRecipient = (reply: Reply): void => {
    if (senderRefused) return;
    const address = message.recipients[delivery.accepted.length + delivery.rejected.length] ?? '';
    if (isPositive(reply)) {
      delivery.accepted.push(address);
      emit({ type: 'recipient', address, accepted: true, reply });
    } else {
      const around = { host: server.host, port: server.port, timeout: properties.timeout };
      const diagnosis = diagnose({ ...around, step: 'recipient', trouble: 'refused', reply, address });
      delivery.rejected.push(address);
      delivery.refusals.push(reply);
      emit({ type: 'recipient', address, accepted: false, reply, diagnosis });
    }
    const everyone = delivery.accepted.length + delivery.rejected.length === message.recipients.length;
    if (!everyone || delivery.accepted.length === 0) return;
    steps.pass({ reply });
    steps.start('data');
  };
  const onContent = (reply: Reply): void => {
    delivery.reply = reply;
    if (isPositive(reply)) steps.pass({ reply });
  };

  return {
    onReply: (verb, reply) => {
      if (verb === 'MAIL') onSender(reply);
      else if (verb === 'RCPT') onRecipient(reply);
      else if (verb === 'DATA') delivery.contentStarted = reply.code < 400;
      else if (verb === 'CONTENT') onContent(reply);
    },
    onContentSent: () => {
      delivery.contentSent = true;
    },
  };
}
