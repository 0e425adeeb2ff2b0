import type { TFunction } from 'i18next';
import type { Params, ProblemCode } from '../model/problem.ts';
import type { ExpressionErrorCode } from './error.ts';

type Told = {
  readonly code: ExpressionErrorCode;
  readonly params: Params;
  /** Empty where it is the whole expression. */
  readonly part: string;
  readonly variable?: string | undefined;
};

/** Says why an expression cannot be evaluated, and which part of it. */
export function expressionSentence(t: TFunction, { code, params, part, variable }: Told): string {
  const problem = code === 'RESULT_INVALID' ? t(`problem.${params.problem as ProblemCode}`, params) : undefined;
  const why = t(`expression.error.${code}`, problem === undefined ? params : { ...params, problem });
  const reason = part === '' ? why : t('expression.inPart', { reason: why, part });
  return variable ? t('expression.inVariable', { variable, reason }) : reason;
}

/** The values of the failure EXPRESSION_FAILED, its reason as a sentence. */
export const expressionFailureParams = (t: TFunction, params: Params): Params => ({
  ...params,
  reason: expressionSentence(t, {
    code: params.reason as ExpressionErrorCode,
    params,
    part: String(params.part ?? ''),
    variable: String(params.variable ?? ''),
  }),
});
