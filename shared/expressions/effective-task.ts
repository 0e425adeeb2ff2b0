import type { ConnectionManagerType } from '../model/connection-manager.ts';
import { sameId } from '../model/id.ts';
import { sameName } from '../model/name.ts';
import { type Package, reachableConnections } from '../model/package.ts';
import type { MessageSourceType, Priority, SendMailTask } from '../model/send-mail-task.ts';
import { Fault } from './error.ts';
import { type ExpressionOutcome, evaluateProperties } from './outcome.ts';
import { packageScope } from './package-scope.ts';
import { type ExpressionProperty, taskExpressionProperties } from './property.ts';
import type { PropertyValue } from './property-value.ts';
import type { ExpressionOwner, RunFacts } from './run-facts.ts';

/** A task as it is at run time, its expressions applied, and what each of its expressions gives, in their order. */
export type EffectiveTask = { readonly task: SendMailTask; readonly outcomes: readonly ExpressionOutcome[] };

/** Numbers of SendMailMessageSourceType and MailPriority. */
const MESSAGE_SOURCE_TYPES: Readonly<Partial<Record<number, MessageSourceType>>> = {
  0: 'DirectInput',
  1: 'FileConnection',
  2: 'Variable',
};
const PRIORITIES: Readonly<Partial<Record<number, Priority>>> = { 1: 'High', 3: 'Normal', 5: 'Low' };

export const ownerOf = ({ id, name, container }: SendMailTask): ExpressionOwner => ({
  kind: 'task',
  id,
  name,
  container,
});

/** Applies the property expressions of a Send Mail task. */
export function effectiveTask(pkg: Package, task: SendMailTask, run: RunFacts): EffectiveTask {
  if (task.propertyExpressions.length === 0) return { task, outcomes: [] };
  const scope = packageScope(pkg, ownerOf(task), run);
  let effective = task;
  // The type decides what the source means, wherever its expression stands.
  const ordered = task.propertyExpressions.toSorted(
    (a, b) => Number(isSource(a.property)) - Number(isSource(b.property)),
  );
  const outcomes = evaluateProperties(ordered, taskExpressionProperties, scope, (property, value) => {
    effective = { ...effective, ...changed(pkg, effective, property, value) };
  });
  return {
    task: { ...effective, propertyExpressions: [] },
    outcomes: task.propertyExpressions.flatMap(({ property, expression }) =>
      outcomes.filter((outcome) => outcome.property === property && outcome.expression === expression).slice(0, 1),
    ),
  };
}

const isSource = (property: string): boolean => property.toLowerCase() === 'messagesource';

function changed(
  pkg: Package,
  task: SendMailTask,
  { field = '', kind }: ExpressionProperty,
  value: PropertyValue,
): Partial<SendMailTask> {
  if (kind === 'connection') return { smtpConnection: connectionNamed(pkg, String(value), 'SMTP') };
  // Packages with other numbers are about, and SSIS sends their mail as any other.
  if (kind === 'priority') return { priority: PRIORITIES[Number(value)] ?? 'Normal' };
  if (kind === 'messageSourceType') {
    const messageSourceType = MESSAGE_SOURCE_TYPES[Number(value)];
    if (!messageSourceType)
      throw new Fault('RESULT_TYPE', { property: 'MessageSourceType', type: String(value), expected: '0, 1, 2' });
    return { messageSourceType };
  }
  if (field === 'messageSource' && task.messageSourceType === 'FileConnection') {
    return { messageSource: connectionNamed(pkg, String(value), 'FILE') };
  }
  return { [field]: String(value) };
}

/** The id of the connection manager that an expression names, by its name or its id. */
function connectionNamed(pkg: Package, nameOrId: string, type: ConnectionManagerType): string {
  const found = reachableConnections(pkg).find(
    (connection) =>
      connection.connectionManagerType === type &&
      (sameName(connection.name, nameOrId) || sameId(connection.id, nameOrId)),
  );
  if (!found) throw new Fault('RESULT_UNKNOWN_CONNECTION', { name: nameOrId.slice(0, 100) });
  return found.id;
}
