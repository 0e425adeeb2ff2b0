import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import { type AccountOptions, accountsFor, addAccountOptions } from './account-options.ts';
import { action } from './command.ts';
import type { ExitStatus } from './exit-status.ts';
import { holdersOrAll } from './holders.ts';
import { addOverrideOption, type OverrideOptions } from './overrides.ts';
import { foundOrThrow, tellRefused } from './refused.ts';
import type { Session } from './session.ts';
import { printSend } from './stream.ts';
import { tableLines } from './table.ts';
import { findTask, pathOf } from './targets.ts';

/** Adds `task …`. */
export function addTaskCommands(program: Command, t: TFunction): void {
  const group = program.command('task').description(t('cli.command.task'));

  group
    .command('list')
    .argument('[package...]', t('cli.argument.packages'))
    .description(t('cli.command.taskList'))
    .action(action<[string[]]>(listTasks));

  addOverrideOption(addAccountOptions(group.command('run'), t), t)
    .argument('<task>', t('cli.argument.task'))
    .description(t('cli.command.taskRun'))
    .action(
      action<[string, AccountOptions & OverrideOptions]>(async (session, name, options) => {
        const { client, signal } = session;
        const { package: pkg, task } = await findTask(client, name);
        const connectionId = task.smtpConnection;
        const account = (await accountsFor(client, options, [connectionId]))(connectionId);
        const input = { packageId: pkg.id, taskId: task.id, account, overrides: options.set };
        return printSend(await client.tasks.run(input, { signal }), session);
      }),
    );
}

async function listTasks(session: Session, names: readonly string[]): Promise<ExitStatus> {
  const { client, json, print, tell, t } = session;
  const holders = await holdersOrAll(client, names);
  const tasks = foundOrThrow(holders).flatMap((holder) =>
    holder.package.sendMailTasks.map((task) => ({ package: holder.label, ...task })),
  );
  if (json) print(JSON.stringify(tasks));
  else if (tasks.length === 0) tell(t('cli.none'));
  else {
    const header = (['package', 'name', 'from', 'to', 'subject'] as const).map((column) => t(`cli.column.${column}`));
    const rows = tasks.map((task) => [task.package, pathOf(task), task.fromLine, task.toLine, task.subject]);
    for (const line of tableLines(header, rows)) print(line);
  }
  return tellRefused(holders.refused, session);
}
