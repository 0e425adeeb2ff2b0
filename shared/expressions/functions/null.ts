import { castValue } from '../cast.ts';
import { Fault } from '../error.ts';
import { booleanValue } from '../value.ts';
import type { ExpressionFunction } from './function.ts';

/** The null functions of Microsoft's reference; NULL itself is syntax, since its argument is a type. */
export const nullFunctions: Readonly<Record<string, ExpressionFunction>> = {
  ISNULL: {
    group: 'null',
    parameters: [['expression', 'any']],
    apply: ([value]) => booleanValue(value?.value === null),
  },
  REPLACENULL: {
    group: 'null',
    parameters: [
      ['expression 1', 'any'],
      ['expression 2', 'any'],
    ],
    // “If they do not [have the same type], the function attempts to cast the 2nd expression to the type of the 1st.”
    apply: ([first, second], around) => {
      if (!first || !second) throw new Fault('ARGUMENT_COUNT');
      if (first.family !== second.family || first.type !== second.type) {
        const { type } = first;
        const shape = first.family === 'decimal' ? { precision: first.precision, scale: first.scale } : {};
        const replacement = castValue(second, { type, ...shape }, around);
        return first.value === null ? replacement : first;
      }
      return first.value === null ? second : first;
    },
  },
};
