import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../../shared/model/failure.ts';
import { applyPatches, type ByteSource, patchesFor, writeNewPackage } from '../dtsx/index.ts';
import type { FileRecord } from '../store/file-record.ts';
import type { Store } from '../store/index.ts';
import { isConnectionFile } from './names.ts';
import type { Files } from './open-operations.ts';
import { originOf } from './origin.ts';
import { patchedBytes } from './patched-file.ts';
import { planSave, type SavePlan } from './plan-save.ts';
import { createFile, prepareReplacement } from './replace-file.ts';
import { writePlan } from './save.ts';

/** What to export, and where to. */
export type Export = { packageId: string; path: string; replace?: boolean | undefined };

/** What is written: a plan for a file that is there, or bytes from elsewhere. */
type Content = { readonly plan: SavePlan; readonly path: string } | { readonly bytes: ByteSource };

/**
 * Writes a package to a file: that of a file with its edits, every other byte as it is there; an imported one in the same way
 * from the file it came from; any other one as a new file.
 *
 * @throws Failure PACKAGE_FILE_NOT_FOUND where the file that it came from is gone; PACKAGE_FILE_EDIT_NOT_POSSIBLE for the kind
 *   of another file; PACKAGE_FILE_EXISTS unless it is to be replaced, or is the file that the package came from
 */
export async function exportPackage(
  { packageId, path: given, replace = false }: Export,
  files: Files,
  store: Store,
): Promise<{ path: string }> {
  const path = resolve(given);
  const content = await contentOf(packageId, path, files, store);
  if ('plan' in content && isSameFile(content.path, path)) await writePlan(content.plan, store);
  else {
    const bytes =
      'plan' in content ? patchedBytes(content.plan.file.version, content.plan.file.patches) : content.bytes;
    if (!existsSync(path)) await createFile(path, bytes);
    else if (replace) (await prepareReplacement(path, bytes)).commit();
    else throw new Failure('PACKAGE_FILE_EXISTS', { path });
  }
  return { path };
}

async function contentOf(packageId: string, path: string, files: Files, store: Store): Promise<Content> {
  if (files.definitions.placeOf(packageId)) return fileContent(files.definitions.record(packageId), path, files);
  const pkg = store.packages.get(packageId);
  const origin = originOf(pkg, store);
  // One that began as a connection manager's file is a package here, and nothing of the file is lost by a new one.
  if (origin && (origin.kind === 'package' || isConnectionFile(path))) return originContent(origin, path, files);
  checkKind('package', pkg.name, path);
  return { bytes: [writeNewPackage(pkg)] };
}

/** Without the file that a package came from, all of it that is not about mail would be lost. */
async function originContent(origin: FileRecord, path: string, files: Files): Promise<Content> {
  try {
    return await fileContent(origin, path, files);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'PACKAGE_FILE_NOT_FOUND') throw error;
    const params = { ...error.params, name: origin.base.name, context: 'origin' };
    throw new Failure('PACKAGE_FILE_NOT_FOUND', params, { cause: error });
  }
}

async function fileContent(record: FileRecord, to: string, { loader }: Files): Promise<Content> {
  const { path, member, kind, base, edited } = record;
  checkKind(kind, base.name, to);
  if (member === undefined) return { plan: await planSave(record, loader), path };
  const { document, bytes } = await loader.member({ path, member }, 'read');
  const after = { ...(edited ?? base), id: document.package.id };
  return { bytes: applyPatches([bytes], edited ? patchesFor(document, after) : []) };
}

/** @throws Failure PACKAGE_FILE_EDIT_NOT_POSSIBLE where the file's name says another kind than what is to be in it */
function checkKind(kind: FileRecord['kind'], name: string, path: string): void {
  if (isConnectionFile(path) === (kind === 'connectionManager')) return;
  const context = kind === 'package' ? 'isPackage' : 'isConnectionManager';
  throw new Failure('PACKAGE_FILE_EDIT_NOT_POSSIBLE', { name, path, context });
}

function isSameFile(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
}
