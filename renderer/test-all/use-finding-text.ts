import { useTranslation } from 'react-i18next';
import { Failure } from '../../shared/model/failure.ts';
import { useDiagnosisText, useErrorText, useProblemText } from '../controls/use-text.ts';
import type { Row } from './rows.ts';

/** What a row's test found, in words; empty where it found nothing yet. */
export function useFindingText(): (row: Pick<Row, 'diagnosis' | 'failure' | 'state'>) => {
  cause: string;
  fix: string;
} {
  const { t } = useTranslation();
  const diagnosisText = useDiagnosisText();
  const errorText = useErrorText();
  const problemText = useProblemText();
  return ({ diagnosis, failure, state }) => {
    if (diagnosis) return diagnosisText(diagnosis);
    if (state === 'waiting') return { cause: t('testAll.waiting'), fix: '' };
    if (!failure) return { cause: '', fix: '' };
    const problems = failure.problems.filter(({ severity }) => severity === 'error');
    // Of a definition that is not valid, its problems say more than that it is not.
    if (problems.length > 0) return { cause: problems.map(problemText).join(' '), fix: '' };
    const { message, fix } = errorText(new Failure(failure.code, failure.params));
    return { cause: message, fix };
  };
}
