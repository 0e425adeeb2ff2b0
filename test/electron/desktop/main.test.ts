import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { clientOn, quit, sendPort, startDesigner, testDataFolder, windowOf } from './designer-under-test.ts';

it('sandboxes every page, and keeps what Chromium writes with the definitions', async () => {
  const dataFolder = await testDataFolder();
  const { app } = await startDesigner(dataFolder);
  expect(app.sandboxed).toBe(true);
  expect(app.paths.get('userData')).toBe(join(dataFolder, 'designer'));
});

it('opens on a data folder that it cannot write to, so that the page can say so', async () => {
  const file = join(await testDataFolder(), 'a-file');
  await writeFile(file, '');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => void vi.restoreAllMocks());
  const electron = await startDesigner(join(file, 'data'));
  const client = clientOn(sendPort(electron).page);
  await expect(client.packages.add({ name: 'Nightly load' })).rejects.toMatchObject({ code: 'FAILURE' });
});

it('works on the data folder of the other doors', async () => {
  const dataFolder = await testDataFolder();
  const client = clientOn(sendPort(await startDesigner(dataFolder)).page);
  expect(await client.app.info()).toMatchObject({ door: 'desktop', dataFolder, locale: 'en-GB' });
});

it('leaves the window to the designer that has this data folder open already', async () => {
  const electron = await startDesigner(await testDataFolder(), ({ app }) => {
    app.hasLock = false;
  });
  expect(electron.app.quits).toBe(1);
  expect(electron.BrowserWindow.all).toEqual([]);
});

it.each([
  [false, ['show', 'focus']],
  [true, ['show', 'restore', 'focus']],
])('brings its window to the front when it is started again (minimized: %s)', async (minimized, seen) => {
  const electron = await startDesigner(await testDataFolder());
  windowOf(electron).minimized = minimized;
  electron.app.emit('second-instance');
  expect(windowOf(electron).seen).toEqual(seen);
  expect(electron.BrowserWindow.all).toHaveLength(1);
});

it('opens a window again where it lives on without one, as on macOS', async () => {
  const electron = await startDesigner(await testDataFolder());
  windowOf(electron).emit('closed');
  electron.app.emit('activate');
  expect(electron.BrowserWindow.all).toHaveLength(2);
  expect(await clientOn(sendPort(electron).page).packages.list()).toEqual({ packages: [], damaged: [] });
});

it('stops the test inbox and ends with status 0', async () => {
  const electron = await startDesigner(await testDataFolder());
  const client = clientOn(sendPort(electron).page);
  const { host, port } = await client.inbox.start({ port: 0, tls: false });
  expect(await quit(electron)).toBe(0);
  await expect(fetch(`http://${host}:${port}`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});
