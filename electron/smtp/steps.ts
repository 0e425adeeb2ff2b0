import type { Diagnosis, Reply, SmtpStep, StepDetail, StepEvent } from '../../shared/contract/smtp-events.ts';

/** What a step's end may say. */
export type StepEnd = { readonly detail?: StepDetail | undefined; readonly reply?: Reply | undefined };

/** The steps of one run: at most one is open, and each that starts ends. */
export type Steps = {
  /** The step that is open, or was the last to be. */
  readonly current: () => SmtpStep;
  readonly open: () => boolean;
  /** The events of the steps that ended, in order. */
  readonly ended: () => readonly StepEvent[];
  readonly start: (step: SmtpStep) => void;
  readonly pass: (end?: StepEnd) => void;
  readonly fail: (diagnosis: Diagnosis, end?: StepEnd) => void;
  /** Without a name: ends the open step as skipped, for a run that was cancelled. */
  readonly skip: (step?: SmtpStep) => void;
};

/** Keeps the steps and emits an event for each of their changes, with milliseconds at the end. */
export function createSteps(emit: (event: StepEvent) => void): Steps {
  let current: SmtpStep = 'resolve';
  let startedAt: number | undefined;
  const ended: StepEvent[] = [];

  const end = (status: 'passed' | 'failed' | 'skipped', { detail, reply }: StepEnd, diagnosis?: Diagnosis): void => {
    const ms = startedAt === undefined ? 0 : performance.now() - startedAt;
    startedAt = undefined;
    const event: StepEvent = {
      type: 'step',
      step: current,
      status,
      ms: Math.round(ms * 10) / 10,
      ...(detail && { detail }),
      ...(reply && { reply }),
      ...(diagnosis && { diagnosis }),
    };
    ended.push(event);
    emit(event);
  };

  return {
    current: () => current,
    open: () => startedAt !== undefined,
    ended: () => ended,
    start: (step) => {
      current = step;
      startedAt = performance.now();
      emit({ type: 'step', step, status: 'started' });
    },
    pass: (found = {}) => end('passed', found),
    fail: (diagnosis, found = {}) => end('failed', found, diagnosis),
    skip: (step) => {
      if (step) emit({ type: 'step', step, status: 'skipped', ms: 0 });
      else end('skipped', {});
    },
  };
}
