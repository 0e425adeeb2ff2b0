import type { Certificate, SendEvent, SendResult, StepDetail } from '../../shared/contract/smtp-events.ts';
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

/** The last of one kind of detail that the steps found. */
const found = <Key extends keyof StepDetail>(events: readonly SendEvent[], key: Key): StepDetail[Key] =>
  stepsOf(events).findLast(({ detail }) => detail?.[key] !== undefined)?.detail?.[key];

/** The capabilities of the last EHLO answer, where the run got so far. */
export const capabilitiesOf = (events: readonly SendEvent[]): readonly string[] => found(events, 'capabilities') ?? [];

/** The certificates that the server showed, its own first. */
export const certificatesOf = (events: readonly SendEvent[]): readonly Certificate[] =>
  found(events, 'certificates') ?? [];

/** The address that answered (`10.0.0.5:25`), where the run got so far. */
export const remoteOf = (events: readonly SendEvent[]): string | undefined => found(events, 'remote');

/** The server that a finding is about, as a connection manager names it. */
export const serverOf = ({ diagnosis: { params } }: SendResult): string =>
  String(params.host).includes(':') ? `[${params.host}]:${params.port}` : `${params.host}:${params.port}`;
