import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clientOn, quit, sendPort, startDesigner, testDataFolder, windowOf } from './designer-under-test.ts';

it('gives the page neither Node nor Electron', async () => {
  const { options } = windowOf(await startDesigner(await testDataFolder()));
  expect(options.webPreferences).toEqual({
    preload: expect.stringMatching(/preload\.cjs$/),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  });
});

it('shows itself once the page has something to show', async () => {
  const window = windowOf(await startDesigner(await testDataFolder()));
  expect(window.options).toMatchObject({ show: false, width: 1200, height: 800, minWidth: 800, minHeight: 600 });
  expect(window.webContents.mainFrame.url).toBe('app://designer/');
  expect(window.seen).toEqual(['show']);
});

it('opens where it was closed', async () => {
  const dataFolder = await testDataFolder();
  const first = await startDesigner(dataFolder);
  Object.assign(windowOf(first), { bounds: { x: 300, y: 200, width: 1000, height: 700 }, maximized: true });
  windowOf(first).close();
  const again = windowOf(await startDesigner(dataFolder));
  expect(again.options).toMatchObject({ x: 300, y: 200, width: 1000, height: 700 });
  expect(again.seen).toEqual(['maximize', 'show']);
});

it.each([
  ['left of every display', { x: -2000, y: 0, width: 1000, height: 700 }],
  ['below every display', { x: 0, y: 1030, width: 1000, height: 700 }],
  ['with its title bar above every display', { x: 0, y: -100, width: 1000, height: 700 }],
  ['on a display that is gone', { x: 2000, y: 100, width: 1000, height: 700 }],
])('opens in sight when it was %s', async (_case, bounds) => {
  const dataFolder = await testDataFolder();
  const first = await startDesigner(dataFolder);
  windowOf(first).bounds = bounds;
  windowOf(first).close();
  const { options } = windowOf(await startDesigner(dataFolder));
  expect([options.x, options.width]).toEqual([undefined, 1200]);
});

it('opens on a second display', async () => {
  const dataFolder = await testDataFolder();
  const displays = [
    { workArea: { x: 0, y: 0, width: 1920, height: 1040 } },
    { workArea: { x: 1920, y: 0, width: 1920, height: 1080 } },
  ];
  const first = await startDesigner(dataFolder);
  windowOf(first).bounds = { x: 2000, y: 100, width: 1000, height: 700 };
  windowOf(first).close();
  const again = await startDesigner(dataFolder, ({ screen }) => {
    screen.displays = displays;
  });
  expect(windowOf(again).options).toMatchObject({ x: 2000, y: 100 });
});

it.each(['{', '{"state":{"x":"left"}}', '{"state":{"x":1,"y":1,"width":1,"height":1,"maximized":false}}'])(
  'opens in spite of the remembered state %s',
  async (text) => {
    const dataFolder = await testDataFolder();
    await mkdir(join(dataFolder, 'designer'), { recursive: true });
    await writeFile(join(dataFolder, 'designer/window.json'), text);
    const electron = await startDesigner(dataFolder);
    expect(windowOf(electron).options).toMatchObject({ width: 1200, height: 800 });
    expect(await quit(electron)).toBe(0);
  },
);

it('takes the theme from the settings before it opens, so that nothing flashes', async () => {
  const dataFolder = await testDataFolder();
  const first = await startDesigner(dataFolder);
  expect(windowOf(first).options.backgroundColor).toBe('#fafafa');
  await clientOn(sendPort(first).page).settings.set({ theme: 'dark' });
  const again = await startDesigner(dataFolder);
  expect(windowOf(again).options.backgroundColor).toBe('#1f1f1f');
});
