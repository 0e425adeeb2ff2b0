import * as z from 'zod';
import { type ConnectionManager, connectionManagerSchema, connectionProblems } from './connection-manager.ts';
import { idSchema } from './id.ts';
import { descriptionProblems, nameProblems } from './name.ts';
import type { Problem } from './problem.ts';
import { projectSchema } from './project.ts';
import { sendMailTaskSchema, taskProblems } from './send-mail-task.ts';
import { parameterSchema, variableProblems, variableSchema } from './variable.ts';

/** An SSIS package as far as mail goes. */
export const packageSchema = z.object({
  id: idSchema,
  name: z.string(),
  description: z.string(),
  /** The Connections collection, in the order of adding. */
  connections: z.array(connectionManagerSchema).readonly(),
  sendMailTasks: z.array(sendMailTaskSchema).readonly(),
  variables: z.array(variableSchema).readonly(),
  /** `$Package::x`. Read from files, and overridden for a run; not edited here. */
  parameters: z.array(parameterSchema).readonly().default([]),
  /** The project around a package file; of one that was imported, its parameters are left. */
  project: projectSchema.optional(),
});
export type Package = Readonly<z.infer<typeof packageSchema>>;

/** A package with nothing in it. */
export const emptyPackage = (id: string, name: string, description = ''): Package => ({
  id,
  name,
  description,
  connections: [],
  sendMailTasks: [],
  variables: [],
  parameters: [],
});

/** The connection managers that a task of the package may use: its own, then those of its project. */
export const reachableConnections = (pkg: Package): readonly ConnectionManager[] => [
  ...pkg.connections,
  ...(pkg.project?.connections ?? []),
];

/** Names that an object may not have: those of the others in its container. */
const othersOf = <Item extends { id: string; name: string; container?: string }>(
  items: readonly Item[],
  item: Item,
): string[] =>
  items.filter(({ id, container }) => id !== item.id && container === item.container).map(({ name }) => name);

/**
 * Problems that forbid keeping a package. Its parts may be as wrong as those of the file that it came from, but a secret is
 * never kept.
 */
export const packageStorageProblems = (pkg: Package, taken: readonly string[] = []): Problem[] => [
  ...nameProblems(pkg.name, taken),
  ...descriptionProblems(pkg.description),
  ...pkg.connections.flatMap((connection) =>
    connectionProblems(connection)
      .filter(({ code }) => code === 'BASIC_AUTHENTICATION')
      .map((found) => ({ ...found, object: connection.name })),
  ),
];

/** A problem and the object of the package that has it. */
export type PackageProblem = Problem & { readonly objectId: string; readonly objectName: string };

/** Validate, as SSIS Designer does it: every problem that using the package would meet, object by object. */
export function validatePackage(pkg: Package): PackageProblem[] {
  const of = (object: { id: string; name: string }, problems: Problem[]): PackageProblem[] =>
    problems.map((found) => ({ ...found, objectId: object.id, objectName: object.name }));
  return [
    ...of(pkg, pkg.variables.flatMap(variableProblems)),
    ...pkg.connections.flatMap((connection) =>
      of(connection, connectionProblems(connection, othersOf(pkg.connections, connection))),
    ),
    ...pkg.sendMailTasks.flatMap((task) =>
      of(
        task,
        taskProblems(task, {
          variables: pkg.variables,
          connections: reachableConnections(pkg),
          taken: othersOf(pkg.sendMailTasks, task),
        }),
      ),
    ),
  ];
}
