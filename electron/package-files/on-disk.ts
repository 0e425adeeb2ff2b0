import { isDeepStrictEqual } from 'node:util';
import type { PackageFile } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Project } from '../../shared/model/project.ts';
import type { FileRecord } from '../store/file-record.ts';
import type { Loader } from './loader.ts';
import { stampOf } from './read-location.ts';
import { hashOfFile } from './replace-file.ts';

/** How a file and its record stand: what happened on disk, and the record as it should be now. */
export type Look = { readonly onDisk: PackageFile['onDisk']; readonly record: FileRecord };

/**
 * Looks after what happened to a file since it was read. One that is not edited is simply read again; what is edited keeps
 * its edits.
 *
 * @param project what the package sees of its project now, for one that is not in a deployment file
 */
export async function lookAt(record: FileRecord, loader: Loader, project?: Project): Promise<Look> {
  const { path, member, edited } = record;
  const seen = member === undefined ? withProject(record, project) : record;
  try {
    const stamp = await stampOf(path);
    if (stamp === record.stamp) return { onDisk: 'asRead', record: seen };
    if (member === undefined && (await hashOfFile(path)) === record.sha256) {
      // The same bytes, put there again.
      return { onDisk: 'asRead', record: { ...seen, stamp } };
    }
    if (edited) return { onDisk: 'changed', record: seen };
    const fresh = await loader.record({ path, member }, 'open');
    return { onDisk: 'asRead', record: member === undefined ? withProject(fresh, project) : fresh };
  } catch (error) {
    return { onDisk: troubleOf(error), record: seen };
  }
}

function withProject(record: FileRecord, project: Project | undefined): FileRecord {
  if (record.kind === 'connectionManager' || isDeepStrictEqual(record.project, project)) return record;
  const { project: _, ...rest } = record;
  return project ? { ...rest, project } : rest;
}

function troubleOf(error: unknown): PackageFile['onDisk'] {
  const missing = error instanceof Failure && error.code === 'PACKAGE_FILE_NOT_FOUND';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (missing || code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (typeof code === 'string') return 'notReadable';
  throw error;
}
