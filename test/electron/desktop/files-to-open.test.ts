import { resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { clientOn, sendPort, startDesigner, testDataFolder, windowOf } from './designer-under-test.ts';

/** Starts the designer with arguments behind the program and its folder. */
async function startWith(...args: string[]) {
  const { argv } = process;
  onTestFinished(() => {
    process.argv = argv;
  });
  process.argv = ['electron', '.', ...args];
  return startDesigner(await testDataFolder());
}

type Designer = Awaited<ReturnType<typeof startWith>>;

/** The page says that it takes files, as its preload script passes it on. */
const takeFiles = (electron: Designer, senderFrame: unknown = windowOf(electron).webContents.mainFrame): void => {
  electron.ipcMain.emit('takesFiles', { senderFrame }, null);
};
const sentFiles = (electron: Designer): unknown[] =>
  windowOf(electron).webContents.sent.flatMap(([channel, paths]) => (channel === 'open' ? [paths] : []));

it('hands the files of the command line to the page once it takes them', async () => {
  const electron = await startWith('--flag', 'Load.dtsx', '/packages/Mail.conmgr');
  expect(sentFiles(electron)).toEqual([]);
  takeFiles(electron, { url: 'https://elsewhere.example/' });
  expect(sentFiles(electron)).toEqual([]);
  takeFiles(electron);
  expect(sentFiles(electron)).toEqual([[resolve('Load.dtsx'), resolve('/packages/Mail.conmgr')]]);
  takeFiles(electron);
  expect(sentFiles(electron)).toHaveLength(1);
});

it('hands those of a second start and of the system over, and brings the window to the front', async () => {
  const electron = await startWith();
  takeFiles(electron);
  electron.app.emit('second-instance', {}, ['electron', '.', '--switch', 'b.dtsx'], '/packages');
  electron.app.emit('open-file', { preventDefault() {} }, '/packages/c.dtsx');
  expect(sentFiles(electron)).toEqual([[resolve('/packages/b.dtsx')], ['/packages/c.dtsx']]);
  expect(windowOf(electron).seen).toEqual(['show', 'focus', 'focus']);
});

it('keeps them for the next page where this one goes', async () => {
  const electron = await startWith();
  takeFiles(electron);
  windowOf(electron).webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  electron.app.emit('open-file', { preventDefault() {} }, '/packages/c.dtsx');
  expect(sentFiles(electron)).toEqual([]);
  takeFiles(electron);
  expect(sentFiles(electron)).toEqual([['/packages/c.dtsx']]);
});

it.each([
  ['files', ['openFile', 'multiSelections']],
  ['folder', ['openDirectory']],
] as const)('asks for package %s with the system’s dialog', async (what, properties) => {
  const electron = await startWith();
  electron.dialog.answer.filePaths = ['/packages/Load.dtsx'];
  const client = clientOn(sendPort(electron).page);
  expect(await client.packageFiles.choose({ what })).toEqual({ paths: ['/packages/Load.dtsx'] });
  expect(electron.dialog.asked).toMatchObject([{ properties }]);
});
