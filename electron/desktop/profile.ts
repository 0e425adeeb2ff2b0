import { join } from 'node:path';
import { app } from 'electron';
import { makeFolder } from '../store/make-folder.ts';

/**
 * Puts what Chromium writes, and where the window was, beside the definitions: there is one window for each data
 * folder then. Where that folder cannot be written to, Electron's own place does, as the window can still show why.
 */
export function keepProfileIn(dataFolder: string): void {
  const folder = join(dataFolder, 'designer');
  try {
    // Electron takes no folder that is not there.
    makeFolder(folder);
    app.setPath('userData', folder);
  } catch (error) {
    console.error(error);
  }
}
