import type { Command } from 'commander';
import type { TFunction } from 'i18next';

/** Calls to copy, by command; quotation marks as every shell takes them. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  'package list': ['smtpcm package list'],
  'package add': ['smtpcm package add Load --description "Every night"'],
  'package remove': ['smtpcm package remove Load'],
  'package rename': ['smtpcm package rename Load "Nightly load"'],
  'package import': ['smtpcm package import src/Mailing.dtproj'],
  'package export': ['smtpcm package export Load -o Load.dtsx'],
  'package scan': ['smtpcm package scan src'],
  'connection list': ['smtpcm connection list', 'smtpcm connection list src'],
  'connection show': ['smtpcm connection show Load/Mail', 'smtpcm connection show "Load.dtsx#Mail" --json'],
  'connection add': ['smtpcm connection add Load Mail --server mail.example.com --windows-auth'],
  'connection set': [
    'smtpcm connection set Load/Mail --ssl --timeout 20000',
    'smtpcm connection set "src/**/*.dtsx" --server mail2.example.com --dry-run',
  ],
  'connection remove': ['smtpcm connection remove Load/Mail'],
  test: [
    'smtpcm test Load/Mail --from etl@example.com --to dba@example.com',
    'smtpcm test src --format junit',
    'smtpcm test "SmtpServer=mail.example.com;EnableSsl=True;"',
  ],
  find: ['smtpcm find mail.example.com'],
  send: ['smtpcm send Load/Mail --from etl@example.com --to dba@example.com --subject Done --attach load.log'],
  'task list': ['smtpcm task list Load.dtsx'],
  'task run': ['smtpcm task run "Load.dtsx#Tell everyone" --set User::Server=mail2'],
  inbox: ['smtpcm inbox --port 2525', 'smtpcm inbox --practice greylisting'],
  serve: ['smtpcm serve src'],
};

/** Ends the help of each command below a group with its examples. */
export function addExamples(group: Command, t: TFunction, path: readonly string[] = []): void {
  for (const command of group.commands) {
    const names = [...path, command.name()];
    const calls = examples[names.join(' ')];
    if (calls)
      command.addHelpText('after', ['', t('cli.help.examples'), ...calls.map((call) => `  ${call}`)].join('\n'));
    addExamples(command, t, names);
  }
}
