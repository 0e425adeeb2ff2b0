import { isDeepStrictEqual } from 'node:util';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { formatConnectionString, readableProperties } from '../../shared/model/connection-string.ts';
import type { Package } from '../../shared/model/package.ts';
import type { PropertyExpression } from '../../shared/model/property-expression.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { variableKey } from '../dtsx/index.ts';
import { inForm } from './connection-string-form.ts';
import { mergeLists, mergeProperties, mergeValue } from './merge-values.ts';

/**
 * Puts one's edits into what the file has become meanwhile: property by property, one's own where both changed the same.
 * Keys of connection strings, property expressions and variables count as properties. What the others removed comes back
 * only where it was edited here.
 *
 * @param base what both sides began with
 */
export function merge(base: Package, mine: Package, theirs: Package): Package {
  return {
    ...mergeProperties(base, mine, theirs),
    id: mine.id,
    connections: mergeLists(base.connections, mine.connections, theirs.connections, idOf, mergeConnection),
    sendMailTasks: mergeLists(base.sendMailTasks, mine.sendMailTasks, theirs.sendMailTasks, idOf, mergeTask),
    variables: mergeLists(base.variables, mine.variables, theirs.variables, variableKey),
    parameters: theirs.parameters,
  };
}

const idOf = ({ id }: { id: string }): string => id;

const mergeConnection = (
  base: ConnectionManager,
  mine: ConnectionManager,
  theirs: ConnectionManager,
): ConnectionManager => ({
  ...mergeProperties(base, mine, theirs),
  connectionString: mergeConnectionStrings(base, mine, theirs),
  propertyExpressions: mergeExpressions(base, mine, theirs),
});

const mergeTask = (base: SendMailTask, mine: SendMailTask, theirs: SendMailTask): SendMailTask => ({
  ...mergeProperties(base, mine, theirs),
  propertyExpressions: mergeExpressions(base, mine, theirs),
});

type Expressed = { readonly propertyExpressions: readonly PropertyExpression[] };

const mergeExpressions = (base: Expressed, mine: Expressed, theirs: Expressed): readonly PropertyExpression[] =>
  mergeLists(base.propertyExpressions, mine.propertyExpressions, theirs.propertyExpressions, ({ property }) =>
    property.toLowerCase(),
  );

/** A path, or what cannot be read, is one value; otherwise the file's way of writing it stays. */
function mergeConnectionStrings(base: ConnectionManager, mine: ConnectionManager, theirs: ConnectionManager): string {
  const whole = mergeValue(base.connectionString, mine.connectionString, theirs.connectionString);
  if ([base, mine, theirs].some(({ connectionManagerType }) => connectionManagerType !== 'SMTP')) return whole;
  const before = readableProperties(base.connectionString);
  const [own, others] = [readableProperties(mine.connectionString), readableProperties(theirs.connectionString)];
  if (!before || !own || !others || isDeepStrictEqual(before, own)) return whole;
  const unknown = mergeLists(before.unknown, own.unknown, others.unknown, ({ key }) => key.toLowerCase());
  const merged = formatConnectionString({ ...mergeProperties(before, own, others), unknown });
  return inForm(theirs.connectionString, merged);
}
