import { dirname } from 'node:path';
import type { Project } from '../../shared/model/project.ts';
import type { FileRecord } from '../store/file-record.ts';
import type { Loader } from './loader.ts';

/**
 * What a package sees of its project now: connection managers whose files are open count as they are edited, so that a test
 * uses what is on the screen.
 */
export async function projectNow(
  { path, member, project }: FileRecord,
  loader: Loader,
  open: readonly FileRecord[],
): Promise<Project | undefined> {
  if (member !== undefined) return project;
  const found = (await loader.projectOf(path))?.project;
  if (!found) return undefined;
  const edited = open
    .filter((record) => record.kind === 'connectionManager' && dirname(record.path) === dirname(path))
    .flatMap((record) => record.edited?.connections ?? []);
  if (edited.length === 0) return found;
  const connections = found.connections.map(
    (connection) => edited.find(({ id }) => id === connection.id) ?? connection,
  );
  return { ...found, connections };
}
