import { expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/content-security-policy.ts';
import { callOf, send, signIn, startBrowser } from './browser-under-test.ts';

const expectedHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};

it('serves the built page under the policy', async () => {
  const browser = await startBrowser();
  const headers = { cookie: await signIn(browser) };
  const page = await send(browser, { path: '/', headers });
  expect(page.status).toBe(200);
  expect(page.headers).toMatchObject({
    ...expectedHeaders,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  const script = /src="\.(\/assets\/[\w.-]+\.js)"/.exec(page.body)?.[1] ?? '';
  const asset = await send(browser, { path: script, headers });
  expect(asset.status).toBe(200);
  expect(asset.headers).toMatchObject({
    ...expectedHeaders,
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'private, max-age=31536000, immutable',
  });
});

it('has no script in the page that the policy would refuse', async () => {
  const browser = await startBrowser();
  const { body } = await send(browser, { path: '/', headers: { cookie: await signIn(browser) } });
  const scripts = body.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toContain(' src="./');
  expect(body).not.toMatch(/\son\w+=/);
});

it('sends the policy with every answer', async () => {
  const browser = await startBrowser();
  const cookie = await signIn(browser);
  const requests = [
    { path: '/' },
    { path: '/', headers: { host: 'evil.example' } },
    { path: '/no-such-file', headers: { cookie } },
    { path: '/rpc/packages/list', method: 'POST' },
    { path: '/rpc/packages/list', ...callOf(browser, cookie), body: '{}' },
    { path: '/rpc/no/such', ...callOf(browser, cookie), body: '{}' },
  ];
  for (const request of requests) expect((await send(browser, request)).headers).toMatchObject(expectedHeaders);
});

it('lets scripts come from its own files alone, and loads nothing from a network', () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'; script-src 'self';");
  expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|https?:|\*|script-src[^;]*unsafe/);
});

it('answers HEAD without a body, and has no page for POST', async () => {
  const browser = await startBrowser();
  const cookie = await signIn(browser);
  const head = await send(browser, { method: 'HEAD', path: '/', headers: { cookie } });
  expect([head.status, head.body]).toEqual([200, '']);
  expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
  expect((await send(browser, { ...callOf(browser, cookie), path: '/' })).status).toBe(405);
});

it.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/%2e%2e%2fpackage.json',
  '/assets/../../package.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/..\\package.json',
  '/..%5cpackage.json',
  '/%00',
  '/index.html%00.js',
  '//etc/passwd',
  '/%E3%80',
  '/index.html/',
  '/assets',
  '/assets/',
  '/INDEX.HTML',
  '/__proto__',
])('has nothing at %s', async (path) => {
  const browser = await startBrowser();
  const { status, body } = await send(browser, { path, headers: { cookie: await signIn(browser) } });
  expect(status).toBe(404);
  expect(body).not.toContain('smtp-connection-manager');
});
