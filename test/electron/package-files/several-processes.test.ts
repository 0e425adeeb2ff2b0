import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Conf from 'conf';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createServices } from '../../../electron/services.ts';
import { testServices } from '../services/services-under-test.ts';
import {
  bytesOf,
  copyOfSamples,
  listed,
  openOne,
  setServer,
  temporaryFolder,
  withSamples,
} from './files-under-test.ts';

vi.setConfig({ testTimeout: 60_000 });

const saver = fileURLToPath(new URL('saver.ts', import.meta.url));

function startSaver(...args: string[]): ChildProcess & { stdout: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, [saver, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

const serverIn = (bytes: string): string => /SmtpServer=([^;]*);/.exec(bytes)?.[1] ?? '';

it('shows edits in every process of the same data folder, and keeps them through a crash', async () => {
  const { services, path } = withSamples('2012.dtsx');
  const file = await openOne(services, path('2012.dtsx'));
  setServer(services, file, 'mine.example');
  // As a process that begins after this one was killed: nothing was told to it, and nothing closed.
  const other = createServices({ dataFolder: services.dataFolder, Conf, door: 'cli' });
  const seen = await listed(other, path('2012.dtsx'));
  expect(seen).toMatchObject({ modified: true, package: { id: file.package.id } });
  expect(seen.package.connections[0]?.connectionString).toContain('mine.example');
  await other.packageFiles.save({ packageId: file.package.id });
  await other.close();
  expect(await listed(services, path('2012.dtsx'))).toMatchObject({ modified: false, onDisk: 'asRead' });
});

it('tells the other processes what is opened, edited and changed on disk', async () => {
  const { services, path } = withSamples('2012.dtsx');
  const other = createServices({ dataFolder: services.dataFolder, Conf, door: 'cli' });
  const topics = other.app.changes();
  onTestFinished(() => other.close());
  const told = async (topic: string): Promise<void> => {
    for (let next = await topics.next(); !next.done; next = await topics.next()) if (next.value.topic === topic) return;
  };
  await told('alive');
  const file = await openOne(services, path('2012.dtsx'));
  await told('packageFiles');
  // The folder of the file is watched from now on.
  const bytes = bytesOf(path('2012.dtsx'));
  setServer(services, file, 'mine.example');
  await told('packageFiles');
  await services.packageFiles.save({ packageId: file.package.id });
  await told('packageFiles');
  expect(bytesOf(path('2012.dtsx'))).not.toBe(bytes);
});

it('leaves the old file or the new one when it is killed while saving', async () => {
  const { path, folder } = copyOfSamples('2019.dtsx');
  const rest = (bytes: string): string => bytes.replace(/ConnectionString="SmtpServer=[^"]*/, '');
  const original = bytesOf(path('2019.dtsx'));
  for (let round = 0; round < 2; round += 1) {
    const child = startSaver(temporaryFolder(), path('2019.dtsx'));
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const now = bytesOf(path('2019.dtsx'));
    expect(serverIn(now)).toMatch(/^server\d+$/);
    expect(rest(now)).toBe(rest(original));
  }
  // What was being written is beside the file, never in its place.
  for (const name of readdirSync(folder)) expect(name).toMatch(/^2019\.dtsx$|^\..*\.smtpcm-saving$/);
});

it('never loses a save to one of another process', async () => {
  const { path } = copyOfSamples('2012.dtsx');
  const before = (await openOne(testServices(), path('2012.dtsx'))).package.connections.length;
  const dataFolder = temporaryFolder();
  const children = ['a', 'b'].map((name) => startSaver(dataFolder, path('2012.dtsx'), name, '6'));
  const ends = await Promise.all(children.map((child) => once(child, 'exit')));
  expect(ends.map(([status]) => status)).toEqual([0, 0]);
  const { connections } = (await openOne(testServices(), path('2012.dtsx'))).package;
  const added = connections.slice(before).map(({ name }) => name);
  expect(added.toSorted()).toEqual([
    'a 0',
    'a 1',
    'a 2',
    'a 3',
    'a 4',
    'a 5',
    'b 0',
    'b 1',
    'b 2',
    'b 3',
    'b 4',
    'b 5',
  ]);
});
