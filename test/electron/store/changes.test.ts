import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ChangeTopic } from '../../../shared/contract/index.ts';
import { fileOf, openTestStore, packageNamed, temporaryFolder } from './store-under-test.ts';

/** Reads topics until one comes. */
async function until(
  topics: AsyncIterator<{ topic: ChangeTopic }>,
  wanted: ChangeTopic,
): Promise<ChangeTopic | undefined> {
  for (;;) {
    const { value, done } = await topics.next();
    if (done || value.topic === wanted) return done ? undefined : wanted;
  }
}

it('says first that it is alive', async () => {
  const topics = openTestStore().changes.follow();
  expect(await topics.next()).toEqual({ done: false, value: { topic: 'alive' } });
});

it.each([
  ['packages', (folder: string) => openTestStore(folder).packages.add(() => packageNamed('New'))],
  [
    'settings',
    (folder: string) => openTestStore(folder).settings.change((settings) => ({ ...settings, theme: 'dark' })),
  ],
  ['authorities', (folder: string) => openTestStore(folder).authorities.change((authorities) => authorities)],
  ['results', (folder: string) => openTestStore(folder).results.change((results) => results)],
] as const)('tells about %s that another program has changed', async (topic, change) => {
  const folder = temporaryFolder();
  const topics = openTestStore(folder).changes.follow();
  await until(topics, 'alive');
  change(folder);
  expect(await until(topics, topic)).toBe(topic);
});

it('tells about changes made here, once for many', async () => {
  const store = openTestStore();
  const topics = store.changes.follow();
  await until(topics, 'alive');
  const next = topics.next();
  store.changes.notify('inbox');
  expect(await next).toEqual({ done: false, value: { topic: 'inbox' } });
  for (let time = 0; time < 5; time += 1) store.changes.notify('inbox');
  store.changes.notify('settings');
  expect(await topics.next()).toMatchObject({ value: { topic: 'inbox' } });
  expect(await topics.next()).toMatchObject({ value: { topic: 'settings' } });
});

it('tells about a file that somebody edits by hand', async () => {
  const folder = temporaryFolder();
  const store = openTestStore(folder);
  const pkg = store.packages.add(() => packageNamed('By hand'));
  const topics = store.changes.follow();
  await until(topics, 'alive');
  writeFileSync(fileOf(folder, pkg), JSON.stringify({ version: 1, content: { ...pkg, name: 'Edited' } }));
  expect(await until(topics, 'packages')).toBe('packages');
  expect(store.packages.get(pkg.id).name).toBe('Edited');
});

it('ends when the signal aborts, and when the store closes', async () => {
  const store = openTestStore();
  const abort = new AbortController();
  const [aborted, closed] = [store.changes.follow(abort.signal), store.changes.follow()];
  await until(aborted, 'alive');
  await until(closed, 'alive');
  const ends = [until(aborted, 'settings'), until(closed, 'settings')];
  abort.abort();
  expect(await ends[0]).toBeUndefined();
  store.changes.close();
  expect(await ends[1]).toBeUndefined();
});

it('still tells that it is alive where the folder cannot be made', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const topics = openTestStore(join(file, 'data')).changes.follow();
  expect(await topics.next()).toEqual({ done: false, value: { topic: 'alive' } });
});
