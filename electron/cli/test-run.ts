import type { TFunction } from 'i18next';
import type { GivenAccount } from '../../shared/contract/accounts.ts';
import type { Envelope, Evaluate } from '../../shared/contract/index.ts';
import type { TestEvent } from '../../shared/contract/smtp-events.ts';
import type { Tested } from '../../shared/report/tested.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { Refused } from './refused.ts';
import { type ErrorReport, errorReport } from './report-error.ts';
import type { Session } from './session.ts';
import type { Target } from './targets.ts';

/** A finished test: its events, and what went wrong where it could not even begin. */
export type TestRun = {
  readonly target: Target;
  /** When it began, ISO 8601. */
  readonly startedAt: string;
  readonly events: readonly TestEvent[];
  readonly error?: ErrorReport;
  readonly status: ExitStatus;
};

/** Tests one target, handing every event on as it comes. */
export async function runTest(
  target: Target,
  asked: { envelope: Envelope | undefined; account: GivenAccount | undefined; evaluate: Evaluate | undefined },
  { client, signal, t }: Session,
  onEvent: (event: TestEvent) => void,
): Promise<TestRun> {
  const events: TestEvent[] = [];
  const run = { target, startedAt: new Date().toISOString(), events };
  try {
    const connectionId = target.stored?.connection.id;
    const stream = await client.smtp.test(
      { connectionString: target.connectionString, connectionId, ...asked },
      { signal },
    );
    for await (const event of stream) {
      events.push(event);
      onEvent(event);
    }
    const passed = events.some((event) => event.type === 'result' && event.ok);
    return { ...run, status: passed ? exitStatus.done : exitStatus.failed };
  } catch (error) {
    if (signal.aborted) return { ...run, status: exitStatus.cancelled };
    const report = errorReport(error, t);
    return { ...run, error: report, status: report.status };
  }
}

/** The test that a file which cannot be read keeps from beginning. */
export const runOfRefused = ({ label, error }: Refused, t: TFunction): TestRun => {
  const report = errorReport(error, t);
  const target = { label, connectionString: '' };
  return { target, startedAt: new Date().toISOString(), events: [], error: report, status: report.status };
};

/** A finished test as a report tells it. */
export const testedIn = ({ target, startedAt, events, error }: TestRun): Tested => ({
  package: target.stored?.label,
  // A file that cannot be read stands in a report by its own name.
  name: target.stored?.connection.name ?? (target.connectionString === '' ? target.label : undefined),
  connectionString: target.connectionString,
  testedAt: startedAt,
  events,
  failure: error,
});
