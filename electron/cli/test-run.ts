import type { GivenAccount } from '../../shared/contract/accounts.ts';
import type { Envelope, Evaluate } from '../../shared/contract/index.ts';
import type { TestEvent } from '../../shared/contract/smtp-events.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { type ErrorReport, errorReport } from './report-error.ts';
import type { Session } from './session.ts';
import type { Target } from './targets.ts';

/** A finished test: its events, and what went wrong where it could not even begin. */
export type TestRun = {
  readonly target: Target;
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
    return { target, events, status: passed ? exitStatus.done : exitStatus.failed };
  } catch (error) {
    if (signal.aborted) return { target, events, status: exitStatus.cancelled };
    const report = errorReport(error, t);
    return { target, events, error: report, status: report.status };
  }
}
