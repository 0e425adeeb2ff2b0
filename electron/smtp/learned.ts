import type { StepDetail, StepEvent } from '../../shared/contract/smtp-events.ts';
import type { Evidence } from '../../shared/diagnosis/evidence.ts';

/** What a run has learned about its server. */
export type Learned = Pick<Evidence, 'greeting' | 'capabilities' | 'certificates' | 'failedAddresses'>;

/**
 * Gathers what the steps of a run found: a failure is often explained by something that passed long before.
 *
 * @param ended the steps that ended, in order
 * @param failed what the step that failed had found by then
 */
export function learnedFrom(ended: readonly StepEvent[], failed: StepDetail = {}): Learned {
  const greeting = ended.find(({ step }) => step === 'greeting')?.reply?.text;
  const found: StepDetail = Object.assign({}, ...ended.map(({ detail }) => detail), failed);
  const { capabilities, certificates, failedAddresses } = found;
  return {
    ...(greeting !== undefined && { greeting }),
    ...(capabilities && { capabilities }),
    ...(certificates && { certificates }),
    ...(failedAddresses && { failedAddresses }),
  };
}
