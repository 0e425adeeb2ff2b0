import type { SendEvent } from '../../shared/contract/smtp-events.ts';
import { stepsOf } from '../test/steps.ts';

type EventOf<Type extends SendEvent['type']> = Extract<SendEvent, { type: Type }>;

/** What is known of a run so far, beside its steps and transcript. */
export type RunState = {
  readonly progress: EventOf<'progress'> | undefined;
  /** One entry a recipient, in the order in which the server was asked. */
  readonly recipients: readonly EventOf<'recipient'>[];
  readonly result: EventOf<'result'> | undefined;
};

const is =
  <Type extends SendEvent['type']>(type: Type) =>
  (event: SendEvent): event is EventOf<Type> =>
    event.type === type;

/** Reads the state of a run off the events that have come. */
export const runState = (events: readonly SendEvent[]): RunState => ({
  progress: events.findLast(is('progress')),
  recipients: events.filter(is('recipient')),
  result: events.findLast(is('result')),
});

/** The capabilities of the last EHLO answer, where the run got so far. */
export const capabilitiesOf = (events: readonly SendEvent[]): readonly string[] =>
  stepsOf(events).findLast(({ detail }) => detail?.capabilities)?.detail?.capabilities ?? [];

/** The address that answered (`10.0.0.5:25`), where the run got so far. */
export const remoteOf = (events: readonly SendEvent[]): string | undefined =>
  stepsOf(events).findLast(({ detail }) => detail?.remote)?.detail?.remote;
