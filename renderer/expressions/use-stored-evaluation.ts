import { useCallback } from 'react';
import type { Evaluate } from '../../shared/contract/index.ts';
import type { SmtpConnectionManager } from '../../shared/model/connection-manager.ts';
import type { Package } from '../../shared/model/package.ts';
import { useOverridesOf } from './OverridesProvider.tsx';
import { evaluateWith } from './use-connection-expressions.ts';

/** With what a connection manager is tested as it is stored: its expressions, and the values given for its package. */
export function useStoredEvaluation(): (pkg: Package, connection: SmtpConnectionManager) => Evaluate | undefined {
  const overridesOf = useOverridesOf();
  return useCallback(
    (pkg, { propertyExpressions }) => evaluateWith(pkg, propertyExpressions, overridesOf(pkg)),
    [overridesOf],
  );
}
