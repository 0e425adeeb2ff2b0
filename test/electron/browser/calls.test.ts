import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { ORPCError, safe } from '@orpc/client';
import { expect, it, onTestFinished } from 'vitest';
import { callOf, clientOf, send, signIn, startBrowser, testServices } from './browser-under-test.ts';

it('answers the contract: values, declared errors, validation', async () => {
  const browser = await startBrowser();
  const client = clientOf(browser, await signIn(browser));
  const added = await client.packages.add({ name: 'Nightly load' });
  expect(await client.packages.list()).toEqual({ packages: [added], damaged: [] });
  const { error } = await safe(client.packages.add({ name: 'NIGHTLY LOAD' }));
  expect(error).toMatchObject({ code: 'FAILURE', status: 422, data: { code: 'INVALID_DEFINITION' } });
  await expect(client.packages.remove({ packageId: 'not an id' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

it('keeps a file of the largest size that the contract takes', { timeout: 60_000 }, async () => {
  const browser = await startBrowser();
  const client = clientOf(browser, await signIn(browser));
  const size = 64 * 1024 * 1024;
  const kept = await client.files.keep({ file: new File([new Uint8Array(size)], 'report.pdf') });
  expect(kept).toMatchObject({ name: 'report.pdf', size, state: 'present' });
});

it.each([
  ['a body that is announced as too large', { 'content-length': 70 * 1024 * 1024 }],
  ['a body that turns out to be too large', { 'transfer-encoding': 'chunked' }],
])('refuses %s and goes on', async (_case, headers) => {
  const browser = await startBrowser();
  const cookie = await signIn(browser);
  const call = callOf(browser, cookie);
  const body = Buffer.alloc(70 * 1024 * 1024, ' ');
  const outcome = await send(browser, {
    ...call,
    path: '/rpc/packages/add',
    headers: { ...call.headers, ...headers },
    body,
  }).catch((error: NodeJS.ErrnoException) => error.code);
  // The server does not wait for the rest: the answer, or only the end of the connection, arrives first.
  expect(['ECONNRESET', 'EPIPE', expect.objectContaining({ status: 413 })]).toContainEqual(outcome);
  expect(await clientOf(browser, cookie).packages.list()).toEqual({ packages: [], damaged: [] });
});

it.each([
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '{"json":',
  '{"json":{"name":1}}',
  '{"json":{},"meta":[[9,"a","b"]]}',
  '{"json":{"__proto__":{"name":"x"}}}',
  '\u0000\u0001',
])('answers the malformed body %j as a bad request', async (body) => {
  const browser = await startBrowser();
  const cookie = await signIn(browser);
  const { status } = await send(browser, { ...callOf(browser, cookie), path: '/rpc/packages/add', body });
  expect(status).toBe(400);
  expect(await clientOf(browser, cookie).packages.list()).toEqual({ packages: [], damaged: [] });
});

it.each([
  '/rpc/',
  '/rpc/packages',
  '/rpc/__proto__',
  '/rpc/constructor/constructor',
  '/rpc/packages/%E3%80',
  '/rpc/packages/add/~orpc',
])('knows no operation %s', async (path) => {
  const browser = await startBrowser();
  const call = callOf(browser, await signIn(browser));
  expect((await send(browser, { ...call, path, body: '{}' })).status).toBe(404);
});

it('calls nothing by GET, which other pages can make a browser send', async () => {
  const browser = await startBrowser();
  const headers = { cookie: await signIn(browser) };
  expect((await send(browser, { path: '/rpc/packages/list', headers })).status).toBe(405);
});

it('answers a bug with a number to look up, and the rest of it goes to the log', async () => {
  const services = await testServices();
  const entries: string[] = [];
  const broken = {
    ...services,
    packages: {
      ...services.packages,
      list: () => {
        throw new Error('the words of the bug');
      },
    },
  };
  const browser = await startBrowser(broken, (entry) => entries.push(entry));
  const { error } = await safe(clientOf(browser, await signIn(browser)).packages.list());
  expect(error).toBeInstanceOf(ORPCError);
  expect(JSON.stringify(error)).not.toContain('the words of the bug');
  expect(entries.join()).toContain('the words of the bug');
});

it('goes on where connections cannot be accepted for a while, as with too many open files', async () => {
  const found = Promise.withResolvers<Server>();
  const seen = (message: unknown): void => found.resolve((message as { server: Server }).server);
  subscribe('http.server.request.start', seen);
  onTestFinished(() => void unsubscribe('http.server.request.start', seen));
  const { origin } = await startBrowser();
  expect((await fetch(origin)).status).toBe(401);
  const server = await found.promise;
  for (let times = 0; times < 2; times += 1)
    server.emit('error', Object.assign(new Error('accept'), { code: 'EMFILE' }));
  expect((await fetch(origin)).status).toBe(401);
});
