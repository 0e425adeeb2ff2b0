import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis, InSsis } from '../../shared/contract/smtp-events.ts';
import { expressionFailureParams } from '../../shared/expressions/sentence.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { HostGone, NotSignedIn } from '../host/errors.ts';

/** A sentence, and what to do about it (empty where nothing is known). */
export type Words = { readonly message: string; readonly fix: string };

/** The one place that turns whatever was thrown into words. What nobody expected gets one sentence, never a stack. */
export function useErrorText(): (error: unknown) => Words {
  const { t } = useTranslation();
  return useCallback(
    (error: unknown): Words => {
      if (error instanceof Failure) {
        const isExpression = error.code === 'EXPRESSION_FAILED';
        const params = isExpression ? expressionFailureParams(t, error.params) : error.params;
        return { message: t(`failure.${error.code}.message`, params), fix: t(`failure.${error.code}.fix`, params) };
      }
      if (error instanceof HostGone) return { message: t('common.error.hostGone'), fix: t('common.error.hostGoneFix') };
      if (error instanceof NotSignedIn)
        return { message: t('common.error.signedOut'), fix: t('common.error.signedOutFix') };
      return { message: t('common.error.unexpected'), fix: t('common.error.unexpectedFix') };
    },
    [t],
  );
}

/** The sentence for a problem of a definition. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation();
  return (problem) => t(`problem.${problem.code}`, problem.params);
}

/** The sentences for a finding. */
export function useDiagnosisText(): (diagnosis: Diagnosis) => { cause: string; fix: string } {
  const { t } = useTranslation();
  return ({ code, params }) => ({
    cause: t(`diagnosis.${code}.cause`, params),
    fix: t(`diagnosis.${code}.fix`, params),
  });
}

/** What SSIS would do, without the leading “In SSIS: ”. */
export function useInSsisText(): (inSsis: InSsis) => string {
  const { t } = useTranslation();
  return ({ code, params }) => t(`inSsis.${code}`, params);
}
