import { dateFunctions } from './date.ts';
import type { ExpressionFunction } from './function.ts';
import { nullFunctions } from './null.ts';
import { numberFunctions } from './number.ts';
import { textFunctions } from './text.ts';

/** Every function of the expression language, by its name in upper case. */
export const expressionFunctions: Readonly<Partial<Record<string, ExpressionFunction>>> = Object.assign(
  Object.create(null) as object,
  textFunctions,
  dateFunctions,
  numberFunctions,
  nullFunctions,
);

export { type ExpressionFunction, type FunctionGroup, functionGroups } from './function.ts';
