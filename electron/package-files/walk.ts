import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../shared/model/failure.ts';
import { errorCode } from '../store/store-failure.ts';
import { isProjectFile } from './names.ts';

/** More files than any repository of packages has; a scan of a whole disk ends here. */
const FILES_MAX = 100_000;
const DEPTH_MAX = 64;
const NEVER = new Set(['.git', '.vs', '.svn', 'node_modules']);
/** What a build makes of a project: copies of its packages. */
const BUILT = new Set(['bin', 'obj']);

/**
 * The files below a folder that are wanted, by path. The folders `bin` and `obj` beside a project's file are left out, and
 * those of source control; links are followed, each folder once.
 *
 * @throws Failure PACKAGE_FILE_NOT_FOUND, PACKAGE_FILE_NOT_READABLE for the folder itself
 */
export async function filesBelow(
  folder: string,
  wanted: (name: string) => boolean,
  signal?: AbortSignal,
): Promise<string[]> {
  const found: string[] = [];
  const seen = new Set<string>();

  const walk = async (path: string, depth: number): Promise<void> => {
    const real = await realpath(path);
    if (seen.has(real) || depth > DEPTH_MAX || found.length >= FILES_MAX) return;
    seen.add(real);
    const entries = (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const isProject = entries.some(({ name }) => isProjectFile(name));
    for (const entry of entries) {
      signal?.throwIfAborted();
      const kind = await kindOf(path, entry);
      if (kind === 'file' && wanted(entry.name) && found.length < FILES_MAX) found.push(join(path, entry.name));
      const skipped = NEVER.has(entry.name) || (isProject && BUILT.has(entry.name.toLowerCase()));
      if (kind === 'folder' && !skipped) await walk(join(path, entry.name), depth + 1).catch(unlessReadable);
    }
  };

  try {
    await walk(folder, 0);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined || signal?.aborted) throw error;
    if (code === 'ENOENT') throw new Failure('PACKAGE_FILE_NOT_FOUND', { path: folder }, { cause: error });
    throw new Failure('PACKAGE_FILE_NOT_READABLE', { path: folder, reason: code }, { cause: error });
  }
  return found;
}

async function kindOf(folder: string, entry: Dirent): Promise<'file' | 'folder' | undefined> {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return undefined;
  try {
    const target = await stat(join(folder, entry.name));
    return target.isFile() ? 'file' : target.isDirectory() ? 'folder' : undefined;
  } catch (error) {
    return unlessReadable(error);
  }
}

/** What cannot be listed or leads nowhere has nothing to show; the rest of the tree goes on. */
function unlessReadable(error: unknown): undefined {
  if (errorCode(error) === undefined || (error instanceof Error && error.name === 'AbortError')) throw error;
  return undefined;
}
