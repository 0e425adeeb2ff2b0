import type { TestEvent } from '../../shared/contract/smtp-events.ts';
import type { BatchEvent } from '../../shared/contract/test-all.ts';
import type { SmtpConnectionManager } from '../../shared/model/connection-manager.ts';
import type { FailureCode } from '../../shared/model/failure.ts';
import type { Package } from '../../shared/model/package.ts';
import type { Params, Problem } from '../../shared/model/problem.ts';

/** Characters of a test's transcript that are kept for reports: some hundred tests may be held at once. */
const TRANSCRIPT_MAX = 64 * 1024;

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
  for (const [testId, its] of Map.groupBy(came, ({ testId }) => testId)) {
    const state = next.get(testId);
    if (state) next.set(testId, withBundle(state, its, now));
  }
  return next;
}

function withBundle(before: BatchTestState, came: readonly BatchEvent[], now: string): BatchTestState {
  const news = came.flatMap(({ event }) => event ?? []);
  const failure = came.find((one) => one.failure)?.failure;
  const began = news.some(({ type }) => type !== 'waiting');
  const ended = failure !== undefined || news.some(({ type }) => type === 'result');
  return {
    ...before,
    status: ended ? 'ended' : began ? 'running' : before.status,
    startedAt: before.status === 'waiting' && began ? now : before.startedAt,
    events: [...before.events, ...withinBounds(before.events, news)],
    ...(failure && { failure }),
  };
}

/** What of new events is kept: of a server that never stops talking, the beginning of the transcript. */
function withinBounds(before: readonly TestEvent[], news: readonly TestEvent[]): TestEvent[] {
  let left = TRANSCRIPT_MAX - charactersOf(before);
  return news.filter((event) => {
    if (event.type !== 'transcript') return true;
    left -= event.text.length;
    return left >= 0;
  });
}

const charactersOf = (events: readonly TestEvent[]): number =>
  events.reduce((sum, event) => sum + (event.type === 'transcript' ? event.text.length : 0), 0);

/** The tests of a batch whose stream has ended, whatever the reason. */
export function withEnded(states: BatchStates, ids: readonly string[]): BatchStates {
  const next = new Map(states);
  for (const id of ids) {
    const state = next.get(id);
    if (state && state.status !== 'ended') next.set(id, { ...state, status: 'ended' });
  }
  return next;
}
