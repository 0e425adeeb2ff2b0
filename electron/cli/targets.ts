import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { getConnection } from '../../shared/model/connections.ts';
import { Failure } from '../../shared/model/failure.ts';
import { sameName } from '../../shared/model/name.ts';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { getTask } from '../../shared/model/send-mail-tasks.ts';
import { canonicalConnectionString } from '../services/smtp-properties.ts';
import type { Client } from './session.ts';

/** A connection manager of a package. */
export type StoredTarget = { readonly package: Package; readonly connection: ConnectionManager };

/** What to test or send through. */
export type Target = {
  /** As a person names it. */
  readonly label: string;
  readonly connectionString: string;
  /** Undefined for a connection string. */
  readonly stored?: StoredTarget;
};

/** A stored connection manager as a target. */
export const storedTarget = (stored: StoredTarget): Target => ({
  label: `${stored.package.name}/${stored.connection.name}`,
  connectionString: stored.connection.connectionString,
  stored,
});

/** @throws Failure PACKAGE_NOT_FOUND */
export async function findPackage(client: Client, name: string): Promise<Package> {
  const { packages } = await client.packages.list();
  const found = packages.find((pkg) => sameName(pkg.name, name));
  if (!found) throw new Failure('PACKAGE_NOT_FOUND', { name });
  return found;
}

/** The connection manager named by `Package/Connection manager`. @throws Failure where there is none */
export async function findStored(client: Client, target: string): Promise<StoredTarget> {
  const { pkg, rest } = await splitName(client, target);
  return { package: pkg, connection: getConnection(pkg, rest) };
}

/** The task named by `Package/Send Mail task`. @throws Failure where there is none */
export async function findTask(client: Client, target: string): Promise<{ package: Package; task: SendMailTask }> {
  const { pkg, rest } = await splitName(client, target);
  return { package: pkg, task: getTask(pkg, rest) };
}

/**
 * Finds what a target names: a stored connection manager first, since its name may look like anything.
 *
 * @throws Failure PACKAGE_NOT_FOUND, CONNECTION_NOT_FOUND; INVALID_DEFINITION for a connection string that cannot be
 *   used; INVALID_TARGET for what is neither
 */
export async function findTarget(client: Client, target: string): Promise<Target> {
  if (!target.includes('=')) return storedTarget(await findStored(client, target));
  const { packages } = await client.packages.list();
  if (splits(target).some(({ name }) => packages.some((pkg) => sameName(pkg.name, name)))) {
    return storedTarget(await findStored(client, target));
  }
  const connectionString = canonicalConnectionString(target);
  return { label: connectionString, connectionString };
}

/** Names may have slashes, so every slash may be the one between package and object. */
async function splitName(client: Client, target: string): Promise<{ pkg: Package; rest: string }> {
  const { packages } = await client.packages.list();
  const candidates = splits(target).flatMap(({ name, rest }) =>
    packages.filter((pkg) => sameName(pkg.name, name)).map((pkg) => ({ pkg, rest })),
  );
  const names = ({ pkg, rest }: { pkg: Package; rest: string }): boolean =>
    [...pkg.connections, ...pkg.sendMailTasks].some(({ name }) => sameName(name, rest));
  const found = candidates.find(names) ?? candidates[0];
  if (found) return found;
  const [first] = splits(target);
  throw first ? new Failure('PACKAGE_NOT_FOUND', { name: first.name }) : new Failure('INVALID_TARGET', { target });
}

const splits = (target: string): { name: string; rest: string }[] =>
  [...target.matchAll(/\//g)].map(({ index }) => ({ name: target.slice(0, index), rest: target.slice(index + 1) }));
