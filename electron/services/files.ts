import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileState } from '../../shared/contract/index.ts';
import { safeFileName } from '../inbox/file-name.ts';
import { makeFolder } from '../store/make-folder.ts';
import { errorCode, storeFailure } from '../store/store-failure.ts';

// At most 240 bytes in UTF-8, where file systems take 255; the end of the name has the extension.
const NAME_MAX = 80;

/** Asks the user for files; undefined where the dialog was cancelled. */
export type ChooseFiles = (options: { multiple: boolean }) => Promise<string[] | undefined>;

/** Operations on files to attach. */
export const fileOperations = (dataFolder: string, chooseFiles?: ChooseFiles) => ({
  states: (paths: readonly string[]): Promise<FileState[]> => Promise.all(paths.map(stateOf)),

  async choose(options: { multiple: boolean }): Promise<{ paths: string[] } | undefined> {
    const paths = await chooseFiles?.(options);
    return chooseFiles && { paths: paths ?? [] };
  },

  /** Keeps each file in a folder of its own, so that it can keep its name. */
  async keep(file: File): Promise<FileState> {
    const folder = join(dataFolder, 'attachments', randomUUID());
    const path = join(folder, safeFileName(file.name.slice(-NAME_MAX), 'attachment'));
    try {
      makeFolder(folder);
      await writeFile(path, file.stream(), { flush: true });
    } catch (error) {
      throw storeFailure(error, dataFolder);
    }
    return stateOf(path);
  },
});

async function stateOf(path: string): Promise<FileState> {
  const name = basename(path);
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return { path, name, state: 'notAFile' };
    await access(path, constants.R_OK);
    return { path, name, size: stats.size, state: 'present' };
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error) ?? '');
    return { path, name, state: missing ? 'missing' : 'notReadable' };
  }
}
