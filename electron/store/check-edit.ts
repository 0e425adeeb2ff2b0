import { isDeepStrictEqual } from 'node:util';
import { connectionDefinitionProblems } from '../../shared/model/connection-manager.ts';
import { Failure } from '../../shared/model/failure.ts';
import { descriptionProblems, nameProblems } from '../../shared/model/name.ts';
import type { Package } from '../../shared/model/package.ts';
import { hasErrors, type Problem } from '../../shared/model/problem.ts';
import { taskDefinitionProblems } from '../../shared/model/send-mail-task.ts';
import { variableProblems } from '../../shared/model/variable.ts';

/**
 * Checks an edit of a package. Real files, and what was imported from them, have malformed connection strings, dangling
 * references and names that occur twice: what was wrong before the edit may stay like that.
 *
 * @throws Failure INVALID_DEFINITION with the problems that the edit brings
 */
export function checkEdit(before: Package, after: Package): void {
  const problems = [
    ...newProblems([before], [after], (pkg) => [...nameProblems(pkg.name), ...descriptionProblems(pkg.description)]),
    ...newProblems(before.connections, after.connections, connectionDefinitionProblems),
    ...newProblems(before.sendMailTasks, after.sendMailTasks, taskDefinitionProblems),
    ...after.variables
      .filter((variable) => !before.variables.some((known) => known.name === variable.name))
      .flatMap(variableProblems),
  ].filter((found) => hasErrors([found]));
  if (problems.length > 0) throw new Failure('INVALID_DEFINITION', {}, { problems });
}

type Item = { readonly id: string; readonly name: string; readonly container?: string };

function newProblems<Kind extends Item>(
  before: readonly Kind[],
  after: readonly Kind[],
  problemsOf: (item: Kind, taken: readonly string[]) => Problem[],
): Problem[] {
  const problemsIn = (items: readonly Kind[], item: Kind): Problem[] => problemsOf(item, namesBeside(items, item));
  return after.flatMap((item) => {
    const known = before.find(({ id }) => id === item.id);
    if (!known) return problemsIn(after, item);
    if (isDeepStrictEqual(known, item)) return [];
    const old = problemsIn(before, known);
    return problemsIn(after, item).filter((found) => !old.some((other) => isDeepStrictEqual(found, other)));
  });
}

/** Names are unique in the container that holds the objects. */
const namesBeside = (items: readonly Item[], item: Item): string[] =>
  items.filter((other) => other.id !== item.id && other.container === item.container).map(({ name }) => name);
