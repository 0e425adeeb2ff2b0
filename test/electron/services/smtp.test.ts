import { expect, it } from 'vitest';
import { listen } from '../../hostile/listen.ts';
import { all, localServer, testServices } from './services-under-test.ts';

async function withConnection() {
  const services = testServices();
  const { port } = await services.inbox.start({ port: 0 });
  const { id: packageId } = services.packages.add({ name: 'Load' });
  const connection = services.connections.add({ packageId, type: 'SMTP', connectionString: localServer(port) });
  return { ...services, packageId, port, connection };
}

it('keeps the result of a stored connection manager as its last one', async () => {
  const { smtp, connection, port } = await withConnection();
  const test = { connectionString: `smtpserver=127.0.0.1:${port}`, connectionId: connection.id };
  const events = await all(smtp.test(test));
  expect(smtp.results()).toEqual([
    {
      connectionId: connection.id,
      connectionString: connection.connectionString,
      testedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      result: events.at(-1),
    },
  ]);
  await all(smtp.test(test));
  expect(smtp.results()).toHaveLength(1);
});

it('keeps no result for settings that are not the stored ones, and none for a connection string alone', async () => {
  const { smtp, connection, port } = await withConnection();
  const typed = { connectionString: `${localServer(port)}Timeout=5000;`, connectionId: connection.id };
  expect((await all(smtp.test(typed))).at(-1)).toMatchObject({ type: 'result', ok: true });
  await all(smtp.test({ connectionString: localServer(port) }));
  expect(smtp.results()).toEqual([]);
});

it('gives a connection manager the result of what was tested before it was stored that way', async () => {
  const { smtp, connections, packageId, connection, port } = await withConnection();
  const connectionString = `${localServer(port)}Timeout=5000;`;
  await all(smtp.test({ connectionString, connectionId: connection.id }));
  expect(smtp.results()).toEqual([]);
  connections.update({ packageId, connectionId: connection.id, connectionString });
  const added = connections.add({ packageId, type: 'SMTP', connectionString });
  expect(smtp.results()).toMatchObject([
    { connectionId: connection.id, connectionString, result: { ok: true } },
    { connectionId: added.id, connectionString, result: { ok: true } },
  ]);
});

it('keeps a failure, but not a test that was cancelled', async () => {
  const { smtp, connections, packageId, connection } = await withConnection();
  const silent = await listen(() => {});
  const connectionString = localServer(silent.port);
  connections.update({ packageId, connectionId: connection.id, connectionString });
  const cancel = new AbortController();
  const events = [];
  for await (const event of smtp.test({ connectionString, connectionId: connection.id }, cancel.signal)) {
    events.push(event);
    if (event.type === 'step' && event.step === 'greeting') cancel.abort();
  }
  expect(events.at(-1)).toMatchObject({ outcome: 'cancelled' });
  expect(smtp.results()).toEqual([]);

  const impatient = `${connectionString}Timeout=50;`;
  connections.update({ packageId, connectionId: connection.id, connectionString: impatient });
  await all(smtp.test({ connectionString: impatient, connectionId: connection.id }));
  expect(smtp.results()).toMatchObject([{ result: { ok: false, outcome: 'failed' } }]);
});

it('forgets the results of connection managers that are gone when it keeps another', async () => {
  const { smtp, connections, packageId, connection, port } = await withConnection();
  const other = connections.add({ packageId, type: 'SMTP', connectionString: localServer(port) });
  await all(smtp.test({ connectionString: localServer(port), connectionId: other.id }));
  connections.remove({ packageId, connectionId: other.id });
  await all(smtp.test({ connectionString: localServer(port), connectionId: connection.id }));
  expect(smtp.results().map(({ connectionId }) => connectionId)).toEqual([connection.id]);
});

it('runs a task as typed without storing what was typed', async () => {
  const { tasks, inbox, packages, packageId, connection } = await withConnection();
  const stored = tasks.add({
    packageId,
    smtpConnection: connection.id,
    fromLine: 'a@example.com',
    toLine: 'b@example.com',
  });
  const events = await all(tasks.run({ packageId, taskId: stored.id, fields: { subject: 'As typed' } }));
  expect(events.at(-1)).toMatchObject({ type: 'result', ok: true, outcome: 'sent' });
  expect(inbox.list().map(({ subject }) => subject)).toEqual(['As typed']);
  expect(packages.get(packageId).sendMailTasks).toEqual([stored]);
});

it('does not run a task that is not finished', async () => {
  const { tasks, inbox, packageId } = await withConnection();
  const { id } = tasks.add({ packageId });
  await expect(all(tasks.run({ packageId, taskId: id }))).rejects.toThrow('CONNECTION_REQUIRED');
  expect(inbox.list()).toEqual([]);
});
