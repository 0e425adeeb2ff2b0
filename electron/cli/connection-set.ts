import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import type { FileDiff } from '../../shared/contract/package-files.ts';
import { type ConnectionManager, isSmtp } from '../../shared/model/connection-manager.ts';
import { type AccountOptions, storeAccount } from './account-options.ts';
import { connectionJson } from './connection-json.ts';
import { type ExitStatus, exitStatus, worstOf } from './exit-status.ts';
import { diffsOfHolder, saveHolder } from './holders.ts';
import { type PropertyOptions, wantedConnectionString } from './property-options.ts';
import { errorReport } from './report-error.ts';
import type { Session } from './session.ts';
import { findStored, keyOf, type StoredTarget, storedTarget } from './targets.ts';
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
  const targets = [...new Map(found.map((target) => [keyOf(target), target])).values()];
  if (options.name !== undefined && targets.length > 1) command.error(t('cli.nameOfSeveral'));
  if (options.dryRun && targets.some(({ isFile }) => !isFile)) command.error(t('cli.dryRunOfFiles'));
  const statuses: ExitStatus[] = [];
  const fixes = new Set<string>();
  const changed: StoredTarget[] = [];
  const diffs: FileDiff[] = [];
  for (const ofPackage of byPackage(targets)) {
    try {
      const inPackage = await setInPackage(session, ofPackage, options);
      const [holder] = ofPackage;
      if (options.dryRun && holder) diffs.push(...(await diffsOfHolder(client, holder)));
      else if (holder) await saveHolder(client, holder);
      changed.push(...inPackage);
      if (!session.json && !options.dryRun) for (const each of inPackage) session.print(changedLine(each, t));
    } catch (error) {
      if (targets.length === 1) throw error;
      statuses.push(tellError(session, ofPackage, error, fixes));
    }
  }
  if (options.dryRun) printDiffs(session, diffs);
  else if (session.json) {
    const documents = changed.map(({ label, connection }) => connectionJson(label, connection));
    session.print(JSON.stringify(names.length === 1 && documents.length === 1 ? documents[0] : documents));
  }
  return worstOf(statuses);
}

async function setInPackage(
  session: Session,
  targets: readonly StoredTarget[],
  options: SetOptions,
): Promise<StoredTarget[]> {
  const changed: StoredTarget[] = [];
  for (const target of targets) changed.push({ ...target, connection: await setOne(session, target, options) });
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

const byPackage = (targets: readonly StoredTarget[]): StoredTarget[][] =>
  [...new Set(targets.map(({ package: { id } }) => id))].map((id) =>
    targets.filter((target) => target.package.id === id),
  );

const changedLine = (changed: StoredTarget, t: TFunction): string =>
  t('cli.changed', { name: storedTarget(changed).label, id: changed.connection.id });

/** Tells what kept a package from being changed, and what to do where that has not been said before. */
function tellError(
  { tell, t }: Session,
  [target]: readonly StoredTarget[],
  error: unknown,
  fixes: Set<string>,
): ExitStatus {
  const { cause, fix, status } = errorReport(error, t);
  tell(`${target?.label}: ${cause}`);
  if (fix && !fixes.has(fix)) tell(fix);
  fixes.add(fix);
  return status === exitStatus.done ? exitStatus.failed : status;
}

function printDiffs({ json, print }: Session, diffs: readonly FileDiff[]): void {
  if (json) print(JSON.stringify(diffs));
  else for (const line of unifiedDiff(diffs)) print(line);
}
