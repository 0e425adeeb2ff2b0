import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { connect, openInbox, send, startInbox } from './inbox-under-test.ts';

/** A port that another program listens on. */
async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

it('listens on the loopback address only while it runs', async () => {
  const inbox = await openInbox();
  expect(inbox.status()).toMatchObject({ running: false, host: '127.0.0.1', port: 0, tls: false });
  const started = await inbox.start({ port: 0, tls: false });
  expect(started).toMatchObject({ running: true, host: '127.0.0.1' });
  expect(started.port).toBeGreaterThan(0);
  expect(await inbox.stop()).toMatchObject({ running: false });
  await expect(send(inbox, {})).rejects.toMatchObject({ code: 'ESOCKET' });
});

it('says that a port is taken and goes on with the one it has', async () => {
  const port = await takenPort();
  const inbox = await startInbox();
  const before = inbox.status();
  await expect(inbox.start({ port, tls: false })).rejects.toMatchObject({ code: 'INBOX_PORT_TAKEN', params: { port } });
  expect(inbox.status()).toEqual(before);
  await send(inbox, { subject: 'still here' });
  expect(inbox.list()).toMatchObject([{ subject: 'still here' }]);
});

it.skipIf(process.platform !== 'linux' || process.getuid?.() === 0)('says that a port needs privileges', async () => {
  const inbox = await openInbox();
  await expect(inbox.start({ port: 1, tls: false })).rejects.toMatchObject({ code: 'INBOX_PORT_FORBIDDEN' });
});

it('keeps its messages when it goes over to other settings', async () => {
  const inbox = await startInbox();
  await send(inbox, { subject: 'kept' });
  const { port } = inbox.status();
  expect(await inbox.start({ port, tls: true })).toMatchObject({ running: true, port, tls: true, messages: 1 });
  expect(await inbox.start({ port: 0, tls: false })).toMatchObject({ running: true, port, tls: false, messages: 1 });
  await inbox.stop();
  expect(inbox.list()).toMatchObject([{ subject: 'kept' }]);
});

it('runs starts and stops one after the other', async () => {
  const inbox = await openInbox();
  const changes = [
    inbox.start({ port: 0, tls: false }),
    inbox.stop(),
    inbox.start({ port: 0, tls: false }),
    inbox.stop(),
    inbox.start({ port: 0, tls: false }),
  ];
  const running = (await Promise.all(changes)).map((status) => status.running);
  expect(running).toEqual([true, false, true, false, true]);
  await send(inbox, {});
  expect(inbox.status().messages).toBe(1);
});

it('tells open connections that it stops, and closes them', async () => {
  const inbox = await startInbox();
  const idle = await connect(inbox);
  const closed = once(idle.socket, 'close');
  const stopping = inbox.stop();
  expect(await idle.reply()).toBe('421 4.4.2 Server shutting down');
  expect(await stopping).toMatchObject({ running: false });
  await closed;
});

it('can listen on the same port again at once', async () => {
  const inbox = await startInbox();
  const { port } = inbox.status();
  await connect(inbox);
  await inbox.stop();
  expect(await inbox.start({ port, tls: false })).toMatchObject({ running: true, port });
});
