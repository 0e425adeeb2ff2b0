import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, it } from 'vitest';
import { callOf, send, signIn, startBrowser } from './browser-under-test.ts';

it('answers to its own address only, so that no name can be bound to it', async () => {
  const browser = await startBrowser();
  const cookie = await signIn(browser);
  const hosts = ['evil.example', `evil.example:${browser.port}`, `localhost:${browser.port}`, '127.0.0.1', '[::1]'];
  for (const host of hosts) {
    const { status, body } = await send(browser, { path: '/', headers: { host, cookie } });
    expect([host, status]).toEqual([host, 421]);
    expect(body).not.toContain('<');
  }
});

it('does not exchange the token under another name', async () => {
  const browser = await startBrowser();
  const { status, headers } = await send(browser, {
    path: `/?token=${browser.token}`,
    headers: { host: `rebound.example:${browser.port}` },
  });
  expect([status, headers['set-cookie']]).toEqual([421, undefined]);
  expect(await signIn(browser)).not.toBe('');
});

it.each([
  ['no origin', { origin: undefined }],
  ['a foreign origin', { origin: 'https://evil.example' }],
  ['an opaque origin', { origin: 'null' }],
  ['the origin of another port', { origin: 'http://127.0.0.1:1' }],
  ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
  ['a request from another port', { 'sec-fetch-site': 'same-site' }],
  ['a call that no page made', { 'sec-fetch-site': 'none' }],
])('refuses a call with %s', async (_case, changed) => {
  const browser = await startBrowser();
  const call = callOf(browser, await signIn(browser));
  const { origin, ...headers } = { ...call.headers, ...changed } as Record<string, string | undefined>;
  const { status } = await send(browser, {
    ...call,
    path: '/rpc/packages/list',
    headers: { ...headers, ...(origin !== undefined && { origin }) },
  });
  expect(status).toBe(403);
});

it.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['another origin', { origin: 'https://evil.example' }],
])('gives the page to no request from %s', async (_case, headers) => {
  const browser = await startBrowser();
  const cookie = await signIn(browser);
  expect((await send(browser, { path: '/', headers: { cookie, ...headers } })).status).toBe(403);
});

it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('does not know %s', async (method) => {
  const browser = await startBrowser();
  const headers = { cookie: await signIn(browser), origin: browser.origin };
  const { status, headers: answered } = await send(browser, { method, path: '/rpc/packages/list', headers });
  expect(status).toBe(405);
  expect(Object.keys(answered).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

it('is no proxy', async () => {
  const browser = await startBrowser();
  const headers = { cookie: await signIn(browser) };
  expect((await send(browser, { path: 'http://evil.example/', headers })).status).toBe(400);
});

it('listens on the loopback address alone', async () => {
  const { port } = await startBrowser();
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
    .filter((address) => address !== '127.0.0.1');
  for (const host of ['127.0.0.2', ...others]) {
    const outcome = await new Promise((resolve) => {
      const socket = connect({ host, port });
      socket.once('connect', () => socket.destroy() && resolve('connected'));
      socket.once('error', () => resolve('refused'));
    });
    expect([host, outcome]).toEqual([host, 'refused']);
  }
});
