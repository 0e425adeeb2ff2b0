import * as z from 'zod';
import { type Problem, problem } from './problem.ts';

/** A package variable of type String. */
export const variableSchema = z.object({
  /** Qualified name, `User::Body`. */
  name: z.string().max(256),
  value: z.string().max(1_000_000),
});
export type Variable = Readonly<z.infer<typeof variableSchema>>;

const QUALIFIED_NAME = /^[\p{L}_][\p{L}\p{N}_]*::[\p{L}_][\p{L}\p{N}_ ]*$/u;

/** Variable names are case-sensitive in SSIS. */
export const findVariable = (variables: readonly Variable[], name: string): Variable | undefined =>
  variables.find((variable) => variable.name === name);

/** Problems of a variable's qualified name. */
export const variableProblems = (variable: Variable): Problem[] =>
  QUALIFIED_NAME.test(variable.name) ? [] : [problem('variables', 'VARIABLE_NAME_INVALID', { name: variable.name })];
