import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const cli = fileURLToPath(new URL('../../../electron/cli.ts', import.meta.url));

/** What a command came to. */
export type Outcome = { status: number | null; stdout: string; stderr: string };

/** The command line on a data folder of its own, as a terminal has it. */
export type Terminal = {
  dataDir: string;
  /** Runs a command to its end. */
  run(...args: string[]): Promise<Outcome>;
  /** Runs a command whose standard output is one JSON document. */
  // biome-ignore lint/suspicious/noExplicitAny: what is in the document is what the tests are about
  json(...args: string[]): Promise<any>;
  /** Starts a command that goes on by itself. */
  start(...args: string[]): ChildProcess & { stdout: NonNullable<ChildProcess['stdout']> };
};

export function openTerminal(env: NodeJS.ProcessEnv = {}): Terminal {
  const dataDir = mkdtempSync(join(tmpdir(), 'smtpcm-cli-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const start = (...args: string[]) => {
    const child = spawn(process.execPath, [cli, ...args], {
      env: { PATH: process.env.PATH, LANG: 'C', SMTPCM_DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  };
  const run = async (...args: string[]): Promise<Outcome> => {
    const child = start(...args);
    const [stdout, stderr, [status]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { status, stdout, stderr };
  };
  return { dataDir, run, start, json: async (...args) => JSON.parse((await run(...args, '--json')).stdout) };
}

/** The JSON document of each line. */
// biome-ignore lint/suspicious/noExplicitAny: as for `json` above
export const jsonLines = (output: string): any[] =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Lines of a running command, one by one. */
export const linesOf = (child: { stdout: NodeJS.ReadableStream }): AsyncIterator<string> =>
  createInterface({ input: child.stdout })[Symbol.asyncIterator]();

/** Starts the test inbox by the command line and waits until it listens. */
export async function startInbox(terminal: Terminal, ...args: string[]) {
  const child = terminal.start('inbox', '--port', '0', '--json', ...args);
  const lines = linesOf(child);
  const next = async () => JSON.parse((await lines.next()).value);
  const listening: { type: string; host: string; port: number } = await next();
  const server = `SmtpServer=127.0.0.1:${listening.port};UseWindowsAuthentication=False;EnableSsl=False;`;
  return { child, listening, next, server };
}

/** A port of this machine that nothing listens on. */
export async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
