import { Badge } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ExpressionOutcome } from '../../shared/expressions/outcome.ts';
import { useExpressionLine } from './use-card-expressions.ts';

/** Marks what an expression sets at run time; red where it cannot be evaluated. */
export function ExpressionMark({ outcomes }: { outcomes: readonly ExpressionOutcome[] }) {
  const { t } = useTranslation();
  const [line] = useExpressionLine()(outcomes);
  if (line === undefined) return null;
  const failed = outcomes.some(({ error }) => error !== undefined);
  return (
    <Badge size="small" appearance="outline" color={failed ? 'danger' : 'informative'} title={line}>
      {t('expression.mark')}
    </Badge>
  );
}
