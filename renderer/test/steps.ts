import type { SendEvent, StepEvent, TestEvent } from '../../shared/contract/smtp-events.ts';

/**
 * The steps of a conversation as they stand: each with its latest event. A step can happen twice, such as EHLO
 * before and inside TLS, or a recipient for each address. What was skipped did not happen and is left out.
 */
export function stepsOf(events: readonly (TestEvent | SendEvent)[]): StepEvent[] {
  const steps: StepEvent[] = [];
  for (const event of events) {
    if (event.type !== 'step') continue;
    const running = steps.findLastIndex(({ step, status }) => step === event.step && status === 'started');
    if (running === -1) steps.push(event);
    else steps[running] = event;
  }
  return steps.filter(({ status }) => status !== 'skipped');
}
