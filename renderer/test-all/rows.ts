import type { LastResult } from '../../shared/contract/index.ts';
import type { Diagnosis, TestResult } from '../../shared/contract/smtp-events.ts';
import { isSmtp, type SmtpConnectionManager } from '../../shared/model/connection-manager.ts';
import type { Package } from '../../shared/model/package.ts';
import { isStale, lastResultOf } from '../test/last-result.ts';
import { type StepTime, stepTimesOf } from '../test/step-times.ts';
import { type BatchStates, type BatchTestState, type Testable, testIdOf } from './batch-state.ts';

/** How a connection manager stands in Test All. */
export type RowState = 'never' | 'waiting' | 'testing' | 'passed' | 'warning' | 'failed' | 'cancelled';

/** A connection manager in the table of Test All. */
export type Row = Testable & {
  readonly state: RowState;
  /** Milliseconds in all, and by steps; of a test of an earlier session only the whole is known. */
  readonly ms: number | undefined;
  readonly steps: readonly StepTime[];
  readonly diagnosis: Diagnosis | undefined;
  readonly failure: BatchTestState['failure'];
  /** The test of this session. */
  readonly test: BatchTestState | undefined;
};

export const sortKeys = ['connection', 'package', 'result', 'time', 'finding'] as const;
export type SortKey = (typeof sortKeys)[number];
export type Sorting = { readonly key: SortKey; readonly descending: boolean };

/**
 * Every SMTP connection manager with its test of this session or, where there is none, its last result, as long as what
 * `atRunTime` says is still what was tested.
 */
export function rowsOf(
  packages: readonly Package[],
  states: BatchStates,
  last: readonly LastResult[],
  atRunTime: (pkg: Package, connection: SmtpConnectionManager) => string,
): Row[] {
  const results = Map.groupBy(last, ({ connectionId }) => connectionId);
  return packages.flatMap((pkg) =>
    pkg.connections.filter(isSmtp).map((connection) => {
      const test = states.get(testIdOf({ pkg, connection }));
      if (test) return { pkg, connection, ...rowOfTest(test), test };
      const stored = lastResultOf(connection, results.get(connection.id) ?? []);
      const fits = stored && !isStale(stored, connection, atRunTime(pkg, connection));
      return { pkg, connection, ...rowOfResult(fits ? stored.result : undefined), test };
    }),
  );
}

type Outcome = Pick<Row, 'state' | 'ms' | 'steps' | 'diagnosis' | 'failure'>;

function rowOfTest({ status, events, failure }: BatchTestState): Outcome {
  const steps = stepTimesOf(events);
  if (failure) return { state: 'failed', ms: undefined, steps, diagnosis: undefined, failure };
  const result = events.find((event) => event.type === 'result');
  if (result) return { ...rowOfResult(result), steps };
  const state = status === 'ended' ? 'cancelled' : status === 'running' ? 'testing' : 'waiting';
  return { state, ms: undefined, steps, diagnosis: undefined, failure: undefined };
}

const rowOfResult = (result: TestResult | undefined): Outcome => ({
  state: result?.outcome ?? 'never',
  ms: result?.ms,
  steps: [],
  diagnosis: result?.diagnosis,
  failure: undefined,
});

/** Rows from bad to good. */
const ORDER: Record<RowState, number> = {
  failed: 0,
  warning: 1,
  cancelled: 2,
  testing: 3,
  waiting: 4,
  never: 5,
  passed: 6,
};

const names = new Intl.Collator(undefined, { numeric: true });

/** The rows in an order; equal ones stay as they are. `findingOf` gives the words of a row's finding. */
export function sorted(rows: readonly Row[], { key, descending }: Sorting, findingOf: (row: Row) => string): Row[] {
  const compare: Record<SortKey, (a: Row, b: Row) => number> = {
    connection: (a, b) => names.compare(a.connection.name, b.connection.name),
    package: (a, b) => names.compare(a.pkg.name, b.pkg.name),
    result: (a, b) => ORDER[a.state] - ORDER[b.state],
    time: (a, b) => (a.ms ?? -1) - (b.ms ?? -1),
    finding: (a, b) => names.compare(findingOf(a), findingOf(b)),
  };
  const by = compare[key];
  return [...rows].sort((a, b) => (descending ? by(b, a) : by(a, b)));
}

/** Whether a row is there for somebody to look at. */
export const isFailed = ({ state }: Row): boolean => state === 'failed';
export const isUnderWay = ({ state }: Row): boolean => state === 'waiting' || state === 'testing';

/** Whether a row stays while only failed ones are shown: one that is tested again is watched until it passes. */
export const isAmongFailed = (row: Row): boolean => isFailed(row) || isUnderWay(row);

/** How many rows stand how. */
export const countsOf = (rows: readonly Row[]) => ({
  count: rows.length,
  passed: rows.filter(({ state }) => state === 'passed' || state === 'warning').length,
  failed: rows.filter(isFailed).length,
  underWay: rows.filter(isUnderWay).length,
});
