import { useCallback, useMemo } from 'react';
import { type EffectiveConnection, effectiveConnection } from '../../shared/expressions/effective-connection.ts';
import { type EffectiveRun, effectiveRun } from '../../shared/expressions/effective-run.ts';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { useOverrides } from './OverridesProvider.tsx';
import { useRunFacts } from './use-run-facts.ts';

/** A connection manager as it is at run time, with the values for runs that were given. */
export function useEffectiveConnection(pkg: Package, connection: ConnectionManager): EffectiveConnection {
  const run = useRunFacts(useOverrides(pkg).overrides);
  return useMemo(() => effectiveConnection(pkg, connection, run), [pkg, connection, run]);
}

/** What the expressions of connection managers make of their connection strings, without values for this once. */
export function useStoredAtRunTime(): (pkg: Package, connection: ConnectionManager) => string {
  const run = useRunFacts(NO_OVERRIDES);
  return useCallback((pkg, connection) => effectiveConnection(pkg, connection, run).connection.connectionString, [run]);
}

const NO_OVERRIDES = {};

/** A task, and what it uses, as they are at run time. */
export function useEffectiveRun(pkg: Package, task: SendMailTask): EffectiveRun {
  const run = useRunFacts(useOverrides(pkg).overrides);
  return useMemo(() => effectiveRun(pkg, task, run), [pkg, task, run]);
}
