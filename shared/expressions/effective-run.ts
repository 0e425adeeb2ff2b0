import type { ConnectionManager } from '../model/connection-manager.ts';
import { sameId } from '../model/id.ts';
import { type Package, reachableConnections } from '../model/package.ts';
import type { SendMailTask } from '../model/send-mail-task.ts';
import { findVariable, newVariable, type Variable } from '../model/variable.ts';
import { textOf } from './cast-text.ts';
import { effectiveConnection } from './effective-connection.ts';
import { effectiveTask, ownerOf } from './effective-task.ts';
import { ExpressionError, located } from './error.ts';
import type { ExpressionOutcome } from './outcome.ts';
import { packageScope } from './package-scope.ts';
import type { RunFacts } from './run-facts.ts';

/** An outcome and the object whose property it is. */
export type ObjectOutcome = { readonly object: string; readonly outcome: ExpressionOutcome };

/** A task and its package as they are at run time. */
export type EffectiveRun = {
  readonly task: SendMailTask;
  /** The connection managers that the task uses, those of the project included, and the variable that it reads. */
  readonly pkg: Package;
  readonly outcomes: readonly ObjectOutcome[];
  /** Those of the task's own expressions, in their order. */
  readonly own: readonly ExpressionOutcome[];
};

/** Applies every expression that a run of the task depends on: its own, and those of what it uses. */
export function effectiveRun(pkg: Package, task: SendMailTask, run: RunFacts): EffectiveRun {
  const own = effectiveTask(pkg, task, run);
  const outcomes: ObjectOutcome[] = own.outcomes.map((outcome) => ({ object: task.name, outcome }));
  const connections = reachableConnections(pkg).map((connection): ConnectionManager => {
    if (!uses(own.task, connection)) return connection;
    const effective = effectiveConnection(pkg, connection, run);
    outcomes.push(...effective.outcomes.map((outcome) => ({ object: connection.name, outcome })));
    return effective.connection;
  });
  const source = sourceVariable(pkg, own.task, run);
  if (source?.outcome) outcomes.push({ object: task.name, outcome: source.outcome });
  const variables = source?.variable ? [source.variable, ...pkg.variables] : pkg.variables;
  return { task: own.task, pkg: { ...pkg, connections, variables }, outcomes, own: own.outcomes };
}

const uses = (task: SendMailTask, { id }: ConnectionManager): boolean =>
  sameId(task.smtpConnection, id) || (task.messageSourceType === 'FileConnection' && sameId(task.messageSource, id));

/** The variable that a task reads its text from, with the value that it has at run time. */
function sourceVariable(
  pkg: Package,
  task: SendMailTask,
  run: RunFacts,
): { variable?: Variable; outcome?: ExpressionOutcome } | undefined {
  const name = task.messageSource;
  if (task.messageSourceType !== 'Variable') return undefined;
  const variable = findVariable(pkg.variables, name, task.container);
  const isPlain = variable?.expression === '' && run.overrides[name] === undefined;
  if (isPlain || (!variable && !name.startsWith('System::'))) return undefined;
  const scope = packageScope(pkg, ownerOf(task), run);
  try {
    const value = located({ start: 0, end: name.length }, name, () => scope.variable(name));
    return { variable: { ...newVariable(name, textOf(value, run.localeId)), scope: task.container } };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { outcome: { property: 'MessageSource', expression: name, field: 'messageSource', error } };
  }
}
