import { createServer, type Server } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { jsonLines, openTerminal } from './cli-under-test.ts';

/** A plain mail server on the port that SSIS uses; undefined where this user may not listen there. */
async function plainServer(host: string): Promise<Server | undefined> {
  const server = createServer((socket) => {
    socket.write('220 plain.test ESMTP\r\n');
    socket.on('error', () => {});
    socket.on('data', (chunk) => socket.write(chunk.includes('QUIT') ? '221 Bye\r\n' : '250 plain.test\r\n'));
  });
  const listening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(25, host, () => resolve(true));
  });
  if (!listening) return undefined;
  onTestFinished(() => void server.close());
  return server;
}

// An address of this machine that nothing else listens on.
const HOST = '127.5.0.25';

it.skipIf(process.platform !== 'linux')(
  'finds what works, names what SSIS can use, and what to write',
  async (test) => {
    const server = await plainServer(HOST);
    if (!server) return test.skip('port 25 cannot be listened on');
    const { run } = openTerminal();
    const { status, stdout, stderr } = await run('find', HOST);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}✗ Port 587, STARTTLS: .*587/m);
    expect(stdout).toMatch(/^ {2}✗ Port 465, TLS from the first byte: /m);
    expect(stdout).toMatch(/^ {2}✓ Port 25, not encrypted: Works\. In SSIS: works the same/m);
    expect(stdout).toContain('The safest that works: Port 25, not encrypted.');
    expect(stdout).toContain(`SmtpServer=${HOST};UseWindowsAuthentication=False;EnableSsl=False;`);
    expect(stdout).toContain('unencrypted');

    const json = await run('find', HOST, '--json');
    const events = jsonLines(json.stdout);
    expect(events.filter(({ status: asking }) => asking === 'asking')).toHaveLength(4);
    expect(events.find(({ candidate, result }) => candidate === '25-starttls' && result)?.result).toMatchObject({
      ok: false,
      code: 'STARTTLS_NOT_OFFERED',
      cause: expect.any(String),
    });
    expect(events.at(-1)).toMatchObject({ type: 'result', ok: true, offered: '25-plain', offeredForSsis: '25-plain' });
  },
);

it.skipIf(process.platform !== 'linux')('fails where nothing answers, with the reason in words', async () => {
  const { run } = openTerminal();
  const { status, stdout } = await run('find', '127.5.0.26');
  expect(status).toBe(1);
  expect(stdout).toMatch(/None of the four ways works\. .*127\.5\.0\.26/);
  const json = await run('find', '127.5.0.26', '--json');
  expect(jsonLines(json.stdout).at(-1)).toMatchObject({ outcome: 'none', code: 'CONNECTION_REFUSED' });
  expect(json.stderr).toContain('None of the four ways works.');
});

it.skipIf(process.platform !== 'linux').each(['smtp://127.5.0.26:587', 'https://127.5.0.26/owa', 'user@127.5.0.26'])(
  'takes the server from %s, and says so',
  async (text) => {
    const { stdout, stderr } = await openTerminal().run('find', text);
    expect(stderr).toMatch(/^Taken from what was entered: 127\.5\.0\.26/);
    expect(stdout).toMatch(/None of the four ways works\./);
  },
);

it('refuses what is no server name', async () => {
  const { run } = openTerminal();
  expect(await run('find', 'not a server')).toMatchObject({ status: 2, stdout: '' });
  const json = await run('find', 'smtps://mail.example.com', '--json');
  expect(json.status).toBe(2);
  expect(jsonLines(json.stdout)).toEqual([expect.objectContaining({ ok: false, code: 'SERVER_IS_URL' })]);
});
