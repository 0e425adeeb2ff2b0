import type { TestEvent } from '../../shared/contract/smtp-events.ts';
import type { BatchEvent } from '../../shared/contract/test-all.ts';
import type { SmtpConnectionManager } from '../../shared/model/connection-manager.ts';
import type { FailureCode } from '../../shared/model/failure.ts';
import type { Package } from '../../shared/model/package.ts';
import type { Params, Problem } from '../../shared/model/problem.ts';

/** One test of Test All. It has ended once it has a result or a failure, or was cancelled before it began. */
export type BatchTestState = {
  readonly status: 'waiting' | 'running' | 'ended';
  /** What was tested. */
  readonly connectionString: string;
  /** When its turn came, or else when it was asked for. ISO 8601. */
  readonly startedAt: string;
  readonly events: readonly TestEvent[];
  /** Why it could not begin. */
  readonly failure?: { readonly code: FailureCode; readonly params: Params; readonly problems: readonly Problem[] };
};

/** A connection manager to test, in its package. */
export type Testable = { readonly pkg: Package; readonly connection: SmtpConnectionManager };

/** Names a test: copies of a package file share the ids of their connection managers. */
export const testIdOf = ({ pkg, connection }: { pkg: { id: string }; connection: { id: string } }): string =>
  `${pkg.id}${connection.id}`;

/** The tests of this session, by their ids. */
export type BatchStates = ReadonlyMap<string, BatchTestState>;

/** The tests that are asked for now, beside those that were before. */
export function withStarted(
  states: BatchStates,
  tests: readonly { testId: string; connectionString: string }[],
  startedAt: string,
): BatchStates {
  const next = new Map(states);
  for (const { testId, connectionString } of tests) {
    next.set(testId, { status: 'waiting', connectionString, startedAt, events: [] });
  }
  return next;
}

/** What came since, added to the tests that it is about. */
export function withEvents(states: BatchStates, came: readonly BatchEvent[], now: string): BatchStates {
  const next = new Map(states);
  for (const { testId, event, failure } of came) {
    const state = next.get(testId);
    if (!state) continue;
    if (failure) next.set(testId, { ...state, status: 'ended', failure });
    else if (event) next.set(testId, withEvent(state, event, now));
  }
  return next;
}

function withEvent(state: BatchTestState, event: TestEvent, now: string): BatchTestState {
  const events = [...state.events, event];
  if (event.type === 'waiting') return { ...state, events };
  const startedAt = state.status === 'waiting' ? now : state.startedAt;
  return { ...state, status: event.type === 'result' ? 'ended' : 'running', startedAt, events };
}

/** The tests of a batch whose stream has ended, whatever the reason. */
export function withEnded(states: BatchStates, ids: readonly string[]): BatchStates {
  const next = new Map(states);
  for (const id of ids) {
    const state = next.get(id);
    if (state && state.status !== 'ended') next.set(id, { ...state, status: 'ended' });
  }
  return next;
}
