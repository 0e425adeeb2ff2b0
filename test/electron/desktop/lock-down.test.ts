import { expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/content-security-policy.ts';
import { startDesigner, testDataFolder, windowOf } from './designer-under-test.ts';
import { DoubleEvent } from './electron-double.ts';

const start = async () => startDesigner(await testDataFolder());

it.each([
  'https://example.com/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'app://other/',
  'app://designer.example/',
  'data:text/html,x',
  'javascript:alert(1)',
  'about:blank',
])('does not let the page go to %s', async (url) => {
  const { webContents } = windowOf(await start());
  expect(webContents.mayNavigate(url, true)).toBe(false);
  expect(webContents.mayNavigate(url, false)).toBe(false);
});

it('lets the page load itself again, and a mail be shown in its frame', async () => {
  const { webContents } = windowOf(await start());
  expect(webContents.mayNavigate('app://designer/', true)).toBe(true);
  expect(webContents.mayNavigate('about:srcdoc', false)).toBe(true);
  expect(webContents.mayNavigate('app://designer/', false)).toBe(false);
});

it('opens no other window, follows no redirect and attaches no other page', async () => {
  const { webContents } = windowOf(await start());
  expect(webContents.windowOpenHandler({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
  for (const name of ['will-redirect', 'will-attach-webview']) {
    const event = new DoubleEvent();
    webContents.emit(name, event);
    expect([name, event.defaultPrevented]).toEqual([name, true]);
  }
});

it('hands a letter to the mail program, and nothing else', async () => {
  const double = await start();
  const { webContents } = windowOf(double);
  const letter = 'mailto:?subject=Relay%20denied&body=Hello%2C%0D%0A';
  const others = [
    'https://example.com/',
    'file:///etc/passwd',
    'mailto:someone@example.com?subject=x&body=y',
    `${letter}&attach=/etc/passwd`,
    `mailto:?subject=x&body=${'y'.repeat(2_000)}`,
  ];
  for (const url of [letter, ...others]) expect(webContents.windowOpenHandler({ url })).toEqual({ action: 'deny' });
  expect(double.shell.opened).toEqual([letter]);
});

it.each([
  ['media', true, false],
  ['geolocation', true, false],
  ['notifications', true, false],
  ['clipboard-read', true, false],
  ['openExternal', true, false],
  ['fileSystem', true, false],
  ['clipboard-sanitized-write', true, true],
  ['clipboard-sanitized-write', false, false],
])('answers the permission %s (top frame: %s) with %s', async (permission, isMainFrame, allowed) => {
  const { defaultSession } = (await start()).session;
  const answers: boolean[] = [];
  defaultSession.onPermissionRequest(null, permission, (answer) => answers.push(answer), { isMainFrame });
  expect(answers).toEqual([allowed]);
  expect(defaultSession.onPermissionCheck(null, permission, 'app://designer', { isMainFrame })).toBe(allowed);
});

it('gives the page no device and no network', async () => {
  const { defaultSession } = (await start()).session;
  expect(defaultSession.onDevice()).toBe(false);
  expect(defaultSession.blocked).toEqual(
    expect.arrayContaining(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*']),
  );
});

it('serves the page from an origin of its own under the policy of browser mode', async () => {
  const { protocol } = await start();
  expect(protocol.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  const page = await protocol.handlers.get('app')?.({ url: 'app://designer/', method: 'GET' });
  expect(page?.status).toBe(200);
  expect(page?.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
  expect(page?.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(page?.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(await page?.text()).toContain('<script type="module"');
});

it.each([
  ['GET', 'app://designer/../package.json'],
  ['GET', 'app://designer/%2e%2e/package.json'],
  ['GET', 'app://designer/..%2fpackage.json'],
  ['GET', 'app://designer/..%5cpackage.json'],
  ['GET', 'app://other/'],
  ['POST', 'app://designer/'],
])('has nothing for %s %s', async (method, url) => {
  const { protocol } = await start();
  const answer = await protocol.handlers.get('app')?.({ url, method });
  expect(answer?.status).toBe(404);
  expect(answer?.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
});
