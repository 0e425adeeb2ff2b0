import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import type { Package } from '../../shared/model/package.ts';
import type { PropertyExpression } from '../../shared/model/property-expression.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { variableKey } from '../dtsx/index.ts';
import { mergeConnectionStrings } from './merge-connection-strings.ts';
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
  connectionString: mergeStrings(base, mine, theirs),
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

/** A path is one value. */
function mergeStrings(base: ConnectionManager, mine: ConnectionManager, theirs: ConnectionManager): string {
  const isSmtp = [base, mine, theirs].every(({ connectionManagerType }) => connectionManagerType === 'SMTP');
  const mergeThem = isSmtp ? mergeConnectionStrings : mergeValue<string>;
  return mergeThem(base.connectionString, mine.connectionString, theirs.connectionString);
}
