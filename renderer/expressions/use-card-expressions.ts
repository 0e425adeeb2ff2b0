import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { effectiveTask } from '../../shared/expressions/effective-task.ts';
import type { ExpressionOutcome } from '../../shared/expressions/outcome.ts';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { useOverrides } from './OverridesProvider.tsx';
import { useRunFacts } from './use-run-facts.ts';

/** Says which properties expressions set, or which of them cannot be evaluated; nothing where there are none. */
export function useExpressionLine(): (outcomes: readonly ExpressionOutcome[]) => string[] {
  const { t } = useTranslation();
  return (outcomes) => {
    const failed = outcomes.filter(({ error }) => error !== undefined);
    const properties = (failed.length > 0 ? failed : outcomes).map(({ property }) => property).join(', ');
    if (outcomes.length === 0) return [];
    return [t(failed.length > 0 ? 'expression.cannotBeEvaluated' : 'expression.setAtRunTime', { properties })];
  };
}

/** A task as it is at run time, for its card, and the line that says so. */
export function useCardExpressions(pkg: Package, task: SendMailTask): { task: SendMailTask; line: string[] } {
  const run = useRunFacts(useOverrides(pkg).overrides);
  const effective = useMemo(() => effectiveTask(pkg, task, run), [pkg, task, run]);
  return { task: effective.task, line: useExpressionLine()(effective.outcomes) };
}
