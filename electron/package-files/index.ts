import type { Store } from '../store/index.ts';
import { bulkOperations } from './bulk.ts';
import { FileDefinitions } from './editing.ts';
import { type Export, exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { Loader } from './loader.ts';
import { openOperations } from './open-operations.ts';
import { ReadFiles } from './read-files.ts';
import { saveOperations } from './save-operations.ts';
import { scanFolder } from './scan.ts';
import { FolderWatch } from './watch.ts';

export { FileDefinitions } from './editing.ts';
export { mergeConnectionStrings } from './merge-connection-strings.ts';

/** Asks the user for files, or for a folder; undefined where the dialog was cancelled. */
export type ChoosePackageFiles = (what: 'files' | 'folder') => Promise<string[] | undefined>;

/** The package files of one data folder's users: their packages, and the operations on them as the contract has them. */
export function packageFiles(store: Store, choose?: ChoosePackageFiles) {
  const { openFiles } = store;
  const readFiles = new ReadFiles();
  const definitions = new FileDefinitions([readFiles, openFiles]);
  const files = { openFiles, readFiles, definitions, loader: new Loader() };
  const paths = (): string[] => openFiles.list().map(({ path }) => path);
  store.changes.whileFollowed('packageFiles', new FolderWatch(paths, () => store.changes.notify('packageFiles')));
  return {
    definitions,
    operations: {
      ...openOperations(files),
      ...saveOperations(files, store),
      ...bulkOperations(files, store),
      import: (paths: readonly string[]) => importPackages(paths, files.loader, store),
      export: (input: Export) => exportPackage(input, files, store),
      scan: (folder: string, signal?: AbortSignal) => scanFolder(folder, files.loader, signal),
      async choose(what: 'files' | 'folder'): Promise<{ paths: string[] } | undefined> {
        return choose && { paths: (await choose(what)) ?? [] };
      },
    },
  };
}
