import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import type { Package } from '../../shared/model/package.ts';
import { action } from './command.ts';
import { findPackage } from './holders.ts';
import { addCarryCommands } from './package-carry.ts';
import { packageJson } from './package-json.ts';
import { addScanCommand } from './package-scan.ts';
import { tableLines } from './table.ts';

/** Adds `package …`. */
export function addPackageCommands(program: Command, t: TFunction): void {
  const group = program.command('package').description(t('cli.command.package'));

  group
    .command('list')
    .description(t('cli.command.packageList'))
    .action(
      action(async ({ client, json, print, tell }) => {
        const { packages } = await client.packages.list();
        if (json) print(JSON.stringify(packages.map(packageJson)));
        else if (packages.length === 0) tell(t('cli.none'));
        else for (const line of packageLines(packages, t)) print(line);
      }),
    );

  group
    .command('add')
    .argument('<name>', t('cli.argument.package'))
    .option('--description <text>', t('cli.option.description'))
    .description(t('cli.command.packageAdd'))
    .action(
      action<[string, { description?: string }]>(async ({ client, json, print }, name, { description }) => {
        const pkg = await client.packages.add({ name, description });
        print(json ? JSON.stringify(packageJson(pkg)) : t('cli.added', pkg));
      }),
    );

  group
    .command('remove')
    .argument('<name>', t('cli.argument.package'))
    .description(t('cli.command.packageRemove'))
    .action(
      action<[string]>(async ({ client, json, print }, name) => {
        const { id } = await findPackage(client, name);
        const pkg = await client.packages.remove({ packageId: id });
        print(json ? JSON.stringify(packageJson(pkg)) : t('cli.removed', pkg));
      }),
    );

  group
    .command('rename')
    .argument('<name>', t('cli.argument.package'))
    .argument('<new>', t('cli.argument.newName'))
    .description(t('cli.command.packageRename'))
    .action(
      action<[string, string]>(async ({ client, json, print }, name, newName) => {
        const { id } = await findPackage(client, name);
        const pkg = await client.packages.update({ packageId: id, name: newName });
        print(json ? JSON.stringify(packageJson(pkg)) : t('cli.changed', pkg));
      }),
    );

  addCarryCommands(group, t);
  addScanCommand(group, t);
}

const packageLines = (packages: readonly Package[], t: TFunction): string[] =>
  tableLines(
    [t('cli.column.name'), t('cli.column.connections'), t('cli.column.tasks'), t('cli.column.description')],
    packages.map(({ name, connections, sendMailTasks, description }) => [
      name,
      String(connections.length),
      String(sendMailTasks.length),
      description,
    ]),
  );
