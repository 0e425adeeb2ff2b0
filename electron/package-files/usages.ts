import type { Usage, UsageFlag } from '../../shared/contract/package-files.ts';
import { type ConnectionManager, connectionProblems, isSmtp } from '../../shared/model/connection-manager.ts';
import { readableProperties } from '../../shared/model/connection-string.ts';
import { isId, sameId } from '../../shared/model/id.ts';
import { type Package, reachableConnections } from '../../shared/model/package.ts';
import { type SendMailTask, taskProblems } from '../../shared/model/send-mail-task.ts';
import { parseSmtpServer } from '../../shared/model/smtp-server.ts';
import type { FileRecord } from '../store/file-record.ts';
import { packageOf } from './record.ts';
import { keyOf, keyOfUsed } from './usage-keys.ts';

/** What one file has to say in a scan: its objects, and the keys of the connection managers that its tasks use. */
export type FileUsages = { readonly usages: readonly Usage[]; readonly uses: readonly string[] };

/** The SMTP connection managers and Send Mail tasks of a file; what depends on other files comes with `finished`. */
export function usagesOf(record: FileRecord): FileUsages {
  const pkg = packageOf(record);
  const place = { path: record.path, ...(record.member !== undefined && { member: record.member }) };
  return {
    usages: [
      ...pkg.connections.filter(isSmtp).map((connection) => ({ ...place, ...connectionUsage(pkg, connection) })),
      ...pkg.sendMailTasks.map((task) => ({ ...place, ...taskUsage(pkg, task) })),
    ],
    uses: pkg.sendMailTasks.flatMap((task) => keyOfUsed(record, pkg, task) ?? []),
  };
}

type WithoutPlace = Omit<Usage, 'path' | 'member'>;

function connectionUsage(pkg: Package, connection: ConnectionManager): WithoutPlace {
  const taken = pkg.connections.filter(({ id }) => id !== connection.id).map(({ name }) => name);
  return {
    kind: 'connection',
    id: connection.id,
    name: connection.name,
    container: '',
    connectionString: connection.connectionString,
    connectionName: '',
    uses: 0,
    expressions: connection.propertyExpressions.map(({ property }) => property),
    flags: settingsFlags(connection.connectionString),
    problems: connectionProblems(connection, taken),
  };
}

function taskUsage(pkg: Package, task: SendMailTask): WithoutPlace {
  const connections = reachableConnections(pkg);
  const connection = connections.find(({ id }) => sameId(id, task.smtpConnection));
  const taken = pkg.sendMailTasks
    .filter(({ id, container }) => id !== task.id && container === task.container)
    .map(({ name }) => name);
  return {
    kind: 'task',
    id: task.id,
    name: task.name,
    container: task.container,
    connectionString: connection?.connectionString ?? '',
    connectionName: connection?.name ?? (isId(task.smtpConnection) ? '' : task.smtpConnection),
    uses: 0,
    expressions: task.propertyExpressions.map(({ property }) => property),
    flags: task.smtpConnection !== '' && !connection ? ['CONNECTION_MISSING'] : [],
    problems: taskProblems(task, { connections, variables: pkg.variables, taken }),
  };
}

function settingsFlags(connectionString: string): UsageFlag[] {
  const properties = readableProperties(connectionString);
  // What cannot be read here, SSIS cannot use either: the problem says why.
  if (!properties) return ['NOT_IN_SSIS'];
  const server = parseSmtpServer(properties.smtpServer);
  return [
    ...(properties.enableSsl ? [] : (['NO_SSL'] as const)),
    // SSIS always uses port 25, and so no implicit TLS.
    ...('portGiven' in server && server.portGiven ? (['NOT_IN_SSIS'] as const) : []),
  ];
}

/** The usages of a folder, with what shows only once every file is read: how often each is used, what has a double. */
export function finished(files: readonly FileUsages[]): Usage[] {
  const uses = countsOf(files.flatMap((file) => file.uses));
  const usages = files.flatMap((file) => file.usages);
  const connections = usages.filter(({ kind }) => kind === 'connection');
  const sameSettings = Map.groupBy(connections, settingsKey);
  return usages.map((usage) => {
    if (usage.kind === 'task') return usage;
    const count = uses.get(keyOf(usage)) ?? 0;
    const double = sameSettings.get(settingsKey(usage))?.find((other) => other !== usage);
    const flags: UsageFlag[] = [...usage.flags, ...(count === 0 ? (['UNUSED'] as const) : [])];
    if (!double) return { ...usage, uses: count, flags };
    const { path, member, name } = double;
    return { ...usage, uses: count, flags: [...flags, 'DUPLICATE'], double: { path, member, name } };
  });
}

/** Connection managers are doubles where they say the same, whatever they are called and however it is written. */
function settingsKey({ connectionString }: Usage): string {
  const properties = readableProperties(connectionString);
  if (!properties) return connectionString;
  return JSON.stringify({ ...properties, smtpServer: properties.smtpServer.toLowerCase() });
}

const countsOf = (keys: readonly string[]): Map<string, number> =>
  keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>());
