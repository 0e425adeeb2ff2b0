import type { Evaluate } from '../../shared/contract/index.ts';
import { effectiveConnection } from '../../shared/expressions/effective-connection.ts';
import { type EffectiveRun, effectiveRun } from '../../shared/expressions/effective-run.ts';
import { requireEvaluated } from '../../shared/expressions/failure.ts';
import { type Overrides, qualifiedOverrides } from '../../shared/expressions/overrides.ts';
import type { RunFacts } from '../../shared/expressions/run-facts.ts';
import { DEFAULT_CONNECTION } from '../../shared/model/connection-manager.ts';
import { Failure } from '../../shared/model/failure.ts';
import { sameId } from '../../shared/model/id.ts';
import { type Package, reachableConnections } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { runFacts } from './run-facts.ts';

/**
 * A task and its package as they are when the package runs.
 *
 * @throws Failure EXPRESSION_FAILED, OVERRIDE_UNKNOWN
 */
export function evaluatedRun(pkg: Package, task: SendMailTask, overrides: Overrides | undefined): EffectiveRun {
  const run = effectiveRun(pkg, task, factsFor(pkg, overrides));
  requireEvaluated(run.outcomes);
  return run;
}

/**
 * The connection string that a connection manager has when its package runs.
 *
 * @throws Failure EXPRESSION_FAILED, OVERRIDE_UNKNOWN
 */
export function evaluatedConnectionString(
  pkg: Package,
  connection: { connectionString: string; connectionId?: string | undefined },
  { propertyExpressions, overrides }: Pick<Evaluate, 'propertyExpressions' | 'overrides'>,
): string {
  const { connectionString, connectionId: id = '' } = connection;
  const name = reachableConnections(pkg).find((stored) => sameId(stored.id, id))?.name ?? '';
  const draft = { ...DEFAULT_CONNECTION, id, name, connectionString, propertyExpressions };
  const effective = effectiveConnection(pkg, draft, factsFor(pkg, overrides));
  requireEvaluated(effective.outcomes.map((outcome) => ({ object: name, outcome })));
  return effective.connection.connectionString;
}

/** What a test or a mail goes through: a connection string, and what to evaluate with where expressions decide. */
export type Evaluated = {
  connectionString: string;
  connectionId?: string | undefined;
  evaluate?: Evaluate | undefined;
};

/** The connection string with what property expressions make of it, where they are to be evaluated. @throws as above */
export const connectionStringAtRun = (through: Evaluated, packageOf: (packageId: string) => Package): string =>
  through.evaluate
    ? evaluatedConnectionString(packageOf(through.evaluate.packageId), through, through.evaluate)
    : through.connectionString;

/** Whether values for this once may have played a part. */
export const hasOverrides = (evaluate: Evaluate | undefined): boolean =>
  evaluate !== undefined && evaluate.propertyExpressions.length > 0 && Object.keys(evaluate.overrides).length > 0;

function factsFor(pkg: Package, given: Overrides = {}): RunFacts {
  const { overrides, unknown } = qualifiedOverrides(pkg, given);
  if (unknown[0] !== undefined) throw new Failure('OVERRIDE_UNKNOWN', { name: unknown[0], package: pkg.name });
  return runFacts(overrides);
}
