import * as z from 'zod';
import { connectionDefinitionProblems, connectionManagerSchema, connectionProblems } from './connection-manager.ts';
import { idSchema } from './id.ts';
import { descriptionProblems, nameProblems } from './name.ts';
import { hasErrors, type Problem } from './problem.ts';
import { sendMailTaskSchema, taskDefinitionProblems, taskProblems } from './send-mail-task.ts';
import { variableProblems, variableSchema } from './variable.ts';

/** An SSIS package as far as mail goes. */
export const packageSchema = z.object({
  id: idSchema,
  name: z.string(),
  description: z.string(),
  /** The Connections collection, in the order of adding. */
  connections: z.array(connectionManagerSchema).readonly(),
  sendMailTasks: z.array(sendMailTaskSchema).readonly(),
  variables: z.array(variableSchema).readonly(),
});
export type Package = Readonly<z.infer<typeof packageSchema>>;

const othersOf = <Item extends { id: string; name: string }>(items: readonly Item[], item: Item): string[] =>
  items.filter(({ id }) => id !== item.id).map(({ name }) => name);

/** Problems that forbid storing a package, those of its parts included. */
export function packageDefinitionProblems(pkg: Package, taken: readonly string[] = []): Problem[] {
  return [
    ...nameProblems(pkg.name, taken),
    ...descriptionProblems(pkg.description),
    ...pkg.connections.flatMap((connection) =>
      connectionDefinitionProblems(connection, othersOf(pkg.connections, connection)),
    ),
    ...pkg.sendMailTasks.flatMap((task) => taskDefinitionProblems(task, othersOf(pkg.sendMailTasks, task))),
    ...pkg.variables.flatMap(variableProblems),
  ].filter((found) => hasErrors([found]));
}

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
      of(task, taskProblems(task, { ...pkg, taken: othersOf(pkg.sendMailTasks, task) })),
    ),
  ];
}
