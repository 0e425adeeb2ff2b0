import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonLines, openTerminal } from '../electron/cli/cli-under-test.ts';
import { expectOneMail } from './heard-mail.ts';
import { scripted } from './scripted.ts';

const EVIL = '\r\nX-Evil: yes\r\n\r\n.\r\nMAIL FROM:<evil@example.com>\r\n';
const SENDER = 'sender@example.com';
const RECIPIENT = 'recipient@example.com';
const LINES = { from: SENDER, to: RECIPIENT, cc: '', bcc: '' };

type Options = { from?: string; to?: string; cc?: string; bcc?: string; subject?: string; body?: string };

/** Sends by the command line to a server that keeps what it hears. */
async function send(options: Options, ...more: string[]) {
  const terminal = openTerminal();
  const server = await scripted();
  const given = { from: SENDER, to: RECIPIENT, ...options };
  const target = `SmtpServer=127.0.0.1:${server.port};`;
  const named = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  const outcome = await terminal.run('send', target, ...named, ...more, '--json');
  return { ...outcome, result: jsonLines(outcome.stdout).at(-1), heard: server.heard() };
}

test.each<[keyof Options, string]>([
  ['from', `"Name${EVIL}" <${SENDER}>`],
  ['to', `${RECIPIENT}>${EVIL}`],
  ['bcc', `<${EVIL}@example.com>`],
  ['subject', `Subject${EVIL}`],
])('smtpcm send refuses lines in --%s, and connects to nobody: %j', async (option, value) => {
  const { status, result, heard } = await send({ [option]: value });
  expect(status).toBe(2);
  expect(result).toMatchObject({ code: option === 'subject' ? 'SUBJECT_LINE_BREAK' : 'ADDRESS_INVALID' });
  expect(heard).toBe('');
});

test('smtpcm send sends lines of a body as lines of a body', async () => {
  const { status, heard } = await send({ body: `Text${EVIL}` });
  expect(status).toBe(0);
  await expectOneMail(heard, LINES);
});

test.skipIf(process.platform === 'win32')('smtpcm send writes lines of a file name as a part of the name', async () => {
  const path = join(openTerminal().dataDir, 'a\r\nX-Evil: yes\r\n\r\nb.txt');
  await writeFile(path, 'Text');
  const { status, heard } = await send({}, '--attach', path);
  expect(status).toBe(0);
  await expectOneMail(heard, LINES, 1);
});

test('smtpcm test refuses lines in --to, and connects to nobody', async () => {
  const terminal = openTerminal();
  const server = await scripted();
  const target = `SmtpServer=127.0.0.1:${server.port};`;
  const outcome = await terminal.run('test', target, '--from', SENDER, '--to', `${RECIPIENT}>${EVIL}`, '--json');
  expect(outcome.status).toBe(2);
  expect(jsonLines(outcome.stdout).at(-1)).toMatchObject({ ok: false, code: 'ADDRESS_INVALID' });
  expect(server.heard()).toBe('');
});
