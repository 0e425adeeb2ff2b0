import { describe, expect, it } from 'vitest';
import {
  type BatchStates,
  testIdOf,
  withEnded,
  withEvents,
  withStarted,
} from '../../../renderer/test-all/batch-state.ts';
import { countsOf, isAmongFailed, isFailed, rowsOf, sorted } from '../../../renderer/test-all/rows.ts';
import { testedRows } from '../../../renderer/test-all/tested-rows.ts';
import type { BatchEvent } from '../../../shared/contract/test-all.ts';
import type { Package } from '../../../shared/model/package.ts';
import { result, step } from '../../shared/report/tested-under-test.ts';

const connection = (id: string, name: string, type: 'SMTP' | 'FILE' = 'SMTP') => ({
  id,
  name,
  description: '',
  connectionManagerType: type,
  connectionString: `SmtpServer=${id};`,
  delayValidation: false,
  propertyExpressions: [],
});
const packages = [
  { id: 'p1', name: 'Nightly', connections: [connection('a', 'Relay 10'), connection('f', 'Text', 'FILE')] },
  { id: 'p2', name: 'Billing', connections: [connection('b', 'Relay 9'), connection('c', 'Backup')] },
].map((pkg) => ({ ...pkg, description: '', sendMailTasks: [], variables: [] })) as unknown as Package[];

const asItIs = (_pkg: Package, { connectionString }: { connectionString: string }): string => connectionString;

const all = packages.flatMap((pkg) =>
  pkg.connections
    .filter(({ id }) => id !== 'f')
    .map((connection) => ({ testId: testIdOf({ pkg, connection }), connectionString: connection.connectionString })),
);
const began = withStarted(new Map(), all, 'T0');
const passed = result({
  ok: true,
  outcome: 'passed',
  ms: 5,
  diagnosis: { code: 'TEST_PASSED', severity: 'information', params: {} },
});
const came: BatchEvent[] = [
  { testId: 'p1a', event: step('resolve', { status: 'started' }) },
  { testId: 'p1a', event: step('resolve', { ms: 2 }) },
  { testId: 'p1a', event: step('sender', { ms: 3 }) },
  { testId: 'p1a', event: passed },
  { testId: 'p2b', event: { type: 'waiting', host: 'b', port: 25 } },
  { testId: 'p2c', failure: { code: 'PASSWORD_NEEDED', params: { account: 'EXAMPLE\\alice' }, problems: [] } },
  { testId: 'unknown', event: passed },
];
const states: BatchStates = withEvents(began, came, 'T1');
const rows = rowsOf(packages, states, [], asItIs);

describe('the tests of a batch', () => {
  it('wait, run and end as their events come', () => {
    expect([...began.values()].map(({ status }) => status)).toEqual(['waiting', 'waiting', 'waiting']);
    expect([...states].map(([id, { status }]) => `${id} ${status}`)).toEqual(['p1a ended', 'p2b waiting', 'p2c ended']);
    expect(states.get('p1a')?.startedAt).toBe('T1');
    const running = withEvents(began, came.slice(0, 1), 'T1');
    expect(running.get('p1a')?.status).toBe('running');
    expect(began.get('p1a')?.status).toBe('waiting');
  });

  it('end with their stream, and begin anew when they are asked for again', () => {
    expect(rowsOf(packages, withEnded(states, ['p2b', 'gone']), [], asItIs).map(({ state }) => state)).toEqual([
      'passed',
      'cancelled',
      'failed',
    ]);
    const again = withStarted(states, [{ testId: 'p1a', connectionString: 'SmtpServer=a2;' }], 'T2');
    expect(again.get('p1a')).toEqual({
      status: 'waiting',
      connectionString: 'SmtpServer=a2;',
      startedAt: 'T2',
      events: [],
    });
  });
});

describe('the transcript of a test of a batch', () => {
  it('is kept up to a bound, and every other event is', () => {
    const line = (): BatchEvent => ({
      testId: 'p1a',
      event: { type: 'transcript', from: 'server', text: 'x'.repeat(1024), at: 1 },
    });
    const talked = Array.from({ length: 10 }).reduce<BatchStates>(
      (before) => withEvents(before, Array.from({ length: 100 }, line), 'T1'),
      began,
    );
    const { events, status } = withEvents(talked, [{ testId: 'p1a', event: passed }], 'T2').get('p1a') ?? {};
    expect(events?.filter(({ type }) => type === 'transcript')).toHaveLength(64);
    expect(events?.at(-1)).toBe(passed);
    expect(status).toBe('ended');
  });
});

describe('the rows of Test All', () => {
  it('are the SMTP connection managers of every package', () => {
    expect(rows.map(({ pkg, connection: { name }, state }) => `${pkg.name} ${name} ${state}`)).toEqual([
      'Nightly Relay 10 passed',
      'Billing Relay 9 waiting',
      'Billing Backup failed',
    ]);
    expect(rows[0]?.steps).toEqual([
      { step: 'resolve', ms: 2 },
      { step: 'rest', ms: 3 },
    ]);
    expect(countsOf(rows)).toEqual({ count: 3, passed: 1, failed: 1, underWay: 1 });
    expect(rows.filter(isFailed).map(({ connection: { id } }) => id)).toEqual(['c']);
  });

  it('keep those under way among the failed ones until they pass', () => {
    expect(rows.filter(isAmongFailed).map(({ connection: { id } }) => id)).toEqual(['b', 'c']);
  });

  it('have their last result where they were not tested in this session, if it still fits', () => {
    const last = { connectionId: 'a', testedAt: '', connectionString: 'SmtpServer=a;', result: result() };
    const stale = { ...last, connectionId: 'b' };
    const [first, second] = rowsOf(packages, new Map(), [last, stale], asItIs);
    expect(first).toMatchObject({ state: 'failed', ms: 42, diagnosis: { code: 'RELAY_DENIED' } });
    expect(second?.state).toBe('never');
  });

  it('have no result once expressions make something else of them', () => {
    const last = { connectionId: 'a', testedAt: '', connectionString: 'SmtpServer=a;', result: result() };
    const state = (atRunTime: string) =>
      rowsOf(packages, new Map(), [{ ...last, atRunTime: 'SmtpServer=x;' }], () => atRunTime)[0]?.state;
    expect(state('SmtpServer=x;')).toBe('failed');
    expect(state('SmtpServer=y;')).toBe('never');
  });

  it.each([
    ['connection', false, ['c', 'b', 'a']],
    ['connection', true, ['a', 'b', 'c']],
    ['package', false, ['b', 'c', 'a']],
    ['result', false, ['c', 'b', 'a']],
    ['time', true, ['a', 'b', 'c']],
    ['finding', false, ['b', 'a', 'c']],
  ] as const)('are sorted by %s (descending: %s)', (key, descending, ids) => {
    const findings: Record<string, string> = { a: 'fine', b: '', c: 'no' };
    const order = sorted(rows, { key, descending }, ({ connection: { id } }) => findings[id] ?? '');
    expect(order.map(({ connection: { id } }) => id)).toEqual(ids);
  });

  it('are reported once they have ended', () => {
    const reported = testedRows(rows, () => ({ cause: 'No password.', fix: 'Enter it.' }));
    expect(reported).toMatchObject([
      { package: 'Nightly', name: 'Relay 10', connectionString: 'SmtpServer=a;', testedAt: 'T1', failure: undefined },
      { name: 'Backup', failure: { code: 'PASSWORD_NEEDED', cause: 'No password.', fix: 'Enter it.' } },
    ]);
  });
});
