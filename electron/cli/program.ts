import { Command } from 'commander';
import type { TFunction } from 'i18next';
import { productVersion } from '../services/app.ts';
import { addConnectionCommands } from './connection.ts';
import { addExamples } from './examples.ts';
import { addFindCommand } from './find.ts';
import { addInboxCommand } from './inbox.ts';
import { optionHelp } from './option-help.ts';
import { addPackageCommands } from './package.ts';
import { addSendCommand } from './send.ts';
import { addServeCommand } from './serve.ts';
import { addTaskCommands } from './task.ts';
import { addTestCommand } from './test.ts';

/** The command line as a tree of commands, in the language of `t`. */
export function createProgram(t: TFunction): Command {
  const program = new Command('smtpcm')
    .description(t('cli.description'))
    .version(productVersion(), '-V, --version', t('cli.help.version'))
    .helpOption('-h, --help', t('cli.help.help'))
    .helpCommand('help [command]', t('cli.help.helpCommand'))
    .option('--data-dir <dir>', t('cli.option.dataDir'))
    .option('--json', t('cli.option.json'))
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titles(t)[title] ?? title,
      optionDescription: (option) => optionHelp(option, t),
    })
    .configureOutput({ outputError() {} }) // told by whoever catches the error, in the language of `t`
    .exitOverride();
  addPackageCommands(program, t);
  addConnectionCommands(program, t);
  addTestCommand(program, t);
  addFindCommand(program, t);
  addSendCommand(program, t);
  addTaskCommands(program, t);
  addInboxCommand(program, t);
  addServeCommand(program, t);
  addExamples(program, t);
  return program;
}

const titles = (t: TFunction): Record<string, string> => ({
  'Usage:': t('cli.help.usage'),
  'Arguments:': t('cli.help.arguments'),
  'Options:': t('cli.help.options'),
  'Commands:': t('cli.help.commands'),
  'Global Options:': t('cli.help.globalOptions'),
});
