import { expect, it } from 'vitest';
import { all, localServer, testServices } from './services-under-test.ts';

async function withConnection() {
  const services = testServices();
  const { port } = await services.inbox.start({ port: 0 });
  const { id: packageId } = services.packages.add({ name: 'Load' });
  const connection = services.connections.add({ packageId, type: 'SMTP', connectionString: localServer(port) });
  return { ...services, packageId, port, connection };
}

it('remembers every finished test of a stored connection manager, the oldest first', async () => {
  const { smtp, connection, port } = await withConnection();
  const connectionId = connection.id;
  expect(smtp.history(connectionId)).toEqual([]);
  await all(smtp.test({ connectionString: localServer(port), connectionId }));
  await all(smtp.test({ connectionString: 'SmtpServer=127.0.0.1:1', connectionId }));
  const [first, second, ...more] = smtp.history(connectionId);
  expect(more).toEqual([]);
  expect(first).toMatchObject({ outcome: 'passed', code: 'TEST_PASSED', connectionString: localServer(port) });
  expect(first?.steps.map(({ step, status }) => `${step} ${status}`)).toEqual([
    'resolve passed',
    'connect passed',
    'greeting passed',
    'ehlo passed',
    'quit passed',
  ]);
  expect(second).toMatchObject({ outcome: 'failed', code: 'CONNECTION_REFUSED', connectionString: localServer(1) });
  expect(second?.steps.at(-1)).toMatchObject({ step: 'connect', status: 'failed' });
});

it('remembers no test that was cancelled, and none of a connection manager that is not stored', async () => {
  const { smtp, connection, port } = await withConnection();
  const cancel = AbortSignal.abort();
  await all(smtp.test({ connectionString: localServer(port), connectionId: connection.id }, cancel));
  const unknown = '{00000000-0000-0000-0000-000000000001}';
  await all(smtp.test({ connectionString: localServer(port), connectionId: unknown }));
  expect([...smtp.history(connection.id), ...smtp.history(unknown)]).toEqual([]);
});

it('forgets the history of a connection manager that is gone when it remembers another test', async () => {
  const { smtp, connections, packageId, connection, port } = await withConnection();
  const other = connections.add({ packageId, type: 'SMTP', connectionString: localServer(port) });
  const connectionString = localServer(port);
  await all(smtp.test({ connectionString, connectionId: connection.id }));
  connections.remove({ packageId, connectionId: connection.id });
  // As long as nothing else was tested, putting it back finds it.
  expect(smtp.history(connection.id)).toHaveLength(1);
  await all(smtp.test({ connectionString, connectionId: other.id }));
  expect(smtp.history(connection.id)).toEqual([]);
});
