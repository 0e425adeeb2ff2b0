import type { HistoryEntry } from '../../shared/contract/history.ts';
import type { SmtpStep, TestEvent } from '../../shared/contract/smtp-events.ts';

/** The steps as bars show them: what rarely takes long stands together. */
export const timedSteps = ['resolve', 'connect', 'greeting', 'ehlo', 'starttls', 'authenticate', 'rest'] as const;
export type TimedStep = (typeof timedSteps)[number];

/** Milliseconds of a step in a test. */
export type StepTime = { readonly step: TimedStep; readonly ms: number };

const timedStepOf = (step: SmtpStep): TimedStep => timedSteps.find((timed) => timed === step) ?? 'rest';

/** How long each step took in all, in their order; steps that did not happen are left out. */
export function sumByStep(steps: readonly { step: SmtpStep; ms?: number | undefined }[]): StepTime[] {
  return timedSteps.flatMap((timed) => {
    const ofStep = steps.filter(({ step }) => timedStepOf(step) === timed);
    return ofStep.length > 0 ? [{ step: timed, ms: ofStep.reduce((sum, { ms = 0 }) => sum + ms, 0) }] : [];
  });
}

/** The same for what a test streamed. */
export const stepTimesOf = (events: readonly TestEvent[]): StepTime[] =>
  sumByStep(
    events.filter((event) => event.type === 'step').filter(({ status }) => status === 'passed' || status === 'failed'),
  );

/** The same for a test of the history. */
export const stepTimesIn = ({ steps }: HistoryEntry): StepTime[] => sumByStep(steps);
