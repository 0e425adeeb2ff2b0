import type { FieldErrors, FieldValues } from 'react-hook-form';
import { hasErrors, type Problem } from '../../shared/model/problem.ts';

/** Problems as react-hook-form's errors: the first of each field that forbids saving, in words. */
export function errorsOf<Values extends FieldValues>(
  problems: readonly Problem[],
  textOf: (problem: Problem) => string,
): FieldErrors<Values> {
  const errors: Record<string, { type: string; message: string }> = {};
  for (const problem of problems) {
    if (hasErrors([problem])) errors[problem.property] ??= { type: problem.code, message: textOf(problem) };
  }
  return errors as FieldErrors<Values>;
}
