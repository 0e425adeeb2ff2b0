import { useTranslation } from 'react-i18next';
import type { ExpressionError } from '../../shared/expressions/error.ts';
import type { ExpressionOutcome } from '../../shared/expressions/outcome.ts';
import { expressionSentence } from '../../shared/expressions/sentence.ts';

/** Says why an expression cannot be evaluated; the part is left out where it is the whole expression. */
export function useExpressionErrorText(): (error: ExpressionError, expression: string) => string {
  const { t } = useTranslation();
  return (error, expression) => {
    const { code, params, variable } = error;
    return expressionSentence(t, { code, params, variable, part: error.part === expression ? '' : error.part });
  };
}

/** What an expression gives, or why it gives nothing. */
export function useOutcomeText(): (outcome: ExpressionOutcome) => string {
  const { t } = useTranslation();
  const errorText = useExpressionErrorText();
  return ({ value, error, expression }) => (error ? errorText(error, expression) : value || t('expression.emptyText'));
}
