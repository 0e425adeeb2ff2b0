import { resolve } from 'node:path';
import Conf from 'conf';
import { failureText as failureTextIn } from '../shared/messages/failure-text.ts';
import { type Language, messagesIn } from '../shared/messages/index.ts';
import { Failure } from '../shared/model/failure.ts';
import { createServices } from './services.ts';
import { defaultDataFolder } from './store/index.ts';
import { PackageFiles } from './workspace/package-files.ts';
import { Packages } from './workspace/packages.ts';

export type { GivenAccount, StoredAccount } from '../shared/contract/accounts.ts';
export type { FileDiff, Hunk, RefusedFile, Usage, UsageFlag } from '../shared/contract/package-files.ts';
export type { SendEvent, SendResult } from '../shared/contract/smtp-events.ts';
export type { Language } from '../shared/messages/index.ts';
export type { ConnectionManagerType } from '../shared/model/connection-manager.ts';
export type { SmtpProperties } from '../shared/model/connection-string.ts';
export { Failure, type FailureCode } from '../shared/model/failure.ts';
export type { PackageProblem } from '../shared/model/package.ts';
export type { Problem, ProblemCode } from '../shared/model/problem.ts';
export type { PropertyExpression } from '../shared/model/property-expression.ts';
export type { Variable } from '../shared/model/variable.ts';
export type {
  AcquiredConnection,
  ConnectionAccount,
  ConnectionManager,
  MailInput,
} from './workspace/connection-manager.ts';
export type { Connections } from './workspace/connections.ts';
export type { PackageFile, PackageFiles } from './workspace/package-files.ts';
export type { Package, Packages } from './workspace/packages.ts';
export type { SendMailTask, TaskProperties } from './workspace/send-mail-task.ts';
export type { SendMailTasks } from './workspace/send-mail-tasks.ts';

/** What a failure says in a language, and what to do about it (empty where nothing is known). */
export const failureText = (failure: Failure, language: Language = 'en'): { message: string; fix: string } =>
  failureTextIn(failure, messagesIn(language));

/** The definitions of one data folder, by program. */
export type Workspace = {
  readonly packages: Packages;
  /** Package files (`.dtsx`, `.conmgr`) wherever they are. */
  readonly files: PackageFiles;
  /**
   * Ends what is still connected, so that the process can end. Nothing needs saving. What is asked of the workspace and its
   * objects afterwards fails with WORKSPACE_CLOSED.
   */
  close(): Promise<void>;
};

/**
 * Opens the packages, connection managers and Send Mail tasks of a data folder: unless another is named, those of the
 * designer, which sees every change at once.
 *
 * @example
 * ```ts
 * import { openWorkspace } from 'smtp-connection-manager';
 *
 * const workspace = openWorkspace();
 * const pkg = workspace.packages.add('Nightly load');
 * const smtp = pkg.connections.add('SMTP');
 * smtp.connectionString = 'SmtpServer=mail.example.com;UseWindowsAuthentication=False;EnableSsl=True;';
 *
 * const connection = await smtp.acquireConnection();
 * await connection.send({ from: 'etl@example.com', to: 'dba@example.com', subject: 'Done', text: 'All rows loaded.' });
 * smtp.releaseConnection(connection);
 * await workspace.close();
 * ```
 */
export function openWorkspace(options: { dataFolder?: string } = {}): Workspace {
  const dataFolder = options.dataFolder === undefined ? defaultDataFolder() : resolve(options.dataFolder);
  const services = createServices({ dataFolder, Conf, door: 'cli' });
  const closing = new AbortController();
  const scope = {
    get services() {
      if (closing.signal.aborted) throw new Failure('WORKSPACE_CLOSED');
      return services;
    },
    closing: closing.signal,
  };
  return {
    packages: new Packages(scope),
    files: new PackageFiles(scope),
    async close() {
      closing.abort();
      await services.close();
    },
  };
}
