import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { TFunction } from 'i18next';
import { Failure } from '../../shared/model/failure.ts';
import type { Priority } from '../../shared/model/send-mail-task.ts';
import { errorCode } from '../store/store-failure.ts';
import { type AccountOptions, accountsFor, addAccountOptions } from './account-options.ts';
import { action } from './command.ts';
import { addOverrideOption, checkOverrides, evaluateOf, type OverrideOptions, tellEvaluated } from './overrides.ts';
import type { Session } from './session.ts';
import { printSend } from './stream.ts';
import { findTarget } from './targets.ts';
import { tellWarnings } from './tell-warnings.ts';

type SendOptions = AccountOptions &
  OverrideOptions & {
    from: string;
    to: string;
    cc?: string;
    bcc?: string;
    subject?: string;
    body?: string;
    bodyFile?: string;
    html?: boolean;
    priority: keyof typeof PRIORITIES;
    attach: string[];
  };

const PRIORITIES = { low: 'Low', normal: 'Normal', high: 'High' } as const satisfies Record<string, Priority>;

/** Adds `send`. */
export function addSendCommand(program: Command, t: TFunction): void {
  addOverrideOption(addAccountOptions(program.command('send'), t), t)
    .argument('<target>', t('cli.argument.target'))
    .requiredOption('--from <address>', t('cli.option.from'))
    .requiredOption('--to <list>', t('cli.option.to'))
    .option('--cc <list>', t('cli.option.cc'))
    .option('--bcc <list>', t('cli.option.bcc'))
    .option('--subject <text>', t('cli.option.subject'))
    .option('--body <text>', t('cli.option.body'))
    .addOption(new Option('--body-file <path>', t('cli.option.bodyFile')).conflicts('body'))
    .option('--html', t('cli.option.html'))
    .addOption(
      new Option('--priority <priority>', t('cli.option.priority')).choices(Object.keys(PRIORITIES)).default('normal'),
    )
    .option('--attach <path>', t('cli.option.attach'), (path, paths: string[]) => [...paths, path], [])
    .description(t('cli.command.send'))
    .action(action<[string, SendOptions]>(send));
}

async function send(session: Session, name: string, options: SendOptions) {
  const { client, signal } = session;
  const target = await findTarget(client, name);
  const { connectionString, stored } = target;
  checkOverrides([target], options);
  tellWarnings(session, target);
  tellEvaluated(session, target, options);
  const connectionId = stored?.connection.id;
  const account = (await accountsFor(client, options, [connectionId]))(connectionId);
  const body = options.bodyFile === undefined ? (options.body ?? '') : await readText(options.bodyFile);
  const mail = {
    from: options.from,
    to: options.to,
    cc: options.cc,
    bcc: options.bcc,
    subject: options.subject,
    ...(options.html ? { html: body } : { text: body }),
    priority: PRIORITIES[options.priority],
    attachments: options.attach.map((path) => resolve(path)),
  };
  const evaluate = evaluateOf(target, options);
  const input = { connectionString, connectionId, account, mail, evaluate };
  return printSend(await client.smtp.send(input, { signal }), session);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Failure(errorCode(cause) === 'ENOENT' ? 'FILE_NOT_FOUND' : 'FILE_NOT_READABLE', { path }, { cause });
  }
}
