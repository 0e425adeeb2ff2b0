import {
  type ConnectionManager,
  type ConnectionManagerType,
  DEFAULT_CONNECTION,
  DEFAULT_CONNECTION_STRINGS,
} from './connection-manager.ts';
import { Failure } from './failure.ts';
import { isId, type NewId, sameId } from './id.ts';
import { freeName, itemsNamed } from './name.ts';
import { notFound } from './not-found.ts';
import type { Package } from './package.ts';
import type { SendMailTask } from './send-mail-task.ts';

/** What SSIS Designer calls a new connection manager of each type. */
const BASE_NAMES: Record<ConnectionManagerType, string> = {
  SMTP: 'SMTP Connection Manager',
  FILE: 'File Connection Manager',
};

/** Creates a connection manager of a type with its defaults and a free name; adding it is `addConnection`. */
export const newConnection = (pkg: Package, type: ConnectionManagerType, newId: NewId): ConnectionManager => ({
  ...DEFAULT_CONNECTION,
  id: newId(),
  name: freeName(
    BASE_NAMES[type],
    pkg.connections.map(({ name }) => name),
  ),
  connectionManagerType: type,
  connectionString: DEFAULT_CONNECTION_STRINGS[type],
});

/** The package with the connection manager at the end of its Connections collection. */
export const addConnection = (pkg: Package, connection: ConnectionManager): Package => ({
  ...pkg,
  connections: [...pkg.connections, connection],
});

/** Finds a connection manager by id or by name: the first one called exactly so, or else without regard to case. */
export function findConnection(pkg: Package, nameOrId: string): ConnectionManager | undefined {
  const byId = isId(nameOrId) ? pkg.connections.find(({ id }) => id === nameOrId.toUpperCase()) : undefined;
  return byId ?? itemsNamed(pkg.connections, nameOrId)[0];
}

/** Whether the Connections collection has one by that name or id. */
export const containsConnection = (pkg: Package, nameOrId: string): boolean =>
  findConnection(pkg, nameOrId) !== undefined;

/**
 * The connection manager by that name or id.
 *
 * @throws Failure CONNECTION_NOT_FOUND; TARGET_AMBIGUOUS for a name that several have
 */
export function getConnection(pkg: Package, nameOrId: string): ConnectionManager {
  const connection = findConnection(pkg, nameOrId);
  if (!connection) throw notFound('CONNECTION_NOT_FOUND', nameOrId, { package: pkg.name });
  const others = isId(nameOrId) ? [] : itemsNamed(pkg.connections, nameOrId);
  if (others.length <= 1) return connection;
  const names = others.map(({ name, id }) => `${name} ${id}`).join(', ');
  throw new Failure('TARGET_AMBIGUOUS', { target: nameOrId, names });
}

/** The package with one connection manager replaced by its changed self (same id). Renaming is this, too. */
export const replaceConnection = (pkg: Package, connection: ConnectionManager): Package => ({
  ...pkg,
  connections: pkg.connections.map((current) => (current.id === connection.id ? connection : current)),
});

/** The tasks that send through a connection manager or read their text from it. */
export const tasksUsing = (pkg: Package, connectionId: string): SendMailTask[] =>
  pkg.sendMailTasks.filter(
    (task) =>
      sameId(task.smtpConnection, connectionId) ||
      (task.messageSourceType === 'FileConnection' && sameId(task.messageSource, connectionId)),
  );

/**
 * The package without a connection manager.
 *
 * @throws Failure CONNECTION_NOT_FOUND, or CONNECTION_IN_USE with the names of the tasks that need it
 */
export function removeConnection(pkg: Package, nameOrId: string): Package {
  const connection = getConnection(pkg, nameOrId);
  const users = tasksUsing(pkg, connection.id);
  if (users.length > 0) {
    throw new Failure('CONNECTION_IN_USE', { name: connection.name, tasks: users.map(({ name }) => name).join(', ') });
  }
  return { ...pkg, connections: pkg.connections.filter(({ id }) => id !== connection.id) };
}
