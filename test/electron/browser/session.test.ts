import { expect, it } from 'vitest';
import { send, signIn, startBrowser } from './browser-under-test.ts';

it('exchanges the token for a cookie that no script and no other site can use, and hides it from the address', async () => {
  const browser = await startBrowser();
  const { status, headers } = await send(browser, { path: `/?token=${browser.token}` });
  expect(status).toBe(303);
  expect(headers.location).toBe('/');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['set-cookie']).toEqual([
    expect.stringMatching(new RegExp(`^smtpcm-${browser.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`)),
  ]);
  expect(browser.token).toMatch(/^[\w-]{43}$/);
});

it('takes the token once: then only the session that it was exchanged for goes on', async () => {
  const browser = await startBrowser();
  const cookie = await signIn(browser);
  const again = await send(browser, { path: `/?token=${browser.token}` });
  expect(again.status).toBe(401);
  expect(again.headers['set-cookie']).toBeUndefined();
  const signedIn = await send(browser, { path: `/?token=${browser.token}`, headers: { cookie } });
  expect(signedIn.status).toBe(303);
  expect(signedIn.headers['set-cookie']).toBeUndefined();
});

it('is not used up by wrong tokens', async () => {
  const browser = await startBrowser();
  for (const token of ['', 'x', `${browser.token}x`, browser.token.slice(1), encodeURIComponent('あ')]) {
    expect((await send(browser, { path: `/?token=${token}` })).status).toBe(401);
  }
  expect(await signIn(browser)).toContain(`smtpcm-${browser.port}=`);
});

it('tells a person without a session what to do, in both languages', async () => {
  const { status, headers, body } = await send(await startBrowser(), { path: '/' });
  expect(status).toBe(401);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(body).toContain('The designer opens with the whole address that the terminal shows');
  expect(body).toContain('<section lang="ja"><h1>このアドレスは不完全か');
});

it.each([
  ['no cookie', () => ({})],
  ['a wrong secret', (port: number) => ({ cookie: `smtpcm-${port}=${'x'.repeat(43)}` })],
  ['an empty secret', (port: number) => ({ cookie: `smtpcm-${port}=` })],
  ['the session of another port', (port: number, secret: string) => ({ cookie: `smtpcm-${port + 1}=${secret}` })],
])('answers nothing with %s', async (_case, cookieOf) => {
  const browser = await startBrowser();
  const secret = (await signIn(browser)).split('=')[1] ?? '';
  const headers = { origin: browser.origin, ...cookieOf(browser.port, secret) };
  const call = await send(browser, { method: 'POST', path: '/rpc/packages/list', headers });
  expect(call.status).toBe(401);
  expect(JSON.parse(call.body)).toMatchObject({ json: { code: 'UNAUTHORIZED', status: 401 } });
  for (const path of ['/', '/index.html', '/assets/index.js', '/no-such-file']) {
    expect((await send(browser, { path, headers })).status).toBe(401);
  }
});

it('finds its cookie among others', async () => {
  const browser = await startBrowser();
  const cookie = `a=b; smtpcm-${browser.port}=old; ${await signIn(browser)};c`;
  expect((await send(browser, { path: '/no-such-file', headers: { cookie } })).status).toBe(404);
});
