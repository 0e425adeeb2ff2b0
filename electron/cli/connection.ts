import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import { type ConnectionManager, DEFAULT_CONNECTION, isSmtp } from '../../shared/model/connection-manager.ts';
import type { Package } from '../../shared/model/package.ts';
import { accountName } from '../../shared/model/windows-account.ts';
import { type AccountOptions, addAccountOptions, storeAccount } from './account-options.ts';
import { action } from './command.ts';
import { connectionJson } from './connection-json.ts';
import { addPropertyOptions, type PropertyOptions, wantedConnectionString } from './property-options.ts';
import type { Session } from './session.ts';
import { tableLines } from './table.ts';
import { findPackage, findStored, findTarget, storedTarget } from './targets.ts';
import { tellWarnings } from './tell-warnings.ts';

type SetOptions = PropertyOptions & AccountOptions & { name?: string };

/** Adds `connection …`. */
export function addConnectionCommands(program: Command, t: TFunction): void {
  const group = program.command('connection').description(t('cli.command.connection'));

  group
    .command('list')
    .argument('[package]', t('cli.argument.package'))
    .description(t('cli.command.connectionList'))
    .action(action<[string | undefined]>(listConnections));

  group
    .command('show')
    .argument('<target>', t('cli.argument.target'))
    .description(t('cli.command.connectionShow'))
    .action(action<[string]>(showConnection));

  addAccountOptions(addPropertyOptions(group.command('add'), t), t)
    .argument('<package>', t('cli.argument.package'))
    .argument('[name]', t('cli.argument.connection'))
    .description(t('cli.command.connectionAdd'))
    .action(action<[string, string | undefined, PropertyOptions & AccountOptions]>(addConnection));

  addAccountOptions(addPropertyOptions(group.command('set'), t), t)
    .argument('<target>', t('cli.argument.stored'))
    .option('--name <new>', t('cli.option.name'))
    .description(t('cli.command.connectionSet'))
    .action(action<[string, SetOptions]>(setConnection));

  group
    .command('remove')
    .argument('<target>', t('cli.argument.stored'))
    .description(t('cli.command.connectionRemove'))
    .action(
      action<[string]>(async (session, target) => {
        const { package: pkg, connection } = await findStored(session.client, target);
        await session.client.connections.remove({ packageId: pkg.id, connectionId: connection.id });
        printConnection(session, 'cli.removed', pkg, connection);
      }),
    );
}

async function listConnections({ client, json, print, tell, t }: Session, packageName: string | undefined) {
  const packages = packageName ? [await findPackage(client, packageName)] : (await client.packages.list()).packages;
  const rows = packages.flatMap((pkg) => pkg.connections.map((connection) => ({ pkg, connection })));
  if (json) return print(JSON.stringify(rows.map(({ pkg, connection }) => connectionJson(pkg, connection))));
  if (rows.length === 0) return tell(t('cli.none'));
  const header = ['package', 'name', 'type', 'connectionString'] as const;
  const cells = rows.map(({ pkg, connection }) => [
    pkg.name,
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

async function showConnection(session: Session, name: string) {
  const { client, json, print, t } = session;
  const target = await findTarget(client, name);
  const { stored, connectionString } = target;
  tellWarnings(session, target);
  const shown = stored
    ? connectionJson(stored.package, stored.connection)
    : connectionJson({ name: '' }, { ...DEFAULT_CONNECTION, id: '', name: '', connectionString });
  const account = stored && (await client.accounts.get({ connectionId: stored.connection.id }));
  if (account) Object.assign(shown, { account: accountName(account), servicePrincipal: account.servicePrincipal });
  if (json) return print(JSON.stringify(shown));
  const labels = Object.entries(t('cli.property', { returnObjects: true }));
  const rows = labels.flatMap(([property, label]) => (property in shown ? [[label, String(shown[property])]] : []));
  for (const line of tableLines(['', ''], rows).slice(1)) print(line);
}

async function addConnection(
  session: Session,
  packageName: string,
  name: string | undefined,
  options: PropertyOptions & AccountOptions,
) {
  const { client } = session;
  const pkg = await findPackage(client, packageName);
  const connection = await client.connections.add({
    packageId: pkg.id,
    type: 'SMTP',
    name,
    description: options.description,
    connectionString: wantedConnectionString(options),
  });
  await storeAccount(session, connection.id, options);
  tellWarnings(session, storedTarget({ package: pkg, connection }));
  printConnection(session, 'cli.added', pkg, connection);
}

async function setConnection(session: Session, target: string, options: SetOptions) {
  const { client } = session;
  const { package: pkg, connection } = await findStored(client, target);
  const changed = await client.connections.update({
    packageId: pkg.id,
    connectionId: connection.id,
    name: options.name,
    description: options.description,
    connectionString: wantedConnectionString(options, isSmtp(connection) ? connection : undefined),
  });
  await storeAccount(session, connection.id, options);
  tellWarnings(session, storedTarget({ package: pkg, connection: changed }));
  printConnection(session, 'cli.changed', pkg, changed);
}

function printConnection(
  { json, print, t }: Session,
  words: 'cli.added' | 'cli.changed' | 'cli.removed',
  pkg: Package,
  connection: ConnectionManager,
): void {
  print(json ? JSON.stringify(connectionJson(pkg, connection)) : t(words, connection));
}
