import { dirname } from 'node:path';
import type { Usage } from '../../shared/contract/package-files.ts';
import { sameId } from '../../shared/model/id.ts';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import type { FileRecord } from '../store/file-record.ts';
import { isConnectionFile } from './names.ts';

/**
 * What identifies a connection manager in a scan. Copied packages share ids, so that the file counts; one of a project is the
 * project's, in whatever file of its folder, or of its deployment file, it is found.
 */
export function keyOf({ path, member, id }: Pick<Usage, 'path' | 'member' | 'id'>): string {
  if (isConnectionFile(member ?? path)) return projectKey({ path, member }, id);
  return [path, member ?? '', id.toUpperCase()].join('\0');
}

/** The key of the connection manager that a task uses; undefined where there is none. */
export function keyOfUsed(
  { path, member }: Pick<FileRecord, 'path' | 'member'>,
  pkg: Package,
  { smtpConnection }: SendMailTask,
): string | undefined {
  if (pkg.connections.some(({ id }) => sameId(id, smtpConnection))) return keyOf({ path, member, id: smtpConnection });
  const ofProject = pkg.project?.connections.some(({ id }) => sameId(id, smtpConnection));
  return ofProject ? projectKey({ path, member }, smtpConnection) : undefined;
}

const projectKey = ({ path, member }: Pick<FileRecord, 'path' | 'member'>, id: string): string =>
  ['project', member === undefined ? dirname(path) : path, id.toUpperCase()].join('\0');
