import type { Command } from 'commander';
import type { FileDiff } from '../../shared/contract/package-files.ts';
import { type ConnectionManager, isSmtp } from '../../shared/model/connection-manager.ts';
import { type AccountOptions, storeAccount } from './account-options.ts';
import { connectionJson } from './connection-json.ts';
import { type ExitStatus, exitStatus, worstOf } from './exit-status.ts';
import { diffsOfHolder, saveHolder } from './holders.ts';
import { type PropertyOptions, wantedConnectionString } from './property-options.ts';
import { errorReport } from './report-error.ts';
import type { Session } from './session.ts';
import { findStored, type StoredTarget, storedTarget } from './targets.ts';
import { tellWarnings } from './tell-warnings.ts';
import { unifiedDiff } from './unified-diff.ts';

export type SetOptions = PropertyOptions & AccountOptions & { name?: string; dryRun?: boolean };

/**
 * Changes connection managers, package by package: what cannot be changed is told, and keeps nothing else back. A dry run
 * prints what saving the files would change.
 */
export async function setConnections(
  session: Session,
  names: string[],
  options: SetOptions,
  command: Command,
): Promise<ExitStatus> {
  const { client, t } = session;
  const found = (await Promise.all(names.map((name) => findStored(client, name)))).flat();
  const targets = found.filter((target, index) => found.findIndex((other) => isSame(target, other)) === index);
  if (options.name !== undefined && targets.length > 1) command.error(t('cli.nameOfSeveral'));
  if (options.dryRun && targets.some(({ isFile }) => !isFile)) command.error(t('cli.dryRunOfFiles'));
  const statuses: ExitStatus[] = [];
  const fixes = new Set<string>();
  const changed: Record<string, unknown>[] = [];
  const diffs: FileDiff[] = [];
  for (const ofPackage of byPackage(targets)) {
    try {
      changed.push(...(await setInPackage(session, ofPackage, options)));
      const [holder] = ofPackage;
      if (options.dryRun && holder) diffs.push(...(await diffsOfHolder(client, holder)));
      else if (holder) await saveHolder(client, holder);
      if (!session.json && !options.dryRun)
        for (const words of changed.splice(0)) session.print(t('cli.changed', words));
    } catch (error) {
      if (targets.length === 1) throw error;
      statuses.push(tellError(session, ofPackage, error, fixes));
    }
  }
  if (options.dryRun) printDiffs(session, diffs);
  else if (session.json)
    session.print(JSON.stringify(names.length === 1 && changed.length === 1 ? changed[0] : changed));
  for (const fix of fixes) session.tell(fix);
  return worstOf(statuses);
}

async function setInPackage(
  session: Session,
  targets: readonly StoredTarget[],
  options: SetOptions,
): Promise<Record<string, unknown>[]> {
  const changed: Record<string, unknown>[] = [];
  for (const target of targets) {
    const connection = await setOne(session, target, options);
    changed.push(connectionJson(target.label, connection));
  }
  return changed;
}

async function setOne(session: Session, target: StoredTarget, options: SetOptions): Promise<ConnectionManager> {
  const { package: pkg, connection } = target;
  const changed = await session.client.connections.update({
    packageId: pkg.id,
    connectionId: connection.id,
    name: options.name,
    description: options.description,
    connectionString: wantedConnectionString(options, isSmtp(connection) ? connection : undefined),
  });
  if (!options.dryRun) await storeAccount(session, connection.id, options);
  tellWarnings(session, storedTarget({ ...target, connection: changed }));
  return changed;
}

const isSame = (one: StoredTarget, other: StoredTarget): boolean =>
  one.package.id === other.package.id && one.connection.id === other.connection.id;

const byPackage = (targets: readonly StoredTarget[]): StoredTarget[][] =>
  [...new Set(targets.map(({ package: { id } }) => id))].map((id) =>
    targets.filter((target) => target.package.id === id),
  );

function tellError(
  { tell, t }: Session,
  [target]: readonly StoredTarget[],
  error: unknown,
  fixes: Set<string>,
): ExitStatus {
  const { cause, fix, status } = errorReport(error, t);
  tell(`${target?.label}: ${cause}`);
  if (fix) fixes.add(fix);
  return status === exitStatus.done ? exitStatus.failed : status;
}

function printDiffs({ json, print }: Session, diffs: readonly FileDiff[]): void {
  if (json) print(JSON.stringify(diffs));
  else for (const line of unifiedDiff(diffs)) print(line);
}
