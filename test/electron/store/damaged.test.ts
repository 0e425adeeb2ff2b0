import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { packageOperations } from '../../../electron/services/packages.ts';
import { DEFAULT_SETTINGS } from '../../../electron/store/documents.ts';
import { canMakeReadOnly, makeReadOnly } from './disks.ts';
import { fileOf, openTestStore, packageNamed, temporaryFolder } from './store-under-test.ts';

const sound = packageNamed('Sound');
const stored = (content: unknown, version = 1): string => JSON.stringify({ version, content });

/** A data folder with one sound package, and another whose file has the given text. */
function folderWith(text: string) {
  const folder = temporaryFolder();
  const damaged = packageNamed('Damaged');
  mkdirSync(dirname(fileOf(folder, damaged)));
  writeFileSync(fileOf(folder, sound), stored(sound));
  writeFileSync(fileOf(folder, damaged), text);
  return { folder, damaged, file: fileOf(folder, damaged), store: openTestStore(folder) };
}

it.each([
  ['truncated', stored(packageNamed('A')).slice(0, 100), /JSON/],
  ['empty', '', /JSON/],
  ['no JSON at all', 'not a package', /JSON/],
  ['zeros, as after a power cut', '\0'.repeat(512), /JSON/],
  ['another kind of document', '{"name": "A"}', /version/],
  ['of the wrong type', stored({ ...sound, name: 5 }), /name/],
  ['a definition that is not valid', stored({ ...sound, name: '' }), /NAME_EMPTY/],
  ['named after another package', stored(sound), /id/],
])('keeps a file aside that is %s, and says so', (_what, text, reason) => {
  const { folder, damaged, file, store } = folderWith(text);
  const { packages, damaged: told } = packageOperations(store).list();
  expect(packages).toEqual([sound]);
  expect(told).toEqual([
    { file: file.slice(dirname(file).length + 1), keptAs: told[0]?.keptAs, reason: expect.stringMatching(reason) },
  ]);
  expect(readFileSync(told[0]?.keptAs ?? '', 'utf8')).toBe(text);
  expect(readdirSync(join(folder, 'damaged'))).toHaveLength(1);
  expect(() => store.packages.get(damaged.id)).toThrow('PACKAGE_NOT_FOUND');
});

it('tells about a file kept aside until it is gone, in every later start, too', () => {
  const { folder } = folderWith('{');
  const list = () => packageOperations(openTestStore(folder)).list().damaged;
  const [told] = list();
  expect(list()).toEqual([told]);
  rmSync(told?.keptAs ?? '');
  expect(list()).toEqual([]);
});

it('keeps every damaged version of the same file', () => {
  const { folder, file, store } = folderWith('first');
  packageOperations(store).list();
  writeFileSync(file, 'second');
  const { damaged } = packageOperations(store).list();
  expect(damaged.map(({ keptAs }) => readFileSync(keptAs, 'utf8')).sort()).toEqual(['first', 'second']);
  expect(readdirSync(join(folder, 'packages'))).toHaveLength(1);
});

it('takes a repaired file back', () => {
  const { file, damaged, store } = folderWith('{');
  packageOperations(store).list();
  writeFileSync(file, stored(damaged));
  expect(
    packageOperations(store)
      .list()
      .packages.map(({ name }) => name),
  ).toEqual(['Damaged', 'Sound']);
});

it('never writes over a damaged file: a package with its id goes beside it', () => {
  const { damaged, store } = folderWith('precious');
  expect(store.packages.add(() => damaged)).toEqual(damaged);
  const [told] = packageOperations(store).list().damaged;
  expect(readFileSync(told?.keptAs ?? '', 'utf8')).toBe('precious');
});

it('leaves a file of a later version alone and says so', () => {
  const { damaged, file, store } = folderWith(stored({ anything: true }, 2));
  expect(packageOperations(store).list()).toMatchObject({
    packages: [{ name: 'Sound' }],
    damaged: [{ keptAs: file, reason: 'version 2' }],
  });
  expect(() => store.packages.change(damaged.id, (pkg) => pkg)).toThrow('STORE_FAILED');
  expect(readFileSync(file, 'utf8')).toBe(stored({ anything: true }, 2));
});

it('works with the default settings where the file is damaged, and keeps it aside before it writes', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'settings.json'), '{"theme": "dark"');
  const store = openTestStore(folder);
  expect(store.settings.read()).toEqual(DEFAULT_SETTINGS);
  store.settings.change((settings) => ({ ...settings, theme: 'light' }));
  expect(store.settings.read()).toEqual({ ...DEFAULT_SETTINGS, theme: 'light' });
  const [told] = packageOperations(store).list().damaged;
  expect(told).toMatchObject({ file: 'settings.json', reason: expect.stringMatching(/JSON/) });
  expect(readFileSync(told?.keptAs ?? '', 'utf8')).toBe('{"theme": "dark"');
});

it.each(['settings.json', 'authorities.json', 'accounts.json', 'results.json'])(
  'says that %s is damaged as soon as anyone looks, not only with the next change',
  (file) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, file), '{broken');
    const [told, ...others] = packageOperations(openTestStore(folder)).list().damaged;
    expect(told).toMatchObject({ file, reason: expect.stringMatching(/JSON/) });
    expect(others).toEqual([]);
    expect(readFileSync(told?.keptAs ?? '', 'utf8')).toBe('{broken');
  },
);

it.runIf(canMakeReadOnly)('names damaged settings where they are when the folder is read-only', () => {
  const folder = temporaryFolder();
  const settings = join(folder, 'settings.json');
  writeFileSync(settings, '{broken');
  makeReadOnly(folder);
  const store = openTestStore(folder);
  expect(packageOperations(store).list().damaged).toMatchObject([{ file: 'settings.json', keptAs: settings }]);
  expect(store.settings.read()).toEqual(DEFAULT_SETTINGS);
});

it.runIf(canMakeReadOnly)('names a damaged file where it is when the folder is read-only', () => {
  const { folder, file, store } = folderWith('{');
  makeReadOnly(folder);
  expect(packageOperations(store).list()).toMatchObject({ packages: [{ name: 'Sound' }], damaged: [{ keptAs: file }] });
});
