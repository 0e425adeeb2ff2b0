import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { RefusedFile } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import { readProject } from '../dtsx/index.ts';
import { isArchive, isPackageFile, isProjectFile } from './names.ts';
import { readBeside } from './read-location.ts';
import { filesBelow } from './walk.ts';

/** A file that a path stands for: named itself, or one of many of a folder or project. */
export type NamedFile = { readonly path: string; readonly amongMany: boolean };

/**
 * The files that paths stand for: of a folder every package and connection manager below, of a project's file (`.dtproj`)
 * those it lists. A deployment file (`.ispac`) stays one.
 */
export async function filesOf(
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<{ files: NamedFile[]; refused: RefusedFile[] }> {
  const refused: RefusedFile[] = [];
  const files = new Map<string, NamedFile>();
  for (const given of paths) {
    const path = resolve(given);
    try {
      for (const file of await expand(path, signal)) if (!files.has(file.path)) files.set(file.path, file);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      refused.push(refusedFile(path, error));
    }
  }
  return { files: [...files.values()], refused };
}

/** The files that one path stands for, as `filesOf`. @throws Failure where a folder or project cannot be read */
export async function expand(path: string, signal?: AbortSignal): Promise<NamedFile[]> {
  if (await isFolder(path)) {
    return (await filesBelow(path, isPackageFile, signal)).map((file) => ({ path: file, amongMany: true }));
  }
  if (!isProjectFile(path)) return [{ path, amongMany: isArchive(path) }];
  const { packages, connectionManagers } = (await readBeside(path, readProject)).result;
  return [...packages, ...connectionManagers].map((name) => ({ path: join(dirname(path), name), amongMany: true }));
}

/** Whether there is a folder at a path. */
export async function isFolder(path: string): Promise<boolean> {
  // What is missing is told by whoever reads it.
  const stats = await stat(path).catch(() => undefined);
  return stats?.isDirectory() ?? false;
}

/** A failure as data. */
export const refusedFile = (path: string, { code, params, problems }: Failure): RefusedFile => ({
  path,
  code,
  params: { ...params },
  ...(problems.length > 0 && { problems: problems.map((found) => ({ ...found, params: { ...found.params } })) }),
});
