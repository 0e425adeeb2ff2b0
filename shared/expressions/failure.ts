import { Failure } from '../model/failure.ts';
import type { ObjectOutcome } from './effective-run.ts';
import type { ExpressionError } from './error.ts';

/**
 * Refuses to go on where a property expression cannot be evaluated.
 *
 * @throws Failure EXPRESSION_FAILED for the first one: object, property, `reason` (an ExpressionErrorCode) and its values,
 *   the part of the expression and where it is
 */
export function requireEvaluated(outcomes: readonly ObjectOutcome[]): void {
  for (const { object, outcome } of outcomes) {
    if (outcome.error) throw expressionFailure(object, outcome.property, outcome.expression, outcome.error);
  }
}

function expressionFailure(object: string, property: string, expression: string, error: ExpressionError): Failure {
  const { code, params, part, position, variable } = error;
  const where = { object, property, reason: code, part: part === expression ? '' : part, position: position + 1 };
  return new Failure('EXPRESSION_FAILED', { ...params, ...where, variable: variable ?? '' }, { cause: error });
}
