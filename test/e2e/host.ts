import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Conf from 'conf';
import { _electron, chromium, type Page } from 'playwright-core';
import { openStore } from '../../electron/store/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** How a designer is opened for a test. */
export type DesignerOptions = {
  locale?: 'en-US' | 'ja-JP';
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Continue with the definitions of an earlier designer; it is then left in place on close. */
  dataFolder?: string;
};

/** An open designer. */
export type Designer = {
  page: Page;
  host: Host;
  dataFolder: string;
  /** Ends the window and its services; everything the page reported as an error comes back. */
  close(): Promise<void>;
  /** Makes the program behind the page fall silent, or speak again; only where they are two and can lose each other. */
  setSilent?: (silent: boolean) => void;
  /** Errors of the page's scripts and console since it was opened. */
  errors: string[];
};

/** The places where the designer can run. Electron only where its binary is installed. */
export const hosts = ['browser', 'electron'] as const;
export type Host = (typeof hosts)[number];

/** The Electron binary, where there is one. */
export function electronBinary(): string | undefined {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = override ?? join(createRequire(import.meta.url).resolve('electron/package.json'), '..', 'dist');
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron', linux: 'electron' };
  const binary = join(folder, names[process.platform as keyof typeof names] ?? 'electron');
  return existsSync(binary) ? binary : undefined;
}

/** The Chromium to drive: `CHROMIUM_PATH`, or the system's. */
export function chromiumBinary(): string | undefined {
  const candidates = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return candidates.find((path) => path !== undefined && existsSync(path));
}

/** The hosts that this machine can run. */
export const runnableHosts = (): Host[] =>
  hosts.filter((host) => (host === 'browser' ? chromiumBinary() : electronBinary()) !== undefined);

/** Opens a designer with a data folder of its own. */
export async function openDesigner(host: Host, options: DesignerOptions = {}): Promise<Designer> {
  const dataFolder = options.dataFolder ?? (await newDataFolder());
  const environment = {
    ...process.env,
    SMTPCM_DATA_DIR: dataFolder,
    LANG: (options.locale ?? 'en-US').replace('-', '_').concat('.UTF-8'),
    LC_ALL: '',
  };
  const opened =
    host === 'browser' ? await openBrowser(environment, options) : await openElectron(environment, options);
  const errors: string[] = [];
  opened.page.on('pageerror', (error) => errors.push(String(error)));
  opened.page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await opened.arrive();
  return {
    page: opened.page,
    host,
    dataFolder,
    errors,
    ...(opened.setSilent && { setSilent: opened.setSilent }),
    close: async () => {
      await opened.close();
      if (options.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A data folder whose inbox takes a free port, so that designers can run side by side. */
async function newDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'designer-'));
  openStore(folder, Conf).settings.change((settings) => ({ ...settings, inbox: { port: 0, tls: false } }));
  return folder;
}

type Opened = Pick<Designer, 'page' | 'setSilent' | 'close'> & { arrive(): Promise<unknown> };

async function openBrowser(environment: NodeJS.ProcessEnv, options: DesignerOptions): Promise<Opened> {
  const server = spawn(process.execPath, [join(root, 'dist/electron/cli.js'), 'serve', '--no-open'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(server.stdout).once('line', resolve);
    server.once('exit', (code) => reject(new Error(`serve ended with ${code} before it printed an address`)));
  });
  const browser = await chromium.launch({
    executablePath: chromiumBinary() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const context = await browser.newContext({
    locale: options.locale ?? 'en-US',
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const setSilent = (silent: boolean): void => {
    server.kill(silent ? 'SIGSTOP' : 'SIGCONT');
  };
  return {
    page,
    arrive: () => page.goto(address),
    // Windows cannot suspend a process.
    ...(process.platform !== 'win32' && { setSilent }),
    close: async () => {
      await browser.close();
      if (process.platform !== 'win32') setSilent(false);
      server.kill('SIGINT');
      await exited;
    },
  };
}

async function openElectron(environment: NodeJS.ProcessEnv, options: DesignerOptions): Promise<Opened> {
  const application = await _electron.launch({
    executablePath: electronBinary() ?? '',
    args: [root, `--lang=${options.locale ?? 'en-US'}`],
    env: environment as Record<string, string>,
    colorScheme: options.colorScheme ?? 'light',
  });
  const page = await application.firstWindow();
  await page.setViewportSize(options.viewport ?? { width: 1280, height: 800 });
  return { page, arrive: () => page.waitForLoadState(), close: () => application.close() };
}
