import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import { type ConnectionManager, DEFAULT_CONNECTION } from '../../shared/model/connection-manager.ts';
import { Failure } from '../../shared/model/failure.ts';
import { accountName } from '../../shared/model/windows-account.ts';
import { type AccountOptions, addAccountOptions, storeAccount } from './account-options.ts';
import { action } from './command.ts';
import { connectionJson } from './connection-json.ts';
import { type SetOptions, setConnections } from './connection-set.ts';
import type { ExitStatus } from './exit-status.ts';
import { findHolder, type Holder, holdersOrAll, saveHolder } from './holders.ts';
import { addOverrideOption, checkOverrides, evaluatedProperties, type OverrideOptions } from './overrides.ts';
import { addPropertyOptions, type PropertyOptions, wantedConnectionString } from './property-options.ts';
import { foundOrThrow, tellRefused } from './refused.ts';
import type { Session } from './session.ts';
import { tableLines } from './table.ts';
import { findStored, findTarget, storedTarget } from './targets.ts';
import { tellWarnings } from './tell-warnings.ts';

/** Adds `connection …`. */
export function addConnectionCommands(program: Command, t: TFunction): void {
  const group = program.command('connection').description(t('cli.command.connection'));

  group
    .command('list')
    .argument('[package...]', t('cli.argument.packages'))
    .description(t('cli.command.connectionList'))
    .action(action<[string[]]>(listConnections));

  addOverrideOption(group.command('show'), t)
    .argument('<target>', t('cli.argument.target'))
    .description(t('cli.command.connectionShow'))
    .action(action<[string, OverrideOptions]>(showConnection));

  addAccountOptions(addPropertyOptions(group.command('add'), t), t)
    .argument('<package>', t('cli.argument.packageOrFile'))
    .argument('[name]', t('cli.argument.connection'))
    .description(t('cli.command.connectionAdd'))
    .hook('preAction', (command) => {
      const { server, connectionString } = command.opts<PropertyOptions>();
      if (server === undefined && connectionString === undefined) command.error(t('cli.serverMissing'));
    })
    .action(action<[string, string | undefined, PropertyOptions & AccountOptions]>(addConnection));

  addAccountOptions(addPropertyOptions(group.command('set'), t), t)
    .argument('<target...>', t('cli.argument.storedMany'))
    .option('--name <new>', t('cli.option.name'))
    .option('--dry-run', t('cli.option.dryRun'))
    .description(t('cli.command.connectionSet'))
    .hook('preAction', (command) => {
      const { dryRun: _, passwordFd: __, ...changes } = command.opts<SetOptions>();
      if (Object.keys(changes).length === 0) command.error(t('cli.nothingToSet'));
    })
    .action(action<[string[], SetOptions, Command]>(setConnections));

  group
    .command('remove')
    .argument('<target>', t('cli.argument.stored'))
    .description(t('cli.command.connectionRemove'))
    .action(action<[string]>(removeConnection));
}

async function listConnections(session: Session, names: string[]): Promise<ExitStatus> {
  const { client, json } = session;
  const holders = await holdersOrAll(client, names);
  const rows = foundOrThrow(holders).flatMap(({ label, package: pkg }) =>
    pkg.connections.map((connection) => ({ label, connection })),
  );
  if (json) session.print(JSON.stringify(rows.map(({ label, connection }) => connectionJson(label, connection))));
  else printRows(session, rows);
  return tellRefused(holders.refused, session);
}

type ConnectionRow = { label: string; connection: ConnectionManager };

function printRows({ print, tell, t }: Session, rows: readonly ConnectionRow[]): void {
  if (rows.length === 0) {
    tell(t('cli.none'));
    return;
  }
  const header = ['package', 'name', 'type', 'connectionString'] as const;
  const cells = rows.map(({ label, connection }) => [
    label,
    connection.name,
    connection.connectionManagerType,
    connection.connectionString,
  ]);
  for (const line of tableLines(
    header.map((column) => t(`cli.column.${column}`)),
    cells,
  ))
    print(line);
}

async function showConnection(session: Session, name: string, options: OverrideOptions) {
  const { client, json, print, t } = session;
  const target = await findTarget(client, name);
  const { stored, connectionString } = target;
  tellWarnings(session, target);
  checkOverrides([target], options);
  const evaluated = evaluatedProperties(target, options, t);
  const shown = stored
    ? connectionJson(stored.label, stored.connection)
    : connectionJson('', { ...DEFAULT_CONNECTION, id: '', name: '', connectionString });
  const account = stored && (await client.accounts.get({ connectionId: stored.connection.id }));
  if (account) Object.assign(shown, { account: accountName(account), servicePrincipal: account.servicePrincipal });
  if (evaluated.length > 0) Object.assign(shown, { atRunTime: evaluated });
  if (json) return print(JSON.stringify(shown));
  const labels = Object.entries(t('cli.property', { returnObjects: true }));
  const rows = labels.flatMap(([property, label]) => (property in shown ? [[label, String(shown[property])]] : []));
  const expressed = evaluated.map(({ property, value, error }) => [
    property,
    error === undefined ? t('expression.atRunTime', { value }) : t('expression.failsAtRunTime', { reason: error }),
  ]);
  for (const line of tableLines(['', ''], [...rows, ...expressed]).slice(1)) print(line);
}

async function addConnection(
  session: Session,
  packageName: string,
  name: string | undefined,
  options: PropertyOptions & AccountOptions,
) {
  const { client } = session;
  const holder = await findHolder(client, packageName);
  const connection = await client.connections.add({
    packageId: holder.package.id,
    type: 'SMTP',
    name,
    description: options.description,
    connectionString: wantedConnectionString(options),
  });
  await saveHolder(client, holder);
  await storeAccount(session, connection.id, options);
  tellWarnings(session, storedTarget({ ...holder, connection }));
  printConnection(session, 'cli.added', holder, connection);
}

async function removeConnection(session: Session, target: string) {
  const { client } = session;
  const [found, ...others] = await findStored(client, target);
  if (!found) throw new Failure('CONNECTION_NOT_FOUND', { name: 'SMTP', package: target });
  if (others.length > 0) {
    const names = [found, ...others].map((other) => storedTarget(other).label).join(', ');
    throw new Failure('TARGET_AMBIGUOUS', { target, names });
  }
  await client.connections.remove({ packageId: found.package.id, connectionId: found.connection.id });
  await saveHolder(client, found);
  printConnection(session, 'cli.removed', found, found.connection);
}

function printConnection(
  { json, print, t }: Session,
  words: 'cli.added' | 'cli.removed',
  { label }: Holder,
  connection: ConnectionManager,
): void {
  print(json ? JSON.stringify(connectionJson(label, connection)) : t(words, connection));
}
