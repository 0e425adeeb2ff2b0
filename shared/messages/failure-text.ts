import type { TFunction } from 'i18next';
import type { DiagnosisCode } from '../diagnosis/codes.ts';
import { expressionFailureParams } from '../expressions/sentence.ts';
import type { FailureCode } from '../model/failure.ts';
import type { Params, Problem } from '../model/problem.ts';

/** A failure as data, as the contract has it. */
export type FailureData = {
  readonly code: FailureCode;
  readonly params: Params;
  readonly problems: readonly Problem[];
};

/**
 * What a failure says by itself, away from any form: of a definition that is not valid a line for each problem, since "not
 * valid" helps nobody; of a connection its finding.
 */
export function failureText({ code, params, problems }: FailureData, t: TFunction): { message: string; fix: string } {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { message: errors.map((found) => problemSentence(found, t)).join('\n'), fix: '' };
  if (code === 'SMTP_FAILED') {
    const diagnosis = params.diagnosis as DiagnosisCode;
    return { message: t(`diagnosis.${diagnosis}.cause`, params), fix: t(`diagnosis.${diagnosis}.fix`, params) };
  }
  const values = code === 'EXPRESSION_FAILED' ? expressionFailureParams(t, params) : params;
  return { message: t(`failure.${code}.message`, values), fix: t(`failure.${code}.fix`, values) };
}

function problemSentence({ code, params, object }: Problem, t: TFunction): string {
  const sentence = t(`problem.${code}`, params);
  return object === undefined ? sentence : t('packages.problem', { object, problem: sentence });
}
