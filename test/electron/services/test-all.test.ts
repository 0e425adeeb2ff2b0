import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import type { BatchEvent } from '../../../shared/contract/test-all.ts';
import { listen } from '../../hostile/listen.ts';
import { all, localServer, testServices } from './services-under-test.ts';

/** A package whose connection managers name these ports, in order. */
async function withConnections(ports: readonly number[]) {
  const services = testServices();
  const { id: packageId } = services.packages.add({ name: 'Load' });
  const connections = ports.map((port) =>
    services.connections.add({ packageId, type: 'SMTP', connectionString: localServer(port) }),
  );
  const tests = connections.map(({ id, connectionString }, index) => ({
    testId: String(index),
    connectionId: id,
    connectionString,
  }));
  return { ...services, packageId, tests };
}

/** A server that keeps count of its connections and answers the first command of each with a refusal. */
async function counting() {
  let most = 0;
  const server = await listen((socket: Socket) => {
    most = Math.max(most, server.open.size);
    socket.write('220 counting.test\r\n');
    socket.on('data', () => setImmediate(() => socket.end('554 No\r\n')));
  });
  return { port: server.port, most: () => most };
}

const resultsOf = (events: readonly BatchEvent[]) =>
  events.flatMap(({ testId, event }) => (event?.type === 'result' ? [{ testId, ...event }] : []));

it('opens at most two connections to a server at once, from batches and single tests together', async () => {
  const server = await counting();
  const { smtp, tests } = await withConnections(Array.from({ length: 12 }, () => server.port));
  const alone = { connectionString: localServer(server.port) };
  const [events, ...singles] = await Promise.all([
    all(smtp.testAll({ batchId: randomUUID(), tests })),
    ...Array.from({ length: 4 }, () => all(smtp.test(alone))),
  ]);
  expect(resultsOf(events)).toHaveLength(12);
  expect(singles.map((single) => single.at(-1)?.type)).toEqual(['result', 'result', 'result', 'result']);
  expect(server.most()).toBe(2);
  expect(smtp.results()).toHaveLength(12);
});

it('says who waits, and tells why a test could not begin', async () => {
  const server = await counting();
  const { smtp, tests } = await withConnections([server.port, server.port, server.port]);
  const [first] = tests;
  const broken = { testId: 'broken', connectionId: first?.connectionId ?? '', connectionString: 'SmtpServer=;' };
  const events = await all(smtp.testAll({ batchId: randomUUID(), tests: [...tests.slice(1), broken] }));
  expect(events.find(({ failure }) => failure)).toMatchObject({
    testId: broken.testId,
    failure: { code: 'INVALID_DEFINITION', problems: [{ code: 'SERVER_EMPTY' }] },
  });
  const waited = await all(smtp.testAll({ batchId: randomUUID(), tests }));
  expect(waited.filter(({ event }) => event?.type === 'waiting')).toEqual([
    { testId: tests[2]?.testId, event: { type: 'waiting', host: '127.0.0.1', port: server.port } },
  ]);
});

it('cancels one test of a batch, waiting or not, and lets the others go on', async () => {
  const silent = await listen(() => {});
  const server = await counting();
  const { smtp, tests } = await withConnections([silent.port, silent.port, silent.port, server.port]);
  const batchId = randomUUID();
  const events: BatchEvent[] = [];
  for await (const event of smtp.testAll({ batchId, tests })) {
    events.push(event);
    const begun = events.some(({ event: seen }) => seen?.type === 'step' && seen.step === 'greeting');
    const done = resultsOf(events).some(({ testId }) => testId === tests[3]?.testId);
    if (begun && done) {
      smtp.cancelTests({ batchId, testIds: tests.slice(0, 3).map(({ testId }) => testId) });
    }
  }
  const outcomes = new Map(resultsOf(events).map(({ testId, outcome }) => [testId, outcome]));
  expect(tests.map(({ testId }) => outcomes.get(testId))).toEqual(['cancelled', 'cancelled', 'cancelled', 'failed']);
  expect(silent.heard()).toBe('');
  smtp.cancelTests({ batchId, testIds: [] });
});

it('leaves nothing connected when nobody listens any more', async () => {
  const silent = await listen(() => {});
  const { smtp, tests } = await withConnections([silent.port, silent.port, silent.port]);
  const cancel = new AbortController();
  for await (const { event } of smtp.testAll({ batchId: randomUUID(), tests }, cancel.signal)) {
    if (event?.type === 'step' && event.step === 'greeting') cancel.abort();
  }
  await silent.deserted();
  expect((await all(smtp.test({ connectionString: `${localServer(silent.port)}Timeout=20;` }))).at(-1)).toMatchObject({
    outcome: 'failed',
  });
});
