import { type BrowserWindow, dialog } from 'electron';

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
