import type { Package } from '../model/package.ts';
import { type DataType, findVariable, type Parameter, type Variable } from '../model/variable.ts';

/** What a name in an expression stands for. */
export type Named =
  | { readonly kind: 'variable'; readonly name: string; readonly variable: Variable }
  | { readonly kind: 'parameter'; readonly name: string; readonly parameter: Parameter }
  | { readonly kind: 'system'; readonly name: string };

export const PACKAGE_PREFIX = '$Package::';
export const PROJECT_PREFIX = '$Project::';
export const SYSTEM_PREFIX = 'System::';
const USER_PREFIX = 'User::';

/** A parameter's name as expressions write it: `$Package::Server`. */
export const qualifiedName = (prefix: string, { name }: Parameter): string =>
  name.startsWith(prefix) ? name : prefix + name;

/**
 * Finds what a name stands for where it is used: a parameter, a system variable, or the nearest variable. A name without a
 * namespace is looked for among the user's first.
 *
 * @param container the container that sees the variables, as in `SendMailTask`
 */
export function findNamed(pkg: Package, name: string, container: string): Named | undefined {
  for (const [prefix, parameters] of [
    [PACKAGE_PREFIX, pkg.parameters],
    [PROJECT_PREFIX, pkg.project?.parameters ?? []],
  ] as const) {
    if (!name.startsWith(prefix)) continue;
    const parameter = parameters.find((candidate) => qualifiedName(prefix, candidate) === name);
    return parameter && { kind: 'parameter', name, parameter };
  }
  if (name.startsWith(SYSTEM_PREFIX)) return { kind: 'system', name };
  if (name.includes('::')) {
    const variable = findVariable(pkg.variables, name, container);
    return variable && { kind: 'variable', name, variable };
  }
  const others = pkg.variables.map((variable) => variable.name).filter((other) => other.endsWith(`::${name}`));
  for (const qualified of [USER_PREFIX + name, ...others]) {
    const variable = findVariable(pkg.variables, qualified, container);
    if (variable) return { kind: 'variable', name: qualified, variable };
  }
  return { kind: 'system', name: SYSTEM_PREFIX + name };
}

/** A name that can be put into an expression, with what its value is. */
export type UsableName = {
  readonly name: string;
  readonly dataType: DataType;
  readonly value: string;
  /** Where it is not empty, the value at run time is that of this expression. */
  readonly expression: string;
};

/** The variables and parameters that an object of the package sees, each once. */
export function usableNames(pkg: Package, container: string): UsableName[] {
  const seen = [...new Set(pkg.variables.map(({ name }) => name))].flatMap((name) => {
    const variable = findVariable(pkg.variables, name, container);
    return variable ? [variable] : [];
  });
  const parametersOf = (prefix: string, parameters: readonly Parameter[]): UsableName[] =>
    parameters.map((parameter) => ({ ...parameter, expression: '', name: qualifiedName(prefix, parameter) }));
  return [
    ...seen,
    ...parametersOf(PACKAGE_PREFIX, pkg.parameters),
    ...parametersOf(PROJECT_PREFIX, pkg.project?.parameters ?? []),
  ];
}
