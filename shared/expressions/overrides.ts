import { type Package, reachableConnections } from '../model/package.ts';
import { PACKAGE_PREFIX, PROJECT_PREFIX, qualifiedName, SYSTEM_PREFIX } from './names.ts';
import { systemVariable } from './system-variables.ts';

/** Values for one test or run, by the qualified name of the variable or parameter: `User::Server`. */
export type Overrides = Readonly<Record<string, string>>;

/** The name without what an expression writes around it: `@[User::Server]` is `User::Server`. */
export const bareName = (name: string): string => name.trim().replace(/^@?\[?|\]$/g, '');

/**
 * The qualified name that a given one stands for in a package; undefined where the package has no such variable or
 * parameter. A parameter of the project is taken where the project is not known, or does not have it though the package uses it.
 */
export function overridable(pkg: Package, given: string): string | undefined {
  const name = bareName(given);
  if (name.startsWith(SYSTEM_PREFIX)) return systemVariable(name) && name;
  const variables = pkg.variables.map((variable) => variable.name);
  const parameters = pkg.parameters.map((parameter) => qualifiedName(PACKAGE_PREFIX, parameter));
  if (name.startsWith(PROJECT_PREFIX) && (!pkg.project || isMentioned(pkg, name))) return name;
  const project = (pkg.project?.parameters ?? []).map((parameter) => qualifiedName(PROJECT_PREFIX, parameter));
  const known = [...variables, ...parameters, ...project];
  if (known.includes(name)) return name;
  return name.includes('::') ? undefined : known.find((other) => other === `User::${name}`);
}

/** Whether an expression of the package has the name in it. */
function isMentioned(pkg: Package, name: string): boolean {
  const expressions = [
    ...[...reachableConnections(pkg), ...pkg.sendMailTasks].flatMap(({ propertyExpressions }) => propertyExpressions),
    ...pkg.variables,
  ];
  return expressions.some(({ expression }) => expression.includes(`[${name}]`));
}

/** Overrides by their qualified names, and the names that the package does not know. */
export function qualifiedOverrides(pkg: Package, given: Overrides): { overrides: Overrides; unknown: string[] } {
  const overrides: Record<string, string> = {};
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const qualified = overridable(pkg, name);
    if (qualified === undefined) unknown.push(bareName(name));
    else overrides[qualified] = value;
  }
  return { overrides, unknown };
}
