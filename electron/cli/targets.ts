import { type ConnectionManager, isSmtp } from '../../shared/model/connection-manager.ts';
import { findConnection, getConnection } from '../../shared/model/connections.ts';
import { Failure } from '../../shared/model/failure.ts';
import { sameId } from '../../shared/model/id.ts';
import { itemsNamed } from '../../shared/model/name.ts';
import { type Package, reachableConnections } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { getTask, findTask as taskIn } from '../../shared/model/send-mail-tasks.ts';
import { canonicalConnectionString } from '../services/smtp-properties.ts';
import { fileArgument, packageFiles } from './file-arguments.ts';
import { type Holder, isCalled, readHolders, storedHolder } from './holders.ts';
import { type Found, foundOrThrow, lookInto } from './refused.ts';
import type { Client } from './session.ts';

/** A connection manager of a package. */
export type StoredTarget = Holder & { readonly connection: ConnectionManager };

/** What to test or send through. */
export type Target = {
  /** As a person names it. */
  readonly label: string;
  readonly connectionString: string;
  /** Undefined for a connection string. */
  readonly stored?: StoredTarget;
};

/** Targets, each one once: a file and a connection manager of it may both be named. */
export const eachOnce = (targets: readonly Target[]): Target[] => [
  ...new Map(
    targets.map((target) => [target.stored ? keyOf(target.stored) : target.connectionString, target]),
  ).values(),
];

/** What is the same for the same connection manager, however it was named. */
export const keyOf = ({ package: pkg, connection }: StoredTarget): string => `${pkg.id}/${connection.id}`;

/** A connection manager of a package or file as a target. */
export const storedTarget = (stored: StoredTarget): Target => ({
  label: labelOf(stored, stored.connection),
  connectionString: stored.connection.connectionString,
  stored,
});

const labelOf = ({ label, isFile }: Holder, { name }: { name: string }): string =>
  `${label}${isFile ? '#' : '/'}${name}`;

/** Every SMTP connection manager of a package, with those of its project that its tasks send through. */
export const smtpTargets = (holder: Holder): Target[] => {
  const { connections, sendMailTasks } = holder.package;
  const isUsed = ({ id }: ConnectionManager): boolean =>
    sendMailTasks.some(({ smtpConnection }) => sameId(smtpConnection, id));
  return reachableConnections(holder.package)
    .filter((connection) => isSmtp(connection) && (connections.includes(connection) || isUsed(connection)))
    .map((connection) => storedTarget({ ...holder, connection }));
};

/**
 * The connection managers that a command is to change: the one named by `Package/Connection manager` or
 * `file.dtsx#Connection manager`, or every SMTP connection manager of a file's own.
 *
 * @throws Failure where there is none by that name
 */
export async function findStored(client: Client, target: string): Promise<StoredTarget[]> {
  const files = (await isStored(client, target)) ? undefined : await packageFiles(target);
  if (!files) {
    const { pkg, rest } = await splitName(client, target);
    return [{ ...storedHolder(pkg), connection: getConnection(pkg, rest) }];
  }
  const found: StoredTarget[] = [];
  for (const file of files) {
    for (const holder of await readHolders(client, file)) {
      const { connections } = holder.package;
      const wanted = file.name === undefined ? connections.filter(isSmtp) : [getConnection(holder.package, file.name)];
      found.push(...wanted.map((connection) => ({ ...holder, connection })));
    }
  }
  return found;
}

/** The task named by `Package/Send Mail task` or `file.dtsx#Send Mail task`. @throws Failure where there is none */
export async function findTask(client: Client, target: string): Promise<{ package: Package; task: SendMailTask }> {
  const files = (await isStored(client, target)) ? undefined : await packageFiles(target);
  if (!files) {
    const { pkg, rest } = await splitName(client, target);
    return { package: pkg, task: getTask(pkg, rest) };
  }
  const holders = (await Promise.all(files.map((file) => readHolders(client, file)))).flat();
  const candidates = holders.flatMap(({ package: pkg, label }) =>
    tasksNamed(pkg, files[0]?.name).map((task) => ({ package: pkg, task, label: `${label}#${pathOf(task)}` })),
  );
  const [first, ...others] = candidates;
  if (!first) throw new Failure('TASK_NOT_FOUND', { name: files[0]?.name ?? '', package: files[0]?.path ?? target });
  if (others.length === 0) return first;
  throw new Failure('TARGET_AMBIGUOUS', { target, names: candidates.map(({ label }) => label).join(', ') });
}

