import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const speaker = fileURLToPath(new URL('./keychain-speaker.ts', import.meta.url));

/** What a process of its own, with such an environment, makes of the keychain. */
function inProcess(env: NodeJS.ProcessEnv, command: string[] = []): Promise<unknown> {
  const [file = process.execPath, ...args] = [...command, process.execPath, speaker];
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  execFile(file, args, { env: { PATH: process.env.PATH, ...env }, timeout: 50_000 }, (error, stdout, stderr) =>
    error ? reject(new Error(stderr, { cause: error })) : resolve(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')),
  );
  return promise;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'smtpcm-keychain-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const installed = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const hasKeychain = process.platform === 'linux' && installed('dbus-run-session') && installed('gnome-keyring-daemon');
if (!hasKeychain) {
  console.warn('NOT TESTED: the real keychain. It needs Linux with dbus-run-session and gnome-keyring-daemon.');
}

it.skipIf(process.platform !== 'linux')('is none on a machine without a message bus', async () => {
  expect(await inProcess({ HOME: temporaryFolder() })).toBe('none');
});

it.skipIf(process.platform !== 'linux')('is none where the message bus does not answer', async () => {
  const folder = temporaryFolder();
  const socket = join(folder, 'bus');
  const silent = createServer(() => {}).listen(socket);
  onTestFinished(() => void silent.close());
  expect(await inProcess({ HOME: folder, DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}` })).toBe('none');
});

/** The bus' side of signing in (D-Bus specification, “Authentication Protocol”), for every line of a client. */
function signedIn(line: string): string {
  if (line.includes('AUTH EXTERNAL')) return `OK ${'0'.repeat(32)}\r\n`;
  if (line.includes('AUTH')) return 'REJECTED EXTERNAL\r\n';
  return line.startsWith('NEGOTIATE_UNIX_FD') ? 'AGREE_UNIX_FD\r\n' : '';
}

it.skipIf(process.platform !== 'linux')('keeps no process that it leaves without an answer', async () => {
  const folder = temporaryFolder();
  const socket = join(folder, 'bus');
  const blocking = createServer((client) => {
    client.on('error', () => {});
    client.on('data', (lines) => client.write(String(lines).split('\r\n').map(signedIn).join('')));
  }).listen(socket);
  onTestFinished(() => void blocking.close());
  expect(await inProcess({ HOME: folder, DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}` })).toBe('none');
});

it.skipIf(!hasKeychain)('keeps passwords, gives them to another process, and forgets them', async () => {
  const folder = temporaryFolder();
  const [data, run] = [join(folder, 'data'), join(folder, 'run')];
  for (const made of [join(data, 'keyrings'), run]) mkdirSync(made, { recursive: true, mode: 0o700 });
  const start =
    'printf lock | gnome-keyring-daemon --daemonize --login >/dev/null; gnome-keyring-daemon --start --components=secrets >/dev/null';
  const session = ['dbus-run-session', '--', 'sh', '-c', `${start}; "$0" "$1" keep; "$0" "$1" find`];
  const env = { HOME: folder, XDG_DATA_HOME: data, XDG_RUNTIME_DIR: run };
  expect(await inProcess(env, session)).toEqual({ found: 'Correct-horse-42', afterwards: null });
});
