import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { runSendMailTask } from '../../../electron/smtp/index.ts';
import { DEFAULT_CONNECTION } from '../../../shared/model/connection-manager.ts';
import type { Package } from '../../../shared/model/package.ts';
import { emptyPackage } from '../../../shared/model/package.ts';
import { DEFAULT_TASK, type SendMailTask } from '../../../shared/model/send-mail-task.ts';
import { newVariable } from '../../../shared/model/variable.ts';
import { collect, resultOf, stepEnds, temporaryFolder } from './smtp-under-test.ts';

const SMTP_ID = '{00000000-0000-4000-8000-000000000001}';
const FILE_ID = '{00000000-0000-4000-8000-000000000002}';
const TASK_ID = '{00000000-0000-4000-8000-000000000003}';

const received: Buffer[] = [];
let port = 0;
let folder = '';

beforeEach(async () => {
  received.length = 0;
  folder = await temporaryFolder();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () => {
          received.push(Buffer.concat(chunks));
          done();
        });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

const task = (changes: Partial<SendMailTask> = {}): SendMailTask => ({
  ...DEFAULT_TASK,
  id: TASK_ID,
  name: 'Notify DBA',
  smtpConnection: SMTP_ID,
  fromLine: 'etl@example.com',
  toLine: 'dba@example.com; Ops <ops@example.com>',
  subject: 'Nightly load',
  messageSource: 'Done.',
  ...changes,
});

const pkg = (file = ''): Package => ({
  ...emptyPackage('{00000000-0000-4000-8000-000000000000}', 'Nightly load'),
  connections: [
    {
      ...DEFAULT_CONNECTION,
      id: SMTP_ID,
      name: 'Mail relay',
      connectionString: `SmtpServer=127.0.0.1:${port};UseWindowsAuthentication=False;EnableSsl=False;`,
    },
    { ...DEFAULT_CONNECTION, id: FILE_ID, name: 'Text', connectionManagerType: 'FILE', connectionString: file },
  ],
  variables: [newVariable('User::Body', 'From a variable')],
});

const run = (changes: Partial<SendMailTask> = {}, file = '') =>
  collect(runSendMailTask(task(changes), pkg(file), { authorities: [] }));

test('a task sends its mail and writes the log entries of SSIS', async () => {
  const attachment = join(folder, 'log.txt');
  await writeFile(attachment, 'rows: 42');
  const events = await run({ fileAttachments: `${attachment}|${attachment}`, priority: 'High' });
  expect(resultOf(events)).toMatchObject({ ok: true, accepted: ['dba@example.com', 'ops@example.com'] });
  expect(events.flatMap((event) => (event.type === 'task' ? [event.event] : []))).toEqual([
    'SendMailTaskBegin',
    'SendMailTaskInfo',
    'SendMailTaskEnd',
  ]);
  expect(events[0]).toEqual({
    type: 'task',
    event: 'SendMailTaskBegin',
    task: 'Notify DBA',
    server: `127.0.0.1:${port}`,
  });
  const parsed = await simpleParser(received[0] ?? '');
  expect(parsed.subject).toBe('Nightly load');
  expect(parsed.headers.get('priority')).toBe('high');
  expect(parsed.text?.trim()).toBe('Done.');
  expect(parsed.attachments.map(({ content }) => content.toString())).toEqual(['rows: 42', 'rows: 42']);
});

test('the text may come from a variable', async () => {
  await run({ messageSourceType: 'Variable', messageSource: 'User::Body' });
  expect((await simpleParser(received[0] ?? '')).text?.trim()).toBe('From a variable');
});

test.each([
  ['UTF-8', Buffer.from('Grüße, 日本')],
  ['UTF-8 with a mark', Buffer.from('\uFEFFGrüße, 日本')],
  ['UTF-16 LE', Buffer.from('\uFEFFGrüße, 日本', 'utf16le')],
  ['UTF-16 BE', Buffer.from('\uFEFFGrüße, 日本', 'utf16le').swap16()],
])('the text may come from a file in %s', async (_name, bytes) => {
  const file = join(folder, 'text.txt');
  await writeFile(file, bytes);
  await run({ messageSourceType: 'FileConnection', messageSource: FILE_ID }, file);
  expect((await simpleParser(received[0] ?? '')).text?.trim()).toBe('Grüße, 日本');
});

test('a file that is not there is named, and nothing is sent', async () => {
  const file = join(folder, 'missing.txt');
  const events = await run({ messageSourceType: 'FileConnection', messageSource: FILE_ID }, file);
  expect(resultOf(events)).toMatchObject({
    outcome: 'failed',
    diagnosis: { code: 'MESSAGE_SOURCE_NOT_READABLE', params: { path: file } },
  });
  expect(stepEnds(events)).toEqual([]);
  expect(events.at(-2)).toMatchObject({ type: 'task', event: 'SendMailTaskEnd' });
});

test('a file that is far too large is not read', async () => {
  const file = join(folder, 'large.txt');
  await writeFile(file, '');
  await truncate(file, 50_000_000);
  const events = await run({ messageSourceType: 'FileConnection', messageSource: FILE_ID }, file);
  expect(resultOf(events).diagnosis).toMatchObject({
    code: 'MESSAGE_SOURCE_TOO_LARGE',
    params: { path: file, max: 4_000_000 },
  });
});

test.each([
  [{ smtpConnection: '' as const }, 'smtpConnection', 'CONNECTION_REQUIRED'],
  [{ smtpConnection: FILE_ID }, 'smtpConnection', 'CONNECTION_NOT_SMTP'],
  [{ toLine: '' }, 'toLine', 'RECIPIENT_REQUIRED'],
  [{ messageSourceType: 'Variable' as const, messageSource: 'User::None' }, 'messageSource', 'VARIABLE_MISSING'],
])('the task %j is refused before anything is tried', async (changes, property, code) => {
  const failure = await run(changes, 'x').catch((error) => error);
  expect(failure).toMatchObject({ code: 'INVALID_DEFINITION', problems: [{ property, code }] });
  expect(received).toEqual([]);
});

test('a connection manager without a server is refused', async () => {
  const broken = pkg('x');
  const [smtp, ...rest] = broken.connections;
  const connections = [{ ...smtp, connectionString: 'SmtpServer=;' } as (typeof broken.connections)[0], ...rest];
  const failure = await collect(runSendMailTask(task(), { ...broken, connections }, { authorities: [] })).catch(
    (error) => error,
  );
  expect(failure).toMatchObject({ code: 'INVALID_DEFINITION', problems: [{ code: 'SERVER_EMPTY' }] });
});
