import type { PackageFile } from '../../shared/contract/package-files.ts';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';

const has = (words: readonly string[], texts: readonly string[]): boolean => {
  const text = texts.join('\n').toLocaleLowerCase();
  return words.every((word) => text.includes(word));
};

const wordsOf = (search: string): string[] => search.toLocaleLowerCase().split(/\s+/).filter(Boolean);

/** Whether a connection manager has every word of a search in its name, description or connection string. */
export const connectionMatches = (connection: ConnectionManager, search: string): boolean =>
  has(wordsOf(search), [connection.name, connection.description, connection.connectionString]);

/** Whether a task has every word of a search in its name, description, subject or addresses. */
export const taskMatches = (task: SendMailTask, search: string): boolean =>
  has(wordsOf(search), [
    task.name,
    task.description,
    task.subject,
    task.fromLine,
    task.toLine,
    task.ccLine,
    task.bccLine,
  ]);

const namedSo = (pkg: Package, search: string, path: string): boolean =>
  has(wordsOf(search), [pkg.name, pkg.description, path]);

/** Whether a search finds a package: itself, the path of its file, or something in it. */
export const packageMatches = (pkg: Package, search: string, path = ''): boolean =>
  namedSo(pkg, search, path) ||
  pkg.connections.some((connection) => connectionMatches(connection, search)) ||
  pkg.sendMailTasks.some((task) => taskMatches(task, search));

/** Whether a search finds an open file. */
export const fileMatches = ({ package: pkg, path }: PackageFile, search: string): boolean =>
  packageMatches(pkg, search, path);

/** What a search leaves of a package: all of it where the package itself was meant, else what it found inside. */
export const found = (pkg: Package, search: string, path = ''): Pick<Package, 'connections' | 'sendMailTasks'> =>
  namedSo(pkg, search, path)
    ? pkg
    : {
        connections: pkg.connections.filter((connection) => connectionMatches(connection, search)),
        sendMailTasks: pkg.sendMailTasks.filter((task) => taskMatches(task, search)),
      };
