import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { safe } from '@orpc/client';
import { expect, it, onTestFinished, vi } from 'vitest';
import { clientOn, quit, sendPort, startDesigner, testDataFolder, windowOf } from './designer-under-test.ts';
import { WebContents } from './electron-double.ts';

const start = async () => startDesigner(await testDataFolder());

it('answers the contract: values, declared errors, validation, streams', async () => {
  const client = clientOn(sendPort(await start()).page);
  const changes = await client.app.changes();
  expect(await changes.next()).toEqual({ done: false, value: { topic: 'alive' } });
  const added = await client.packages.add({ name: 'Nightly load' });
  expect(await changes.next()).toEqual({ done: false, value: { topic: 'packages' } });
  expect(await client.packages.list()).toEqual({ packages: [added], damaged: [] });
  const { error } = await safe(client.packages.add({ name: 'NIGHTLY LOAD' }));
  expect(error).toMatchObject({ code: 'FAILURE', data: { code: 'INVALID_DEFINITION' } });
  await expect(client.packages.remove({ packageId: 'not an id' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

it('takes files through the port', async () => {
  const client = clientOn(sendPort(await start()).page);
  const kept = await client.files.keep({ file: new File(['figures'], 'report.csv') });
  expect(kept).toMatchObject({ name: 'report.csv', size: 7, state: 'present' });
});

it.each([
  ['another window', { sender: new WebContents(), senderFrame: { url: 'app://designer/' } }],
  ['a frame in the page', { senderFrame: { url: 'app://designer/' } }],
  ['a frame that is gone', { senderFrame: null }],
])('takes no port from %s', async (_case, from) => {
  const electron = await start();
  const { main, page } = sendPort(electron, from);
  await once(page, 'close');
  expect(main.closed).toBe(true);
});

it.each(['https://example.com/', 'app://other/', 'about:blank', ''])('takes no port from %j', async (url) => {
  const electron = await start();
  windowOf(electron).webContents.mainFrame.url = url;
  expect(sendPort(electron).main.closed).toBe(true);
});

/** A server that accepts and says nothing, and a connection test through the port that waits for it. */
async function waitingTest(electron: Awaited<ReturnType<typeof start>>) {
  const server = createServer();
  const connected = once(server, 'connection') as Promise<[Socket]>;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const sent = sendPort(electron);
  const events = await clientOn(sent.page).smtp.test({ connectionString: `SmtpServer=127.0.0.1:${port};` });
  const reading = (async () => {
    for await (const _event of events);
  })();
  // What the page is told when it is gone is the page's own matter.
  reading.catch(() => undefined);
  const [socket] = await connected;
  socket.resume();
  return { ...sent, events, disconnected: once(socket, 'close') };
}

it.each<[string, (electron: Awaited<ReturnType<typeof start>>) => unknown]>([
  [
    'goes to another document',
    (electron) =>
      windowOf(electron).webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false }),
  ],
  ['crashes', (electron) => windowOf(electron).webContents.emit('render-process-gone', {}, { reason: 'crashed' })],
  ['is closed', (electron) => windowOf(electron).emit('closed')],
  ['sends a new port', (electron) => sendPort(electron)],
  ['is quit', (electron) => quit(electron)],
])('ends the work that the page had asked for when it %s', async (what, happen) => {
  const electron = await start();
  const { disconnected, main } = await waitingTest(electron);
  if (what === 'is quit') windowOf(electron).close();
  await happen(electron);
  await disconnected;
  expect(main.closed).toBe(true);
});

it('ends the work when the page closes its end', async () => {
  const { page, disconnected } = await waitingTest(await start());
  page.close();
  expect(await disconnected).toBeDefined();
});

it('keeps its port while the page moves within its document, and while a mail loads in its frame', async () => {
  const electron = await start();
  const client = clientOn(sendPort(electron).page);
  const { webContents } = windowOf(electron);
  webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
  webContents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false });
  expect(await client.packages.list()).toEqual({ packages: [], damaged: [] });
});

it.each([
  '{',
  'null',
  '{}',
  '{"i":1}',
  '{"i":"1","p":{"u":"::"}}',
  '',
  7,
  null,
  undefined,
  { i: '1' },
  new Uint8Array([255]),
])('lives on after the malformed message %j', async (message) => {
  // Vitest would take the rejection for a failure of the test; in the product main.ts alone listens.
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  onTestFinished(() => {
    for (const listener of others) process.on('unhandledRejection', listener);
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => void vi.restoreAllMocks());
  const { page } = sendPort(await start());
  const client = clientOn(page);
  page.postMessage(message);
  expect(await client.packages.list()).toEqual({ packages: [], damaged: [] });
});

it('listens on no network', async () => {
  const electron = await start();
  const client = clientOn(sendPort(electron).page);
  expect(await client.inbox.status()).toMatchObject({ running: false });
  const listening = process.getActiveResourcesInfo().filter((resource) => resource === 'TCPServerWrap');
  expect(listening).toEqual([]);
});
