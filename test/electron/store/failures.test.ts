import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { expect, it, onTestFinished } from 'vitest';
import type { ConfClass } from '../../../electron/store/index.ts';
import { newVariable } from '../../../shared/model/variable.ts';
import { canMakeReadOnly, canMount, makeReadOnly, smallDisk } from './disks.ts';
import { filesIn, openTestStore, packageNamed, temporaryFolder } from './store-under-test.ts';

/** A folder with one package. */
function filledFolder(folder = temporaryFolder()) {
  const { packages } = openTestStore(folder);
  const { id } = packages.add(() => packageNamed('Load'));
  return { folder, id, before: filesIn(folder) };
}

it.runIf(canMakeReadOnly)('says that the folder is read-only and goes on reading', () => {
  const { folder, id, before } = filledFolder();
  makeReadOnly(folder);
  const store = openTestStore(folder);
  const readOnly = expect.objectContaining({ code: 'STORE_READ_ONLY', params: { path: folder } });
  expect(() => store.packages.add(() => packageNamed('New'))).toThrow(readOnly);
  expect(() => store.packages.change(id, (pkg) => ({ ...pkg, name: 'New' }))).toThrow(readOnly);
  expect(() => store.packages.remove(id)).toThrow(readOnly);
  expect(() => store.settings.change((settings) => settings)).toThrow(readOnly);
  expect(store.packages.get(id).name).toBe('Load');
  expect(filesIn(folder)).toEqual(before);
});

it.runIf(canMount)('says that the disk is full and leaves every definition as it was', () => {
  const { folder, id, before } = filledFolder(smallDisk(256 * 1024));
  const { packages } = openTestStore(folder);
  const full = expect.objectContaining({ code: 'STORE_FULL', params: { path: folder } });
  const variables = [newVariable('User::Body', 'x'.repeat(500_000))];
  expect(() => packages.change(id, (pkg) => ({ ...pkg, variables }))).toThrow(full);
  expect(() => packages.add(() => ({ ...packageNamed('New'), variables }))).toThrow(full);
  expect(filesIn(folder)).toEqual(before);
});

it.runIf(canMount)('works again once there is space', () => {
  const { folder, id } = filledFolder(smallDisk(256 * 1024));
  const { packages } = openTestStore(folder);
  writeFileSync(join(folder, 'ballast'), 'x'.repeat(200_000));
  const description = 'x'.repeat(30_000);
  const variables = [newVariable('User::Body', 'x'.repeat(60_000))];
  expect(() => packages.change(id, (pkg) => ({ ...pkg, description, variables }))).toThrow('STORE_FULL');
  writeFileSync(join(folder, 'ballast'), '');
  expect(packages.change(id, (pkg) => ({ ...pkg, description, variables })).after).toEqual(packages.get(id));
});

it('does not put a file in place that arrived shorter than it was written', () => {
  const { folder, id, before } = filledFolder();
  class StopsShort extends Conf {
    override set store(value: Record<string, unknown>) {
      super.store = value;
      writeFileSync(this.path, JSON.stringify(value).slice(0, 40));
    }
    override get store(): Record<string, unknown> {
      return super.store;
    }
  }
  const { packages } = openTestStore(folder, StopsShort as unknown as ConfClass);
  expect(() => packages.change(id, (pkg) => ({ ...pkg, description: 'new' }))).toThrow('STORE_FULL');
  expect(filesIn(folder)).toEqual(before);
});

it.each([
  ['a file is in the way', (folder: string) => writeFileSync(folder, ''), 'EEXIST'],
  ['a file is where a parent should be', (folder: string) => writeFileSync(join(folder, '..'), ''), 'ENOTDIR'],
])('names the reason when %s', (_what, prepare, reason) => {
  const parent = join(temporaryFolder(), 'parent');
  const folder = join(parent, 'data');
  if (reason === 'EEXIST') mkdirSync(parent);
  prepare(folder);
  expect(() => openTestStore(folder).packages.add(() => packageNamed('New'))).toThrow(
    expect.objectContaining({ code: 'STORE_FAILED', params: { path: folder, reason } }),
  );
});

it('makes the folder with those above it', () => {
  const folder = join(temporaryFolder(), 'a', 'b', 'data');
  expect(openTestStore(folder).packages.add(() => packageNamed('New')).name).toBe('New');
});

// In a process of its own, since what does not come back cannot be ended from inside.
it.runIf(process.platform === 'linux')(
  'comes back where a folder that is there takes no folder',
  () => {
    const store = new URL('../../../electron/store/index.ts', import.meta.url);
    const script = `
    import Conf from 'conf';
    import { openStore } from ${JSON.stringify(store)};
    try {
      openStore('/proc/smtpcm/data', Conf).settings.change((settings) => settings);
    } catch ({ code, params }) {
      console.log(JSON.stringify({ code, params }));
    }`;
    const options = { encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' } as const;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], options);
    expect(JSON.parse(stdout)).toEqual({
      code: 'STORE_FAILED',
      params: { path: '/proc/smtpcm/data', reason: 'ENOENT' },
    });
  },
  90_000,
);

it('says that another program is writing, when that goes on for too long', async () => {
  const { folder, id, before } = filledFolder();
  const lock = join(folder, '.lock');
  mkdirSync(lock);
  const touch = `setInterval(() => require('node:fs').utimesSync(${JSON.stringify(lock)}, new Date(), new Date()), 100)`;
  const writer = spawn(process.execPath, ['-e', touch]);
  onTestFinished(() => void writer.kill());
  const untouched = new Date(1_000);
  utimesSync(lock, untouched, untouched);
  while (statSync(lock).mtimeMs === untouched.getTime()) await new Promise((resolve) => setTimeout(resolve, 20));
  const { packages } = openTestStore(folder);
  expect(() => packages.change(id, (pkg) => ({ ...pkg, name: 'New' }))).toThrow('STORE_BUSY');
  expect(filesIn(folder)).toEqual(before);
});

it('does not wait for a program that was killed', () => {
  const { folder, id } = filledFolder();
  const lock = join(folder, '.lock');
  mkdirSync(lock);
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  expect(openTestStore(folder).packages.change(id, (pkg) => ({ ...pkg, name: 'New' })).after.name).toBe('New');
});
