import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../../shared/model/failure.ts';
import type { Package } from '../../shared/model/package.ts';
import { applyPatches, type Patch, variableKey } from '../dtsx/index.ts';
import { type Loaded, withoutProject } from './loader.ts';
import { readFileAt, stampOfStats } from './read-location.ts';
import { prepareReplacement, type Replacement } from './replace-file.ts';

/** A version of a file: that of a reading. */
export type FileVersion = { readonly path: string; readonly sha256: string; readonly stamp: string };

/** A save that only has to be committed. */
export type PreparedFile = Replacement & {
  readonly path: string;
  /** @throws Failure PACKAGE_FILE_CHANGED_ON_DISK where the file is no longer the one that the patches are for */
  assertUnchanged(): void;
};

/**
 * The bytes of a file with patches.
 *
 * @throws Failure PACKAGE_FILE_CHANGED_ON_DISK at the end, where the file was not the one that the patches are for
 */
export async function* patchedBytes(version: FileVersion, patches: readonly Patch[]): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  const original = (async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(version.path)) {
      hash.update(chunk);
      yield chunk;
    }
  })();
  yield* applyPatches(original, patches);
  if (hash.digest('hex') !== version.sha256) throw changedOnDisk(version.path);
}

/**
 * Writes a file with patches beside it.
 *
 * @throws Failure PACKAGE_FILE_NOT_WRITABLE, PACKAGE_FILE_NOT_FOUND, PACKAGE_FILE_CHANGED_ON_DISK
 */
export async function preparePatched(version: FileVersion, patches: readonly Patch[]): Promise<PreparedFile> {
  const { path, stamp } = version;
  return {
    ...(await prepareReplacement(path, patchedBytes(version, patches))),
    path,
    assertUnchanged() {
      const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
      if (!stats || stampOfStats(stats) !== stamp) throw changedOnDisk(path);
    },
  };
}

/**
 * Reads what was written, since saving must give exactly what was edited.
 *
 * @throws Failure PACKAGE_FILE_EDIT_NOT_POSSIBLE where the file says something else, as for a character that XML has not
 */
export async function assertReadsAs(temporary: string, edited: Package, { document, project }: Loaded): Promise<void> {
  const read = await readFileAt(temporary, 'read', project?.project);
  const { id } = edited;
  // The name of a connection manager's package is that of its file.
  const named = document.kind === 'connectionManager' ? { name: edited.name } : {};
  const written = { ...read.document.package, id, ...named };
  if (isDeepStrictEqual(inOrder(written), inOrder(edited))) return;
  throw new Failure('PACKAGE_FILE_EDIT_NOT_POSSIBLE', { name: edited.name, path: document.path });
}

/** The order of objects is that of the file, and nothing that is edited. */
function inOrder(pkg: Package): unknown {
  const byId = ({ id }: { id: string }): string => id;
  return {
    ...withoutProject(pkg),
    connections: sorted(pkg.connections, byId),
    sendMailTasks: sorted(pkg.sendMailTasks, byId),
    variables: sorted(pkg.variables, variableKey),
  };
}

const sorted = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] =>
  items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));

const changedOnDisk = (path: string): Failure => new Failure('PACKAGE_FILE_CHANGED_ON_DISK', { path });
