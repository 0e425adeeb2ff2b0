import { type BrowserWindow, dialog } from 'electron';

/**
 * Asks for package files, or for a folder of them, with the system's dialog; undefined where it was cancelled.
 *
 * @param words what the kinds of files are called
 */
export async function choosePackageFiles(
  window: BrowserWindow,
  what: 'files' | 'folder',
  words: { packages: string; all: string },
): Promise<string[] | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(
    window,
    what === 'folder'
      ? { properties: ['openDirectory'] }
      : {
          properties: ['openFile', 'multiSelections'],
          filters: [
            { name: words.packages, extensions: ['dtsx', 'conmgr', 'dtproj', 'ispac'] },
            { name: words.all, extensions: ['*'] },
          ],
        },
  );
  return canceled ? undefined : filePaths;
}

/** Asks for files with the system's dialog; undefined where it was cancelled. */
export async function chooseFiles(
  window: BrowserWindow,
  { multiple }: { multiple: boolean },
): Promise<string[] | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
  });
  return canceled ? undefined : filePaths;
}
