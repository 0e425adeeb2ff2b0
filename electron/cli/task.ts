import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import { type AccountOptions, accountsFor, addAccountOptions } from './account-options.ts';
import { action } from './command.ts';
import { addOverrideOption, type OverrideOptions } from './overrides.ts';
import type { Session } from './session.ts';
import { printSend } from './stream.ts';
import { tableLines } from './table.ts';
import { findPackage, findTask } from './targets.ts';

/** Adds `task …`. */
export function addTaskCommands(program: Command, t: TFunction): void {
  const group = program.command('task').description(t('cli.command.task'));

  group
    .command('list')
    .argument('[package]', t('cli.argument.package'))
    .description(t('cli.command.taskList'))
    .action(action<[string | undefined]>(listTasks));

  addOverrideOption(addAccountOptions(group.command('run'), t), t)
    .argument('<task>', t('cli.argument.task'))
    .description(t('cli.command.taskRun'))
    .action(
      action<[string, AccountOptions & OverrideOptions]>(
        async (session, name, options) => {
          const { client, signal } = session;
          const { package: pkg, task } = await findTask(client, name);
          const connectionId = task.smtpConnection;
          const account = (await accountsFor(client, options, [connectionId]))(connectionId);
          const input = { packageId: pkg.id, taskId: task.id, account, overrides: options.set };
          return printSend(await client.tasks.run(input, { signal }), session);
        },
        { streams: true },
      ),
    );
}

async function listTasks({ client, json, print, tell, t }: Session, packageName: string | undefined): Promise<void> {
  const packages = packageName ? [await findPackage(client, packageName)] : (await client.packages.list()).packages;
  const tasks = packages.flatMap((pkg) => pkg.sendMailTasks.map((task) => ({ package: pkg.name, ...task })));
  if (json) return print(JSON.stringify(tasks));
  if (tasks.length === 0) return tell(t('cli.none'));
  const header = (['package', 'name', 'from', 'to', 'subject'] as const).map((column) => t(`cli.column.${column}`));
  const rows = tasks.map((task) => [task.package, task.name, task.fromLine, task.toLine, task.subject]);
  for (const line of tableLines(header, rows)) print(line);
}
