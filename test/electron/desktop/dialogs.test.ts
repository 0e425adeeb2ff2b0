import { expect, it, vi } from 'vitest';
import { clientOn, sendPort, startDesigner, testDataFolder, windowOf } from './designer-under-test.ts';

it.each([
  [true, ['openFile', 'multiSelections']],
  [false, ['openFile']],
])('asks for files with the system’s dialog (several: %s)', async (multiple, properties) => {
  const electron = await startDesigner(await testDataFolder());
  electron.dialog.answer.filePaths = ['/data/report.csv'];
  const client = clientOn(sendPort(electron).page);
  expect(await client.files.choose({ multiple })).toEqual({ paths: ['/data/report.csv'] });
  expect(electron.dialog.asked).toEqual([{ properties }]);
});

it('has chosen nothing when the dialog is cancelled', async () => {
  const electron = await startDesigner(await testDataFolder());
  electron.dialog.answer = { ...electron.dialog.answer, canceled: true };
  expect(await clientOn(sendPort(electron).page).files.choose({ multiple: true })).toEqual({ paths: [] });
});

it.each([
  ['en', 0, 'Reload', { reloads: 1, quits: 0 }],
  ['ja', 1, '再読み込み', { reloads: 0, quits: 1 }],
] as const)(
  'offers to reload the page when its process ends (%s, button %i)',
  async (language, response, words, then) => {
    const electron = await startDesigner(await testDataFolder(), ({ app }) => {
      app.languages = [language];
    });
    electron.dialog.answer = { ...electron.dialog.answer, response };
    const { webContents } = windowOf(electron);
    webContents.emit('render-process-gone', {}, { reason: 'oom' });
    await vi.waitFor(() => expect({ reloads: webContents.reloads, quits: electron.app.quits }).toEqual(then));
    expect(electron.dialog.asked[0]?.buttons?.[0]).toBe(words);
  },
);

it('says nothing when the page’s process ends as it should', async () => {
  const electron = await startDesigner(await testDataFolder());
  windowOf(electron).webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  expect(electron.dialog.asked).toEqual([]);
});
