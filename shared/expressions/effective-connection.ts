import {
  type ConnectionManager,
  isSmtp,
  type SmtpConnectionManager,
  smtpProperties,
  withSmtpProperties,
} from '../model/connection-manager.ts';
import {
  ConnectionStringError,
  formatConnectionString,
  parseConnectionString,
  smtpPropertiesProblems,
} from '../model/connection-string.ts';
import type { Package } from '../model/package.ts';
import { hasErrors, type Problem } from '../model/problem.ts';
import { Fault } from './error.ts';
import { type ExpressionOutcome, evaluateProperties } from './outcome.ts';
import { packageScope } from './package-scope.ts';
import { type ExpressionProperty, fileExpressionProperties, smtpExpressionProperties } from './property.ts';
import type { PropertyValue } from './property-value.ts';
import type { RunFacts } from './run-facts.ts';

/** A connection manager as it is at run time, its expressions applied, and what each of its expressions gives, in their order. */
export type EffectiveConnection = {
  readonly connection: ConnectionManager;
  readonly outcomes: readonly ExpressionOutcome[];
};

/**
 * Applies the property expressions of a connection manager. Microsoft promises no order (“You cannot specify or control
 * when property expressions are loaded”); here the whole connection string comes first, so that an expression of a single
 * property adds to it instead of being lost.
 */
export function effectiveConnection(pkg: Package, connection: ConnectionManager, run: RunFacts): EffectiveConnection {
  const { id, name, propertyExpressions } = connection;
  if (propertyExpressions.length === 0) return { connection, outcomes: [] };
  const scope = packageScope(pkg, { kind: 'connection', id, name, container: '' }, run);
  const properties = isSmtp(connection) ? smtpExpressionProperties : fileExpressionProperties;
  let effective = connection;
  const ordered = propertyExpressions.toSorted((a, b) => Number(isWhole(b.property)) - Number(isWhole(a.property)));
  const outcomes = evaluateProperties(ordered, properties, scope, (property, value) => {
    effective = withProperty(effective, property, value);
  });
  return {
    connection: { ...effective, propertyExpressions: [] },
    outcomes: propertyExpressions.flatMap(({ property, expression }) =>
      outcomes.filter((outcome) => outcome.property === property && outcome.expression === expression).slice(0, 1),
    ),
  };
}

const isWhole = (property: string): boolean => property.toLowerCase() === 'connectionstring';

function withProperty(
  connection: ConnectionManager,
  { field = '' }: ExpressionProperty,
  value: PropertyValue,
): ConnectionManager {
  if (field === 'description') return { ...connection, description: String(value) };
  if (!isSmtp(connection)) return { ...connection, connectionString: String(value) };
  return refusing(() => withSmtpProperty(connection, field, value));
}

function withSmtpProperty(connection: SmtpConnectionManager, field: string, value: PropertyValue) {
  if (field === 'connectionString') {
    return { ...connection, connectionString: formatConnectionString(parseConnectionString(String(value))) };
  }
  const changed = { ...smtpProperties(connection), [field]: value };
  const found = smtpPropertiesProblems(changed).filter((problem) => problem.property === field && hasErrors([problem]));
  if (found[0]) throw invalid(found[0]);
  return withSmtpProperties(connection, { [field]: value });
}

const invalid = ({ code, params }: Problem): Fault => new Fault('RESULT_INVALID', { ...params, problem: code });

/** Makes the typed error of connection strings one of the expression. */
function refusing<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof ConnectionStringError) throw invalid(error.toProblem());
    throw error;
  }
}
