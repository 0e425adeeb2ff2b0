import type { Command } from 'commander';
import { expect, it } from 'vitest';
import { createProgram } from '../../../electron/cli/program.ts';
import { errorReport } from '../../../electron/cli/report-error.ts';
import { messagesIn } from '../../../shared/messages/index.ts';

const send = ['send', 'SmtpServer=x;', '--from', 'a@b.example'];

/** What is said of a call in both languages. */
const CALLS: readonly [english: string, japanese: string, ...args: string[]][] = [
  ['Unknown command “conection”.', 'コマンド "conection" はありません。', 'conection', 'list'],
  ['Unknown option “--al”.', 'オプション "--al" はありません。', 'test', '--al'],
  ['The argument <name> is missing.', '引数 <name> を指定してください。', 'package', 'add'],
  ['The option --to <list> needs a value.', 'オプション --to <list> には値が必要です。', ...send, '--to'],
  ['The option --to <list> is required.', 'オプション --to <list> は必須です。', ...send],
  [
    '--connection-string <s> cannot be used with --ssl.',
    '--connection-string <s> と --ssl は同時に指定できません。',
    ...['connection', 'add', 'Load', '--ssl', '--connection-string', 'SmtpServer=x;'],
  ],
  [
    'Too many arguments: 2 were given, 1 expected.',
    '引数が多すぎます。指定できるのは 1 個ですが、2 個指定されました。',
    ...['package', 'add', 'Load', 'Nightly'],
  ],
  [
    '--timeout <ms> cannot be “abc”. It must be a whole number from 1 to 2147483647.',
    '--timeout <ms> に "abc" は指定できません。1 から 2147483647 までの整数を指定してください。',
    ...['connection', 'add', 'Load', '--timeout', 'abc'],
  ],
  [
    '--format <format> cannot be “xml”. It must be one of these: text, json, junit.',
    '--format <format> に "xml" は指定できません。次のいずれかを指定してください: text, json, junit',
    ...['test', '--format', 'xml'],
  ],
  ['Name a command.', 'コマンドを指定してください。', 'package'],
];

/** What is wrong with a call, in a language. */
async function refusal(language: 'en' | 'ja', args: readonly string[]) {
  const t = messagesIn(language);
  const program = createProgram(t);
  silence(program);
  const error = await program.parseAsync(args, { from: 'user' }).catch((thrown: unknown) => thrown);
  return errorReport(error, t);
}

/** Keeps the help of commands that need a subcommand from the terminal. */
function silence(command: Command): void {
  command.configureOutput({ writeErr() {} });
  command.commands.forEach(silence);
}

it.each(CALLS)('says “%s” and “%s”', async (english, japanese, ...args) => {
  const shared = { status: 2, code: 'INVALID_CALL' };
  expect(await refusal('en', args)).toMatchObject({ ...shared, cause: english });
  expect(await refusal('ja', args)).toMatchObject({ ...shared, cause: japanese });
});

it('says what was probably meant', async () => {
  expect(await refusal('en', ['conection'])).toMatchObject({ fix: 'Did you mean connection?' });
  expect(await refusal('ja', ['test', '--fron', 'x'])).toMatchObject({ fix: 'もしかして: --from' });
});

it('explains options in the language of the help', () => {
  const help = (name: string) => {
    const program = createProgram(messagesIn('ja'));
    return program.commands.find((command) => command.name() === name)?.helpInformation();
  };
  expect(help('send')).toContain('(選択肢: low, normal, high) (既定値: normal)');
  expect(help('test')).toContain('(既定値: 4)');
  expect(`${help('send')}${help('test')}`).not.toMatch(/choices:|default:/);
});
