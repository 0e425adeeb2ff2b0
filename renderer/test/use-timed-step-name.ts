import { useTranslation } from 'react-i18next';
import type { TimedStep } from './step-times.ts';

/** The name of a step as bars show it. */
export function useTimedStepName(): (step: TimedStep) => string {
  const { t } = useTranslation();
  return (step) => (step === 'rest' ? t('history.rest') : t(`connection.step.${step}`));
}
