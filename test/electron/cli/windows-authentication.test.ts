import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TEST_ACCOUNT } from '../../../shared/model/test-account.ts';
import { everyFile } from '../accounts/accounts-under-test.ts';
import { jsonLines, openTerminal, startInbox, type Terminal } from './cli-under-test.ts';

const { password } = TEST_ACCOUNT;
const ALICE = 'EXAMPLE\\alice';
const MAIL = ['--from', 'etl@example.com', '--to', 'dba@example.com'];

/** The test inbox that refuses anonymous mail, and how to sign in to it. */
async function startRefusing(terminal: Terminal) {
  const inbox = await startInbox(terminal, '--require-windows-auth');
  return { ...inbox, signedIn: inbox.server.replace('Authentication=False', 'Authentication=True') };
}

it('says whom the inbox lets in', async () => {
  const { listening } = await startRefusing(openTerminal());
  expect(listening).toEqual({
    type: 'listening',
    host: '127.0.0.1',
    port: expect.any(Number),
    account: ALICE,
    password,
  });
});

describe('against an inbox that refuses anonymous mail', () => {
  it('signs in with NTLM, by the password in the environment, and says how', async () => {
    const terminal = openTerminal({ SMTPCM_PASSWORD: password });
    const { signedIn, next } = await startRefusing(terminal);
    const tested = await terminal.run('test', signedIn, '--account', ALICE, ...MAIL, '--json');
    const events = jsonLines(tested.stdout);
    expect(events.at(-1)).toMatchObject({ type: 'result', ok: true, code: 'TEST_PASSED' });
    expect(events.find(({ step, status }) => step === 'authenticate' && status === 'passed').detail).toMatchObject({
      mechanisms: ['NTLM'],
      mechanism: 'NTLM',
      protocol: 'NTLM',
      identity: ALICE,
    });
    const sent = await terminal.run('send', signedIn, '--account', ALICE, ...MAIL, '--subject', 'In');
    expect(sent).toMatchObject({ status: 0, stdout: expect.stringContaining(`NTLM · ${ALICE}`) });
    expect(await next()).toMatchObject({ type: 'message', subject: 'In' });
    expect(tested.stdout + tested.stderr + sent.stdout + sent.stderr).not.toContain(password);
  });

  it('reads the password from a file descriptor, before the environment', async () => {
    const terminal = openTerminal({ SMTPCM_PASSWORD: 'Wrong-1' });
    const { signedIn } = await startRefusing(terminal);
    const cli = fileURLToPath(new URL('../../../electron/cli.ts', import.meta.url));
    const child = spawn(process.execPath, [cli, 'test', signedIn, '--account', ALICE, '--password-fd', '0'], {
      env: { PATH: process.env.PATH, LANG: 'C', SMTPCM_DATA_DIR: terminal.dataDir, SMTPCM_PASSWORD: 'Wrong-1' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.end(`${password}\n`);
    const [stdout, [status]] = await Promise.all([text(child.stdout), once(child, 'close')]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(ALICE) });
  });

  it('fails with the server’s own words for a wrong password, and never goes on anonymously', async () => {
    const terminal = openTerminal({ SMTPCM_PASSWORD: 'Wrong-1' });
    const { signedIn } = await startRefusing(terminal);
    const { status, stdout, stderr } = await terminal.run('test', signedIn, '--account', ALICE, ...MAIL, '--json');
    const events = jsonLines(stdout);
    expect(events.at(-1)).toMatchObject({ type: 'result', ok: false });
    expect(events.find(({ step, status: ended }) => step === 'authenticate' && ended === 'failed')).toMatchObject({
      reply: { code: 535, enhancedCode: '5.7.3' },
    });
    expect(events.some(({ step }) => step === 'sender')).toBe(false);
    expect(status).toBe(1);
    expect(stdout + stderr).not.toContain('Wrong-1');
  });

  it('says which option to use where there is no password', async () => {
    const terminal = openTerminal();
    const { signedIn } = await startRefusing(terminal);
    const { status, stdout, stderr } = await terminal.run('send', signedIn, '--account', ALICE, ...MAIL, '--json');
    expect(jsonLines(stdout)).toMatchObject([{ type: 'result', ok: false, code: 'PASSWORD_NEEDED' }]);
    expect(stderr).toMatch(/SMTPCM_PASSWORD.*--password-fd/);
    expect(status).toBe(1);
    for (const format of ['text', 'json']) {
      const tested = await terminal.run('test', signedIn, '--account', ALICE, '--format', format);
      expect(tested).toMatchObject({ status: 1, stderr: expect.stringMatching(/SMTPCM_PASSWORD.*--password-fd/) });
    }
  });

  it('refuses an anonymous send with the finding that Windows authentication is needed', async () => {
    const terminal = openTerminal();
    const { server } = await startRefusing(terminal);
    const { stdout } = await terminal.run('send', server, ...MAIL, '--json');
    expect(jsonLines(stdout).at(-1)).toMatchObject({ ok: false, code: 'AUTHENTICATION_REQUIRED' });
  });
});

// Elsewhere there is a keychain, and it is that of whoever runs the tests.
describe.skipIf(process.platform !== 'linux')('a stored account', () => {
  it('is used by test and send; its password is on no disk, and not asked of anonymous connections', async () => {
    const terminal = openTerminal({ SMTPCM_PASSWORD: password });
    const { signedIn, server } = await startRefusing(terminal);
    await terminal.run('package', 'add', 'Load');
    const added = await terminal.run(
      'connection',
      'add',
      'Load',
      'Relay',
      '--connection-string',
      signedIn,
      '--account',
      ALICE,
    );
    expect(added).toMatchObject({ status: 0, stderr: expect.stringContaining('no keychain') });
    expect(await terminal.json('connection', 'show', 'Load/Relay')).toMatchObject({ account: ALICE });
    await terminal.run('connection', 'add', 'Load', 'Anonymous', '--connection-string', server);

    expect(await terminal.run('test', '--all')).toMatchObject({ status: 0 });
    expect(await terminal.run('send', 'Load/Relay', ...MAIL)).toMatchObject({ status: 0 });
    expect(everyFile(terminal.dataDir)).toContain('alice');
    expect(everyFile(terminal.dataDir)).not.toContain(password);

    expect(await terminal.run('connection', 'set', 'Load/Relay', '--account', '')).toMatchObject({ status: 0 });
    expect(await terminal.json('connection', 'show', 'Load/Relay')).not.toHaveProperty('account');
    expect(everyFile(terminal.dataDir)).not.toContain('alice');
  });

  it('of one server is not tried with the one password given where the targets have several', async () => {
    const terminal = openTerminal({ SMTPCM_PASSWORD: password });
    const { signedIn } = await startRefusing(terminal);
    await terminal.run('package', 'add', 'Load');
    for (const [name, account] of [
      ['One', ALICE],
      ['Other', 'EXAMPLE\\bob'],
    ] as const) {
      await terminal.run('connection', 'add', 'Load', name, '--connection-string', signedIn, '--account', account);
    }
    const { status, stdout } = await terminal.run('test', 'Load/One', 'Load/Other', '--json');
    const results = jsonLines(stdout).filter(({ type, target }) => type === 'result' && target);
    expect(results.map(({ code }) => code)).toEqual(['PASSWORD_NEEDED', 'PASSWORD_NEEDED']);
    expect(status).toBe(1);
    expect(await terminal.run('test', 'Load/One')).toMatchObject({ status: 0 });
  });

  it('is refused where it cannot be one', async () => {
    const terminal = openTerminal();
    await terminal.run('package', 'add', 'Load');
    await terminal.run('connection', 'add', 'Load', 'Relay', '--server', 'mail.example.com', '--windows-auth');
    const { status, stderr } = await terminal.run('connection', 'set', 'Load/Relay', '--account', 'EXAMPLE\\a:b');
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('a:b') });
  });
});
