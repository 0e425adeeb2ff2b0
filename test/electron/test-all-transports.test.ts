import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { BatchEvent } from '../../shared/contract/test-all.ts';
import { listen } from '../hostile/listen.ts';
import { localServer, testServices } from './services/services-under-test.ts';
import { transports } from './transports.ts';

it.each(transports)('Test All streams and cancels, and history answers, over %s', async (_name, connect) => {
  const services = testServices();
  const client = await connect({ services });
  const silent = await listen(() => {});
  const { id: packageId } = services.packages.add({ name: 'Load' });
  const [closed, hanging] = [1, silent.port].map((port) =>
    services.connections.add({ packageId, type: 'SMTP', connectionString: localServer(port) }),
  );
  const tests = [closed, hanging].map((connection, index) => ({
    testId: String(index),
    connectionId: connection?.id ?? '',
    connectionString: connection?.connectionString ?? '',
  }));
  const batchId = randomUUID();
  const events: BatchEvent[] = [];
  for await (const event of await client.smtp.testAll({ batchId, tests })) {
    events.push(event);
    if (event.event?.type === 'step' && event.event.step === 'greeting' && event.event.status === 'started') {
      await client.smtp.cancelTests({ batchId, testIds: [event.testId] });
    }
  }
  const outcomes = events.flatMap(({ event }) => (event?.type === 'result' ? [event.outcome] : []));
  expect(outcomes.sort()).toEqual(['cancelled', 'failed']);
  const history = await client.smtp.history({ connectionId: closed?.id ?? '' });
  expect(history).toMatchObject([{ outcome: 'failed', code: 'CONNECTION_REFUSED' }]);
  expect(await client.smtp.history({ connectionId: hanging?.id ?? '' })).toEqual([]);
});
