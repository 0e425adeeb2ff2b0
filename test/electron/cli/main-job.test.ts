import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';
import { expect, it, onTestFinished } from 'vitest';
import { listen } from '../../hostile/listen.ts';
import { closedPort, jsonLines, linesOf, openTerminal, startInbox } from './cli-under-test.ts';

it('tests a connection against the test inbox', async () => {
  const terminal = openTerminal();
  const { listening, server } = await startInbox(terminal);
  expect(listening).toEqual({ type: 'listening', host: '127.0.0.1', port: expect.any(Number) });
  const { status, stdout, stderr } = await terminal.run(
    'test',
    server,
    '--from',
    'a@example.com',
    '--to',
    'b@example.com',
    '--json',
  );
  const events = jsonLines(stdout);
  expect(events.at(-1)).toMatchObject({
    type: 'result',
    ok: true,
    code: 'TEST_PASSED',
    fix: '',
    ms: expect.any(Number),
  });
  expect(events.filter(({ status: passed }) => passed === 'passed').map(({ step }) => step)).toEqual([
    'resolve',
    'connect',
    'greeting',
    'ehlo',
    'sender',
    'recipient',
    'quit',
  ]);
  expect(events.find(({ type }) => type === 'transcript')).toMatchObject({ from: 'server' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it.skipIf(process.platform !== 'linux')(
  "trusts the inbox's authority where the system does, and nowhere else",
  async () => {
    const terminal = openTerminal();
    const { listening } = await startInbox(terminal, '--tls');
    const server = `SmtpServer=127.0.0.1:${listening.port};EnableSsl=True;`;
    const untrusting = await terminal.run('test', server, '--json');
    expect(jsonLines(untrusting.stdout).at(-1)).toMatchObject({ ok: false, code: 'CERTIFICATE_UNKNOWN_ISSUER' });
    // The file that OpenSSL, and so Node, takes for the system's store.
    const trusting = openTerminal({ SSL_CERT_FILE: join(terminal.dataDir, 'inbox', 'authority.pem') });
    expect(await trusting.run('test', server)).toMatchObject({ status: 0, stderr: '' });
  },
);

it('says that the inbox is full, for scripts and for people', async () => {
  const inbox = await startInbox(openTerminal());
  const lines = linesOf(openTerminal().start('inbox', '--port', '0'));
  const port = Number(/:(\d+)/.exec((await lines.next()).value)?.[1]);
  await Promise.all([sendMany(inbox.listening.port, KEPT + 1), sendMany(port, KEPT + 1)]);
  const events: unknown[] = [];
  const words: string[] = [];
  for (let line = 0; line < KEPT + 2; line += 1) {
    events.push(await inbox.next());
    words.push((await lines.next()).value);
  }
  expect(events).toContainEqual({ type: 'dropped', count: 1 });
  expect(words).toContain('Oldest messages dropped: 1. The inbox keeps 200 messages, 64 MiB at most.');
});

/** Messages that the inbox keeps. */
const KEPT = 200;

/** Sends small messages over one connection. */
async function sendMany(port: number, count: number): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, pool: true, maxConnections: 1, maxMessages: Infinity });
  onTestFinished(() => transport.close());
  for (let index = 0; index < count; index += 1) {
    await transport.sendMail({ from: 'a@example.com', to: 'b@example.com', subject: String(index), text: '' });
  }
}

it('sends a message that the inbox prints', async () => {
  const terminal = openTerminal();
  const inbox = await startInbox(terminal);
  const [body, attachment] = [join(terminal.dataDir, 'body.html'), join(terminal.dataDir, 'report.csv')];
  writeFileSync(body, '<p>Grüße</p>');
  writeFileSync(attachment, 'a;b\n');
  const sent = await terminal.run(
    'send',
    inbox.server,
    '--from',
    'ETL <etl@example.com>',
    '--to',
    'a@example.com; b@example.com',
    '--cc',
    'c@example.com',
    '--subject',
    'Läuft',
    '--body-file',
    body,
    '--html',
    '--priority',
    'high',
    '--attach',
    attachment,
    '--json',
  );
  expect(sent.status).toBe(0);
  expect(jsonLines(sent.stdout).at(-1)).toMatchObject({
    type: 'result',
    ok: true,
    code: 'MAIL_SENT',
    accepted: ['a@example.com', 'b@example.com', 'c@example.com'],
    messageId: expect.stringMatching(/^<.+@.+>$/),
  });
  expect(await inbox.next()).toEqual({
    type: 'message',
    id: expect.any(String),
    from: expect.stringContaining('etl@example.com'),
    to: ['a@example.com', 'b@example.com'],
    subject: 'Läuft',
    size: expect.any(Number),
    attachments: [expect.objectContaining({ filename: 'report.csv', size: 4 })],
  });
});

it('fails with the code of the refusal where nothing listens', async () => {
  const { run } = openTerminal();
  const server = `SmtpServer=127.0.0.1:${await closedPort()};UseWindowsAuthentication=False;EnableSsl=False;`;
  for (const args of [
    ['test', server],
    ['send', server, '--from', 'a@example.com', '--to', 'b@example.com'],
  ]) {
    const { status, stdout, stderr } = await run(...args, '--json');
    expect(jsonLines(stdout).at(-1)).toMatchObject({
      type: 'result',
      ok: false,
      code: 'CONNECTION_REFUSED',
      cause: expect.stringContaining('nothing listens on port'),
      fix: expect.stringContaining('port'),
      inSsis: expect.any(String),
    });
    expect(stderr).toContain('nothing listens on port');
    expect(status).toBe(1);
  }
});

it('says before a test and a send which keys have no effect, and goes on', async () => {
  const terminal = openTerminal();
  const { server } = await startInbox(terminal);
  const addresses = ['--from', 'a@example.com', '--to', 'b@example.com'];
  for (const command of ['test', 'send']) {
    expect(await terminal.run(command, `${server}Retain=yes;`, ...addresses)).toMatchObject({
      status: 0,
      stderr: 'SSIS does not know “Retain”. It is kept, but has no effect.\n',
    });
  }
});

it('refuses basic authentication by name, and repeats no secret', async () => {
  const { run } = openTerminal();
  const target = 'SmtpServer=x;UserName=somebody;Password=secret;';
  const [plain, json] = [await run('test', target), await run('test', target, '--json')];
  expect(plain).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('Basic authentication') });
  expect(json.status).toBe(2);
  expect(jsonLines(json.stdout)).toMatchObject([{ type: 'result', ok: false, code: 'BASIC_AUTHENTICATION' }]);
  expect(JSON.stringify([plain, json])).not.toMatch(/somebody|secret/);
});

it('cancels on Ctrl+C with the events so far, a result and status 130', async () => {
  const terminal = openTerminal();
  const silent = await listen(() => child.kill('SIGINT'));
  const child = terminal.start('test', `SmtpServer=127.0.0.1:${silent.port};`, '--json');
  const [stdout, [status]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  expect(jsonLines(stdout).at(-1)).toMatchObject({ type: 'result', ok: false, code: 'CANCELLED' });
  expect(status).toBe(130);
});

it('ends the inbox with status 0 on Ctrl+C and on SIGTERM', async () => {
  const terminal = openTerminal();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const { child } = await startInbox(terminal);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([0, null]);
  }
});

it('ends quietly when nobody reads its output any more', async () => {
  const terminal = openTerminal();
  const { child, server } = await startInbox(terminal);
  child.stdout.destroy();
  await terminal.run('send', server, '--from', 'a@example.com', '--to', 'b@example.com');
  if (child.exitCode === null) await once(child, 'exit');
  expect(child.exitCode).toBe(0);
});
