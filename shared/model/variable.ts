import * as z from 'zod';
import { type Problem, problem } from './problem.ts';

/** Data types of SSIS variables and parameters (System.TypeCode, as packages name them). */
export const dataTypes = [
  'String',
  'Boolean',
  'Byte',
  'SByte',
  'Int16',
  'Int32',
  'Int64',
  'UInt32',
  'UInt64',
  'Single',
  'Double',
  'Decimal',
  'DateTime',
  'Char',
  'Object',
  'Empty',
] as const;
export type DataType = (typeof dataTypes)[number];

/** A package variable. */
export const variableSchema = z.object({
  /** Qualified name, `User::Body`. */
  name: z.string().max(256),
  /** The value as text, as packages write it: `True`, `42`, `2024-01-31 00:00:00`. */
  value: z.string().max(1_000_000),
  dataType: z.enum(dataTypes).default('String'),
  /** Where it is not empty, the variable has its value (EvaluateAsExpression). */
  expression: z.string().max(1_000_000).default(''),
  /** The container that declares it, as a task's `container`; empty for the package. */
  scope: z.string().max(4_096).default(''),
});
export type Variable = Readonly<z.infer<typeof variableSchema>>;

/** A parameter of a package or project: `$Package::x`, `$Project::x`. */
export const parameterSchema = z.object({
  name: z.string().max(256),
  /** The design-time value as text; empty where it is sensitive, since that is kept encrypted. */
  value: z.string().max(1_000_000),
  dataType: z.enum(dataTypes),
  sensitive: z.boolean(),
});
export type Parameter = Readonly<z.infer<typeof parameterSchema>>;

const QUALIFIED_NAME = /^[\p{L}_][\p{L}\p{N}_]*::[\p{L}_][\p{L}\p{N}_ ]*$/u;

/** A new package variable of type String. */
export const newVariable = (name: string, value: string): Variable => ({
  name,
  value,
  dataType: 'String',
  expression: '',
  scope: '',
});

/** Whether what is declared in `scope` can be seen in `container`: it is the same one, or around it. */
const reaches = (scope: string, container: string): boolean =>
  scope === '' || scope === container || container.startsWith(`${scope}\\`) || container.startsWith(`${scope}.`);

/**
 * The variable of that name that a container sees: the nearest one. Names are case-sensitive in SSIS.
 *
 * @param container as in `SendMailTask`; the package itself where it is left out
 */
export const findVariable = (variables: readonly Variable[], name: string, container = ''): Variable | undefined =>
  variables
    .filter((variable) => variable.name === name && reaches(variable.scope, container))
    .reduce<Variable | undefined>(
      (nearest, variable) => (nearest && nearest.scope.length >= variable.scope.length ? nearest : variable),
      undefined,
    );

/** Problems of a variable's qualified name. */
export const variableProblems = (variable: Variable): Problem[] =>
  QUALIFIED_NAME.test(variable.name) ? [] : [problem('variables', 'VARIABLE_NAME_INVALID', { name: variable.name })];
