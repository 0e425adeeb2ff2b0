import { readdir } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Package } from '../../shared/model/package.ts';
import { tasksNaming } from '../dtsx/index.ts';
import { errorCode } from '../store/store-failure.ts';
import { readFileAt } from './read-location.ts';

/**
 * Checks that a `.conmgr` may get another name. SSIS' own tasks use it by id; those of other tools may call it by name, and
 * their packages are not changed along with it.
 *
 * @throws Failure PACKAGE_FILE_EDIT_NOT_POSSIBLE with the tasks that call it by name
 */
export async function refuseRenameOfNamed(path: string, before: Package, after: Package): Promise<void> {
  const [connection] = before.connections;
  if (!connection || after.connections[0]?.name === connection.name) return;
  const folder = dirname(path);
  const tasks: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (extname(name).toLowerCase() === '.dtsx') tasks.push(...(await tasksIn(join(folder, name), name, connection)));
  }
  if (tasks.length === 0) return;
  const params = { name: connection.name, path, context: 'namedByTasks', tasks: tasks.join(', ') };
  throw new Failure('PACKAGE_FILE_EDIT_NOT_POSSIBLE', params);
}

async function tasksIn(path: string, file: string, connection: ConnectionManager): Promise<string[]> {
  const project = { name: '', connections: [connection], parameters: [] };
  try {
    const { document } = await readFileAt(path, 'read', project);
    return tasksNaming(document, connection).map(({ name }) => `${file}#${name}`);
  } catch (error) {
    // What cannot be read says nothing of what it uses; nor does one that has just gone.
    if (error instanceof Failure || errorCode(error) !== undefined) return [];
    throw error;
  }
}
