import type { Surroundings } from '../surroundings.ts';
import type { ExpressionValue } from '../value.ts';

/** What an argument has to be; `datePart` is a text that names a part of a date. */
export type ArgumentKind = 'text' | 'integer' | 'number' | 'date' | 'datePart' | 'any';

/** How functions are grouped in the expression builder, as in that of SSIS. */
export const functionGroups = ['text', 'date', 'number', 'null'] as const;
export type FunctionGroup = (typeof functionGroups)[number];

/** A function of the expression language. */
export type ExpressionFunction = {
  readonly group: FunctionGroup;
  /** The names of Microsoft's reference, and what each has to be. */
  readonly parameters: readonly (readonly [name: string, kind: ArgumentKind])[];
  /** The result where an argument is NULL: NULL of the type that it would have. Left out, `apply` sees NULL itself. */
  readonly whenNull?: (values: readonly ExpressionValue[]) => ExpressionValue;
  /** @throws Fault */
  readonly apply: (values: readonly ExpressionValue[], around: Surroundings) => ExpressionValue;
};
