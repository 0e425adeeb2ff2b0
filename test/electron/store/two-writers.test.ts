import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { fileOf, openTestStore, packageNamed, temporaryFolder } from './store-under-test.ts';

const writer = fileURLToPath(new URL('writer.ts', import.meta.url));

const startWriter = (...args: string[]) => {
  const child = spawn(process.execPath, [writer, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
};

it('loses no change where two programs change different connection managers of one package', async () => {
  const folder = temporaryFolder();
  const { packages } = openTestStore(folder);
  const { id } = packages.add(() => packageNamed('Shared'));
  const writers = ['left', 'right'].map((name) => startWriter(folder, id, name, '25'));
  const ends = await Promise.all(writers.map((child) => once(child, 'exit')));
  expect(ends).toEqual([
    [0, null],
    [0, null],
  ]);
  const wanted = ['left', 'right'].flatMap((name) => Array.from({ length: 25 }, (_, number) => `${name} ${number}`));
  expect(
    packages
      .get(id)
      .connections.map(({ name }) => name)
      .sort(),
  ).toEqual(['SMTP Connection Manager', ...wanted].sort());
});

it('leaves whole files and a usable folder when a program is killed while it writes', async () => {
  const folder = temporaryFolder();
  const { packages } = openTestStore(folder);
  const pkg = packages.add(() => packageNamed('Shared'));
  for (let round = 0; round < 3; round += 1) {
    const child = startWriter(folder, pkg.id);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const { content } = JSON.parse(readFileSync(fileOf(folder, pkg), 'utf8'));
    expect(content).toEqual({ ...pkg, description: expect.stringMatching(/^(\d+)\1{1999}$/) });
  }
  expect(packages.change(pkg.id, (current) => ({ ...current, name: 'Alive' })).after.name).toBe('Alive');
});
