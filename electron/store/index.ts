import type { DamagedFile } from '../../shared/contract/index.ts';
import { Changes } from './changes.ts';
import type { ConfClass } from './conf-class.ts';
import { DataFiles } from './data-files.ts';
import { Document } from './document.ts';
import { type AccountsById, DEFAULT_SETTINGS, documents, type StoredAuthority } from './documents.ts';
import { FileRecordStore } from './file-records.ts';
import { HistoryStore, isHistoryFile, parseHistory } from './history.ts';
import { PackageStore, packageParser } from './packages.ts';

export type { ConfClass } from './conf-class.ts';
export { defaultDataFolder } from './data-folder.ts';
export type { AccountsById, StoredAuthority } from './documents.ts';
export type { PackageStore } from './packages.ts';

/** Everything that is kept on disk for one data folder. Nothing is created there before the first change. */
export type Store = ReturnType<typeof openStore>;

/** Opens the store of a data folder. Any number of processes may have it open. */
export function openStore(folder: string, Conf: ConfClass) {
  const files = new DataFiles(folder, Conf);
  const changes = new Changes(folder);
  const packages = new PackageStore(files, () => changes.notify('packages'));
  const openFiles = new FileRecordStore(files, 'open-files', () => changes.notify('packageFiles'));
  const origins = new FileRecordStore(files, 'origins', () => {});
  const settings = new Document(files, {
    ...documents.settings,
    initial: DEFAULT_SETTINGS,
    changed: () => changes.notify('settings'),
  });
  const results = new Document(files, { ...documents.results, initial: [], changed: () => changes.notify('results') });
  const history = new HistoryStore(files, () => changes.notify('history'));
  const authorities = new Document<StoredAuthority[]>(files, {
    ...documents.authorities,
    initial: [],
    changed: () => changes.notify('authorities'),
  });
  const accounts = new Document<AccountsById>(files, {
    ...documents.accounts,
    initial: {},
    changed: () => changes.notify('accounts'),
  });

  /** Files that cannot be read: those kept aside now or before, and those that had to stay where they are. */
  const damaged = (unreadable: readonly DamagedFile[]): DamagedFile[] => [
    ...unreadable,
    ...[settings, results, authorities, accounts].flatMap((document) => document.keepAside()),
    ...files.keptAside(
      (file) =>
        Object.values(documents).find(({ name }) => name === file)?.parse ??
        (isHistoryFile(file) ? parseHistory : packageParser(file)),
    ),
  ];

  return {
    folder,
    packages,
    openFiles,
    settings,
    results,
    history,
    authorities,
    accounts,
    /** The files that packages were imported from, as they were then. */
    origins,
    damaged,
    changes,
    /** Runs an action while no other process that uses the folder changes it. */
    exclusively: <Result>(action: () => Result): Result => files.exclusively(action),
  };
}
