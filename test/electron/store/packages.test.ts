import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileOf, filesIn, openTestStore, packageNamed, temporaryFolder } from './store-under-test.ts';

it('has a package on disk, whole, before add returns', () => {
  const folder = temporaryFolder();
  const added = openTestStore(folder).packages.add(() => packageNamed('Nightly load'));
  expect(JSON.parse(readFileSync(fileOf(folder, added), 'utf8'))).toEqual({ version: 1, content: added });
});

it('creates nothing before the first change', () => {
  const folder = join(temporaryFolder(), 'data');
  expect(openTestStore(folder).packages.list()).toEqual({ packages: [], unreadable: [] });
  expect(() => readdirSync(folder)).toThrow('ENOENT');
});

it('gives what another store on the same folder has changed', () => {
  const folder = temporaryFolder();
  const [designer, script] = [openTestStore(folder), openTestStore(folder)];
  const { id } = designer.packages.add(() => packageNamed('A'));
  expect(script.packages.get(id).name).toBe('A');
  script.packages.change(id, (pkg) => ({ ...pkg, name: 'B' }));
  expect(designer.packages.get(id).name).toBe('B');
  expect(designer.packages.list().packages.map(({ name }) => name)).toEqual(['B']);
  designer.packages.remove(id);
  expect(script.packages.list().packages).toEqual([]);
});

it('lists packages by name, numbers by value', () => {
  const { packages } = openTestStore();
  for (const name of ['Load 10', 'beta', 'Load 9', 'Alpha']) packages.add(() => packageNamed(name));
  expect(packages.list().packages.map(({ name }) => name)).toEqual(['Alpha', 'beta', 'Load 9', 'Load 10']);
});

it('refuses a name that another package has, without regard to case, and changes nothing', () => {
  const folder = temporaryFolder();
  const { packages } = openTestStore(folder);
  packages.add(() => packageNamed('Load'));
  const { id } = packages.add(() => packageNamed('Other'));
  const before = filesIn(folder);
  const problems = [expect.objectContaining({ property: 'name', code: 'NAME_TAKEN' })];
  const taken = expect.objectContaining({ code: 'INVALID_DEFINITION', problems });
  expect(() => packages.add(() => packageNamed('LOAD'))).toThrow(taken);
  expect(() => packages.change(id, (pkg) => ({ ...pkg, name: 'lOAD' }))).toThrow(taken);
  expect(filesIn(folder)).toEqual(before);
});

it('renames a package to its own name in another case', () => {
  const { packages } = openTestStore();
  const { id } = packages.add(() => packageNamed('Load'));
  expect(packages.change(id, (pkg) => ({ ...pkg, name: 'LOAD' })).after.name).toBe('LOAD');
});

it('puts a removed package back, ids and all, and not twice', () => {
  const { packages } = openTestStore();
  const { id } = packages.add(() => packageNamed('Load'));
  const removed = packages.remove(id);
  expect(() => packages.get(id)).toThrow('This package is no longer there. (PACKAGE_NOT_FOUND)');
  expect(packages.add(() => removed)).toEqual(removed);
  packages.change(id, (pkg) => ({ ...pkg, name: 'Renamed' }));
  expect(() => packages.add(() => removed)).toThrow('NAME_TAKEN');
  expect(packages.get(id).name).toBe('Renamed');
});

it('refuses a description of 10 MB and leaves the package as it was', () => {
  const folder = temporaryFolder();
  const { packages } = openTestStore(folder);
  const { id } = packages.add(() => packageNamed('Load'));
  const before = filesIn(folder);
  expect(() => packages.change(id, (pkg) => ({ ...pkg, description: 'x'.repeat(10_000_000) }))).toThrow(
    'DESCRIPTION_TOO_LONG',
  );
  expect(filesIn(folder)).toEqual(before);
});

it('leaves nothing behind but the files themselves', () => {
  const folder = temporaryFolder();
  const { packages } = openTestStore(folder);
  const pkg = packages.add(() => packageNamed('Load'));
  packages.change(pkg.id, (current) => ({ ...current, description: 'changed' }));
  expect(Object.keys(filesIn(folder))).toEqual([fileOf(folder, pkg)]);
  expect(readdirSync(folder)).toEqual(['packages']);
});

it('ignores files that are no package files', () => {
  const folder = temporaryFolder();
  const { packages } = openTestStore(folder);
  packages.add(() => packageNamed('Load'));
  writeFileSync(join(folder, 'packages', 'notes.txt'), 'mine');
  writeFileSync(join(folder, 'packages', 'copy of something.json'), '{');
  expect(packages.list()).toMatchObject({ packages: [{ name: 'Load' }], unreadable: [] });
});

it('writes nothing that it could not read again', () => {
  const { packages } = openTestStore();
  const { id } = packages.add(() => packageNamed('Load'));
  const before = packages.get(id);
  const wrong = expect.objectContaining({
    code: 'INVALID_DEFINITION',
    problems: [
      expect.objectContaining({
        property: 'connections',
        params: expect.objectContaining({ name: 'connections.0.description' }),
      }),
    ],
  });
  const connections = before.connections.map((connection) => ({ ...connection, description: 42 as never }));
  expect(() => packages.change(id, (pkg) => ({ ...pkg, connections }))).toThrow(wrong);
  expect(() => packages.add(() => ({ ...packageNamed('Other'), connections }))).toThrow(wrong);
  expect(packages.list()).toEqual({ packages: [before], unreadable: [] });
});
