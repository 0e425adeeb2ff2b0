import { useTranslation } from 'react-i18next';
import type { TestEvent, TestResult } from '../../shared/contract/smtp-events.ts';
import { useDiagnosisText, useInSsisText } from '../controls/use-text.ts';
import { stepsOf } from './steps.ts';
import { transcriptOf, transcriptText } from './transcript-text.ts';
import { useSignInText } from './use-sign-in-text.ts';
import { useStepText } from './use-step-text.ts';

/** A whole test as plain text, such as for a ticket: settings, steps, verdict, transcript. */
export function useReportText() {
  const { t } = useTranslation();
  const stepText = useStepText();
  const diagnosisText = useDiagnosisText();
  const inSsisText = useInSsisText();
  const signInText = useSignInText();
  return (tested: string | undefined, events: readonly TestEvent[], result: TestResult): string => {
    const steps = stepsOf(events).map((event) => {
      const { name, found, duration } = stepText(event);
      return [t(`connection.stepStatus.${event.status}`), name, found, duration].filter(Boolean).join(' · ');
    });
    const findings = [result.diagnosis, ...result.advice].map(diagnosisText).flatMap(({ cause, fix }) => [cause, fix]);
    const inSsis = result.inSsis ? [`${t('connection.test.inSsis')} ${inSsisText(result.inSsis)}`] : [];
    const signIn = Object.values(signInText(events) ?? {});
    const transcript = transcriptText(transcriptOf(events));
    return [tested ?? '', ...steps, ...signIn, ...findings, ...inSsis, '', transcript]
      .join('\n')
      .replace(/\n{2,}/g, '\n\n')
      .trim();
  };
}
