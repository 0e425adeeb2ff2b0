import type { StepDetail } from '../../shared/contract/smtp-events.ts';

/** How a test signed in, or tried to. */
export type SignInFacts = Pick<StepDetail, 'mechanisms' | 'mechanism' | 'identity' | 'protocol' | 'validUntil'>;

/** What the last sign-in of a test said about itself; undefined where there was none. */
export function signInFactsOf(events: readonly { type: string }[]): SignInFacts | undefined {
  const step = events.findLast(isSignIn);
  return step?.detail;
}

const isSignIn = (event: { type: string }): event is { type: 'step'; step: 'authenticate'; detail: SignInFacts } =>
  event.type === 'step' &&
  'step' in event &&
  event.step === 'authenticate' &&
  'detail' in event &&
  event.detail !== undefined;
