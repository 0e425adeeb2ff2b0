import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { onTestFinished, vi } from 'vitest';
import type { Contract } from '../../../shared/contract/index.ts';
import { MessagePortMain } from './port-double.ts';

type Double = typeof import('./electron-double.ts');

/** A data folder that is gone after the test. */
export async function testDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'smtpcm-desktop-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Starts electron/main.ts as Electron would, on a double of Electron of its own. `before` sets up the system that
 * it finds.
 */
export async function startDesigner(
  dataFolder: string,
  before: (electron: Double) => void = () => {},
): Promise<Double> {
  vi.stubEnv('SMTPCM_DATA_DIR', dataFolder);
  vi.resetModules();
  const electron: Double = await import('./electron-double.ts');
  before(electron);
  const listenersBefore = process.listeners('unhandledRejection');
  await import('../../../electron/main.ts');
  await vi.waitFor(() => {
    if (electron.app.hasLock && electron.BrowserWindow.all[0]?.webContents.mainFrame.url === '')
      throw new Error('not loaded');
  });
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    for (const listener of process.listeners('unhandledRejection')) {
      if (!listenersBefore.includes(listener)) process.off('unhandledRejection', listener);
    }
    if (electron.app.exitStatus === undefined && electron.app.hasLock) await quit(electron);
  });
  return electron;
}

/** Quits as a person does; answers with the exit status. */
export async function quit({ app }: Double): Promise<number | undefined> {
  const exited = new Promise((resolve) => app.once('exited', resolve));
  app.quit();
  await exited;
  return app.exitStatus;
}

/** The only window. */
export function windowOf({ BrowserWindow }: Double): InstanceType<Double['BrowserWindow']> {
  const window = BrowserWindow.all.at(-1);
  if (!window) throw new Error('there is no window');
  return window;
}

/** Where a port comes from, if not from the page in the window. */
export type Sender = { sender?: unknown; senderFrame?: unknown };

/** Sends a port as the preload script does; answers with the page's end and with the main process's. */
export function sendPort(electron: Double, from: Sender = {}) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const main = new MessagePortMain(port2);
  const { webContents } = windowOf(electron);
  const event = { sender: webContents, senderFrame: webContents.mainFrame, ports: [main], ...from };
  electron.ipcMain.emit('port', event, null);
  return { page: port1, main };
}

/** The contract as the page calls it. */
export function clientOn(page: MessageChannel['port1']): ContractRouterClient<Contract> {
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: page }));
  page.start();
  return client;
}
