import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FileFormat } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Package } from '../../shared/model/package.ts';
import { type ConnectionManagerChange, type Patch, patchesFor, patchesForProject } from '../dtsx/index.ts';
import type { FileRecord } from '../store/file-record.ts';
import { type Loaded, type Loader, withoutProject } from './loader.ts';
import { merge } from './merge.ts';
import { refuseRenameOfNamed } from './named-by-tasks.ts';
import type { FileVersion } from './patched-file.ts';

/** What changes in one file. */
export type FilePatches = {
  readonly version: FileVersion;
  readonly patches: readonly Patch[];
  readonly encoding: FileFormat['encoding'];
};

/** What saving a file changes. */
export type SavePlan = {
  readonly loaded: Loaded;
  /** What the file will say. */
  readonly edited: Package;
  readonly file: FilePatches;
  /** The `.dtproj`, where its copies of properties change, too. */
  readonly projectFile?: FilePatches;
};

/**
 * Finds out what saving changes, against the file as it is on disk now: where another program changed it, the edits of the
 * record are put into that.
 *
 * @throws Failure PACKAGE_FILE_EDIT_NOT_POSSIBLE, PACKAGE_FILE_IN_ARCHIVE, and those of reading
 */
export async function planSave(record: FileRecord, loader: Loader): Promise<SavePlan> {
  const { path, member, base, edited: mine = base, sha256 } = record;
  if (member !== undefined) throw new Failure('PACKAGE_FILE_IN_ARCHIVE', { path });
  const loaded = await loader.load(path, 'open');
  const { document } = loaded;
  // Ids come from the place and its use: here it is the file's state that counts.
  const theirs: Package = { ...document.package, id: base.id };
  const edited = loaded.sha256 === sha256 ? mine : merge(base, mine, theirs);
  if (document.kind === 'connectionManager') await refuseRenameOfNamed(path, theirs, edited);
  const patches = patchesFor(document, { ...edited, id: document.package.id });
  return {
    loaded,
    edited,
    file: {
      version: { path, sha256: loaded.sha256, stamp: loaded.stamp },
      patches,
      encoding: document.format.encoding,
    },
    ...projectPart(loaded, theirs, edited),
  };
}

function projectPart({ document, project }: Loaded, before: Package, after: Package): Pick<SavePlan, 'projectFile'> {
  const changes = connectionChanges(before, after).map(
    (change): ConnectionManagerChange =>
      document.kind === 'package' ? { package: basename(document.path), ...change } : change,
  );
  const { file } = project ?? {};
  if (!file || changes.length === 0) return {};
  const patches = patchesForProject(file.project, changes);
  return patches.length === 0
    ? {}
    : { projectFile: { version: file, patches, encoding: file.project.format.encoding } };
}

function connectionChanges(before: Package, after: Package): ConnectionManagerChange[] {
  return before.connections.flatMap((connection) => {
    const edited = after.connections.find(({ id }) => id === connection.id);
    if (isDeepStrictEqual(connection, edited)) return [];
    return [{ before: connection, ...(edited && { after: edited }) }];
  });
}

/** Whether two states of a package differ in anything that is saved. */
export const isSamePackage = (one: Package, other: Package): boolean =>
  isDeepStrictEqual(withoutProject(one), withoutProject(other));
