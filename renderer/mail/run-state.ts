import type { SendEvent, SendResult, StepEvent, TranscriptEvent } from '../../shared/contract/smtp-events.ts';

type EventOf<Type extends SendEvent['type']> = Extract<SendEvent, { type: Type }>;

/** What is known of a run so far. */
export type RunState = {
  /** The latest event of each step, in the order in which the steps began. */
  readonly steps: readonly StepEvent[];
  readonly transcript: readonly TranscriptEvent[];
  readonly progress?: EventOf<'progress'>;
  readonly recipients: readonly EventOf<'recipient'>[];
  readonly log: readonly EventOf<'task'>[];
  readonly result?: SendResult;
};

/** A run that has not begun. */
export const NO_RUN: RunState = { steps: [], transcript: [], recipients: [], log: [] };

/** The state after one more event. */
export function afterEvent(state: RunState, event: SendEvent): RunState {
  switch (event.type) {
    case 'step':
      return { ...state, steps: withStep(state.steps, event) };
    case 'transcript':
      return { ...state, transcript: [...state.transcript, event] };
    case 'progress':
      return { ...state, progress: event };
    case 'recipient':
      return { ...state, recipients: [...state.recipients, event] };
    case 'task':
      return { ...state, log: [...state.log, event] };
    case 'result':
      return { ...state, result: event };
  }
}

// EHLO comes twice around STARTTLS and RCPT once a recipient: an event replaces the last of its step only while
// that one is still going on.
function withStep(steps: readonly StepEvent[], event: StepEvent): StepEvent[] {
  const open = steps.findLastIndex((step) => step.step === event.step && step.status === 'started');
  return open < 0 ? [...steps, event] : steps.with(open, event);
}

/** The capabilities of the last EHLO answer, where the run got so far. */
export const capabilitiesOf = (state: RunState): readonly string[] =>
  state.steps.findLast(({ step, detail }) => step === 'ehlo' && detail?.capabilities)?.detail?.capabilities ?? [];
