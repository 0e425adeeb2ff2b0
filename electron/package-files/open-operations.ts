import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { PackageFile, RefusedFile } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { FileRecord } from '../store/file-record.ts';
import type { FileRecordStore } from '../store/file-records.ts';
import type { FileDefinitions } from './editing.ts';
import { filesOf, type NamedFile, refusedFile } from './expand.ts';
import { idOfFile, type Location } from './identity.ts';
import { inOrder } from './in-order.ts';
import type { Loader } from './loader.ts';
import { isArchive, isPackageFile } from './names.ts';
import { type Look, lookAt } from './on-disk.ts';
import { projectNow } from './project-now.ts';
import type { ReadFiles } from './read-files.ts';
import { packageFileOf } from './record.ts';

/** Files that are looked at in the same time. */
const CONCURRENCY = 8;

/** What the operations on files share. */
export type Files = {
  readonly openFiles: FileRecordStore;
  readonly readFiles: ReadFiles;
  readonly definitions: FileDefinitions;
  readonly loader: Loader;
};

/** Operations that open and close files. */
export const openOperations = ({ openFiles, readFiles, definitions, loader }: Files) => ({
  /** The open files as they are now: what other programs did to them is seen here. */
  async list(): Promise<PackageFile[]> {
    const records = openFiles.list();
    const files: PackageFile[] = [];
    const look = async (record: FileRecord) => lookAt(record, loader, await projectNow(record, loader, records));
    for await (const [record, seen] of inOrder(
      records,
      CONCURRENCY,
      async (each) => [each, await look(each)] as const,
    )) {
      files.push(packageFileOf(kept(openFiles, record, seen), seen.onDisk));
    }
    return files;
  },

  /** Opens files; aborting stays with those that are open by then. */
  async open(
    paths: readonly string[],
    signal?: AbortSignal,
  ): Promise<{ opened: PackageFile[]; refused: RefusedFile[] }> {
    const { files, refused } = await filesOf(paths, signal);
    const opened: PackageFile[] = [];
    for (const file of files) {
      signal?.throwIfAborted();
      for (const found of await recordsOf(file, openFiles, loader)) {
        if (found instanceof Failure) refused.push(refusedFile(file.path, found));
        else {
          if (!openFiles.get(found.base.id)) openFiles.put(found);
          opened.push(packageFileOf(found));
        }
      }
    }
    return { opened, refused };
  },

  async read(location: Location): Promise<PackageFile> {
    const record = await loader.record({ ...location, path: resolve(location.path) }, 'read');
    readFiles.put(record);
    return packageFileOf(record);
  },

  async members(path: string): Promise<{ members: string[] }> {
    const { members } = await loader.membersOf(resolve(path));
    return { members: members.map(({ name }) => name).filter(isPackageFile) };
  },

  /** The file of a package, as it was last seen on disk. @throws Failure PACKAGE_NOT_FOUND */
  get: (packageId: string): PackageFile => packageFileOf(definitions.record(packageId)),

  close({ packageId, discard }: { packageId: string; discard: boolean }): void {
    const { edited, path } = definitions.record(packageId);
    if (edited && !discard) throw new Failure('PACKAGE_FILE_NOT_SAVED', { path });
    definitions.placeOf(packageId)?.remove(packageId);
  },

  async reload(packageId: string): Promise<PackageFile> {
    const { path, member } = definitions.record(packageId);
    const place = definitions.placeOf(packageId);
    const fresh = await loader.record({ path, member }, place === readFiles ? 'read' : 'open');
    place?.put(fresh);
    return packageFileOf(fresh);
  },
});

/** The records of a file that is to be opened; that of an open one as it is. */
async function recordsOf(
  { path, amongMany }: NamedFile,
  openFiles: FileRecordStore,
  loader: Loader,
): Promise<(FileRecord | Failure)[]> {
  try {
    const found = isArchive(path)
      ? await loader.archive(path, 'open')
      : [openFiles.get(idOfFile({ path }, 'open')) ?? (await loader.record({ path }, 'open'))];
    // A project's connection managers of other kinds have nothing to do with mail.
    const wanted = (record: FileRecord | Failure): boolean =>
      record instanceof Failure || !amongMany || record.kind === 'package' || record.base.connections.length > 0;
    return found
      .filter(wanted)
      .map((record) => (record instanceof Failure ? record : (openFiles.get(record.base.id) ?? record)));
  } catch (error) {
    if (error instanceof Failure) return [error];
    throw error;
  }
}

/** Keeps what a look found, unless someone edited the file meanwhile; answers with what is kept. */
function kept(openFiles: FileRecordStore, before: FileRecord, { record }: Look): FileRecord {
  if (isDeepStrictEqual(before, record)) return before;
  try {
    return openFiles.change(before.base.id, (current) => (isDeepStrictEqual(current, before) ? record : current)).after;
  } catch (error) {
    // It was closed meanwhile, or the data folder cannot be written to: the next list says so.
    if (error instanceof Failure) return record;
    throw error;
  }
}
