import { useState } from 'react';
import type { Evaluate } from '../../shared/contract/index.ts';
import { fileExpressionProperties, smtpExpressionProperties } from '../../shared/expressions/property.ts';
import type { ExpressionOwner } from '../../shared/expressions/run-facts.ts';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import type { Package } from '../../shared/model/package.ts';
import type { PropertyExpression } from '../../shared/model/property-expression.ts';
import { useOverrides } from './OverridesProvider.tsx';
import { useEffectiveConnection } from './use-evaluation.ts';

/** The property expressions of a connection manager while its editor is open. */
export function useConnectionExpressions(pkg: Package, connection: ConnectionManager) {
  const { id, name, connectionManagerType, propertyExpressions } = connection;
  const [expressions, setExpressions] = useState<readonly PropertyExpression[]>(propertyExpressions);
  const owner: ExpressionOwner = { kind: 'connection', id, name, container: '' };
  const dirty = JSON.stringify(expressions) !== JSON.stringify(propertyExpressions);
  return {
    list: { pkg, owner, properties: propertiesOf[connectionManagerType], expressions, onChange: setExpressions },
    expressions,
    dirty,
    /** What is to be stored: nothing where nothing changed, since somebody else may have changed it meanwhile. */
    changes: dirty ? { propertyExpressions: expressions } : {},
  };
}

/** What the expressions give beside the connection string that is typed, and with what a test evaluates them. */
export function useTypedEvaluation(
  pkg: Package,
  connection: ConnectionManager,
  typed: { connectionString: string; expressions: readonly PropertyExpression[] },
) {
  const { connectionString, expressions } = typed;
  const { overrides } = useOverrides(pkg);
  const draft = { ...connection, connectionString, propertyExpressions: expressions };
  const { outcomes } = useEffectiveConnection(pkg, draft);
  return { outcomes, evaluate: evaluateWith(pkg, expressions, overrides) };
}

const propertiesOf = { SMTP: smtpExpressionProperties, FILE: fileExpressionProperties } as const;

/** With what a test evaluates the expressions; undefined where there is nothing to evaluate. */
export const evaluateWith = (
  pkg: Package,
  propertyExpressions: readonly PropertyExpression[],
  overrides: Evaluate['overrides'],
): Evaluate | undefined =>
  propertyExpressions.length > 0 ? { packageId: pkg.id, propertyExpressions, overrides } : undefined;
