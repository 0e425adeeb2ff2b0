import type { Surroundings } from './surroundings.ts';
import type { ExpressionValue } from './value.ts';

/** What an expression can see beside its own text. */
export type ExpressionScope = Surroundings & {
  /**
   * The value of a variable or parameter.
   *
   * @param name as written: `User::Server`, `$Package::Server`, `Server`
   * @throws Fault where there is none, or it has no value here; ExpressionError with `variable` where it has its value
   *   from an expression of its own that cannot be evaluated
   */
  readonly variable: (name: string) => ExpressionValue;
};
