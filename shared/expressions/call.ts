import { Fault } from './error.ts';
import type { ArgumentKind } from './functions/function.ts';
import { expressionFunctions } from './functions/index.ts';
import type { Surroundings } from './surroundings.ts';
import { type ExpressionValue, isNumber } from './value.ts';

/** What an argument should have been, by an example of a type that fits. */
const EXAMPLES: Readonly<Record<ArgumentKind, string>> = {
  text: 'DT_WSTR',
  datePart: 'DT_WSTR',
  integer: 'DT_I4',
  number: 'DT_NUMERIC',
  date: 'DT_DBTIMESTAMP',
  any: '',
};

const fits = (value: ExpressionValue, kind: ArgumentKind): boolean => {
  if (kind === 'any') return true;
  if (kind === 'number') return isNumber(value);
  return value.family === (kind === 'datePart' ? 'text' : kind);
};

/** Calls a function with values. @throws Fault ARGUMENT_TYPE, and what the function has */
export function callFunction(name: string, values: readonly ExpressionValue[], around: Surroundings): ExpressionValue {
  const called = expressionFunctions[name];
  if (!called) throw new Fault('FUNCTION_UNKNOWN', { name });
  called.parameters.forEach(([, kind], index) => {
    const value = values[index];
    if (value && !fits(value, kind)) {
      throw new Fault('ARGUMENT_TYPE', { name, index: index + 1, type: value.type, expected: EXAMPLES[kind] });
    }
  });
  if (called.whenNull && values.some(({ value }) => value === null)) return called.whenNull(values);
  return called.apply(values, around);
}
