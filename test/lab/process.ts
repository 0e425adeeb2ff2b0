import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder that daemons, being other users, can read. The name is short: paths of Unix sockets end at 108 bytes.
 */
export async function labFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${prefix}-`));
  await chmod(folder, 0o755);
  return folder;
}

/** Removes a folder that daemons may still be writing their last lines to. */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/**
 * Ports that nobody listens on, all of them different. Two servers must not share one: Postfix would do so without an
 * error.
 */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports: number[] = [];
  for (const server of servers) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    ports.push(address.port);
  }
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1);
  return port;
}

/** Number of a user of this system. */
export const userId = (name: string): number => Number(spawnSync('id', ['-u', name]).stdout);

/** Number of a group of this system. */
export const groupId = (name: string): number =>
  Number(spawnSync('getent', ['group', name]).stdout.toString().split(':')[2]);

/** Whether somebody listens there. */
export function answers(address: { host: string; port: number } | { path: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Asks until the answer is yes, for some time in ms: a busy machine takes long. */
export async function until(what: string, isSo: () => Promise<boolean>, time = 30_000): Promise<void> {
  const end = performance.now() + time;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`${what}: not within ${time / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Runs a program to its end; its words are in the error where it fails. */
export function run(
  program: string,
  args: readonly string[],
  { env = {}, input = '' }: { readonly env?: NodeJS.ProcessEnv; readonly input?: string } = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (chunk) => {
      words += chunk;
    });
    child.once('error', reject);
    child.once('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`${program} ended with ${status}: ${words}`)),
    );
    // A program that ends without reading is judged by its status.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** A daemon that stays a child of this process and has a process group of its own. */
export type Daemon = { readonly stop: () => Promise<void> };

/** Starts a daemon in the foreground and waits until it is ready; ends it where it is not. */
export async function startDaemon(
  program: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly ready: () => Promise<boolean> },
): Promise<Daemon> {
  // A test run that is killed takes its daemons with it.
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', '--', program, ...args], {
    env: { ...process.env, ...options.env },
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const stop = async (): Promise<void> => {
    signalGroup(child, 'SIGTERM');
    const patience = setTimeout(() => signalGroup(child, 'SIGKILL'), 1_000);
    await ended;
    clearTimeout(patience);
    // What it had started has the same group, and no parent any more.
    signalGroup(child, 'SIGKILL');
  };
  try {
    await Promise.race([
      until(`${program} is ready`, options.ready),
      ended.then(() => Promise.reject(new Error(`${program} ended with status ${child.exitCode}`))),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has gone by itself.
  }
}