/** Tasks of different containers may have the same name: `Container\Task` tells them apart, as SSIS's own `Package\…` does. */
function tasksNamed(pkg: Package, name: string | undefined): SendMailTask[] {
  if (name === undefined) return [...pkg.sendMailTasks];
  const paths = pkg.sendMailTasks.flatMap((task) =>
    [pathOf(task), `Package\\${pathOf(task)}`].map((path) => ({ name: path, task })),
  );
  const byPath = itemsNamed(paths, name).map(({ task }) => task);
  if (byPath.length > 0) return byPath;
  const byName = itemsNamed(pkg.sendMailTasks, name);
  return byName.length > 0 ? byName : [taskIn(pkg, name)].filter((task) => task !== undefined);
}

/** Where in its package a task is: `Container\Task`. */
export const pathOf = ({ container, name }: Pick<SendMailTask, 'container' | 'name'>): string =>
  container === '' ? name : `${container}\\${name}`;

/**
 * Finds what a target names: a stored connection manager first, since its name may look like anything; then a file, of which
 * all SMTP connection managers are meant unless one is named.
 *
 * @throws Failure PACKAGE_NOT_FOUND, CONNECTION_NOT_FOUND; INVALID_DEFINITION for a connection string that cannot be
 *   used; INVALID_TARGET for what is neither
 */
export async function findTargets(client: Client, target: string): Promise<Found<Target>> {
  const stored = await isStored(client, target);
  const files = stored ? undefined : await packageFiles(target);
  if (files) {
    return lookInto(files, async (file) =>
      (await readHolders(client, file)).flatMap((holder) => targetsIn(holder, file.name)),
    );
  }
  if (stored || !target.includes('=')) {
    return { found: (await findStored(client, target)).map(storedTarget), refused: [] };
  }
  const connectionString = canonicalConnectionString(target);
  return { found: [{ label: connectionString, connectionString }], refused: [] };
}

/** The one target that is named. @throws Failure TARGET_AMBIGUOUS, and as `findTargets` */
export async function findTarget(client: Client, target: string): Promise<Target> {
  const targets = foundOrThrow(await findTargets(client, target));
  const [first, ...others] = targets;
  if (!first) throw new Failure('CONNECTION_NOT_FOUND', { name: 'SMTP', package: target });
  if (others.length === 0) return first;
  throw new Failure('TARGET_AMBIGUOUS', { target, names: targets.map(({ label }) => label).join(', ') });
}

function targetsIn(holder: Holder, name: string | undefined): Target[] {
  if (name === undefined) return smtpTargets(holder);
  const { package: pkg } = holder;
  const reachable = { ...pkg, connections: reachableConnections(pkg) };
  const found = findConnection(reachable, name);
  const connection = found && !pkg.connections.includes(found) ? found : getConnection(pkg, name);
  return [storedTarget({ ...holder, connection })];
}

/** Whether a target begins with the name of a package of the data folder; one that looks like a file, with all of it. */
async function isStored(client: Client, target: string): Promise<boolean> {
  const { packages } = await client.packages.list();
  const looksLikeFile = fileArgument(target) !== undefined;
  return splits(target).some(({ name, rest }) =>
    packages.some(
      (pkg) =>
        isCalled(pkg, name) &&
        (!looksLikeFile || [...pkg.connections, ...pkg.sendMailTasks].some((item) => isCalled(item, rest))),
    ),
  );
}

/** Names may have slashes, so every slash may be the one between package and object. */
async function splitName(client: Client, target: string): Promise<{ pkg: Package; rest: string }> {
  const { packages } = await client.packages.list();
  const candidates = splits(target).flatMap(({ name, rest }) =>
    packages.filter((pkg) => isCalled(pkg, name)).map((pkg) => ({ pkg, rest })),
  );
  const names = ({ pkg, rest }: { pkg: Package; rest: string }): boolean =>
    [...pkg.connections, ...pkg.sendMailTasks].some((item) => isCalled(item, rest));
  const found = candidates.find(names) ?? candidates[0];
  if (found) return found;
  const [first] = splits(target);
  // In `file.dtsx/Mail`, only the sign between file and name is wrong: what is said of a target helps more than "no package".
  const isPath = !first || fileArgument(target.slice(0, target.lastIndexOf('/')));
  if (!isPath) throw new Failure('PACKAGE_NOT_FOUND', { name: first.name });
  // Whoever writes `user:password@host` gets the sentence without the password.
  throw new Failure('INVALID_TARGET', { target: target.replace(/:[^:/@]*@/, ':…@') });
}

const splits = (target: string): { name: string; rest: string }[] =>
  [...target.matchAll(/\//g)].map(({ index }) => ({ name: target.slice(0, index), rest: target.slice(index + 1) }));
