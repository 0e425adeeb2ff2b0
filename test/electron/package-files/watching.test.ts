import { renameSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { FolderWatch } from '../../../electron/package-files/watch.ts';
import { bytesOf, copyOfSamples } from './files-under-test.ts';

/** A watch on files that may become more, and what tells that it saw something. */
function watching(paths: string[]) {
  let seen = Promise.withResolvers<void>();
  const watch = new FolderWatch(
    () => paths,
    () => seen.resolve(),
  );
  onTestFinished(() => watch.stop());
  const next = async (change: () => void): Promise<void> => {
    seen = Promise.withResolvers();
    change();
    await seen.promise;
  };
  return { watch, next };
}

it('sees what other programs write, also by putting another file in the place of one', async () => {
  const { path } = copyOfSamples('2012.dtsx');
  const { watch, next } = watching([path('2012.dtsx')]);
  watch.start();
  await next(() => writeFileSync(path('2012.dtsx'), `${bytesOf(path('2012.dtsx'))}\n`, 'latin1'));
  writeFileSync(path('new.tmp'), '<x/>');
  await next(() => renameSync(path('new.tmp'), path('2012.dtsx')));
  // A part of the project counts, too.
  await next(() => writeFileSync(path('Project.params'), '<x/>'));
});

it('takes up files that were opened later, and lets a folder be that cannot be watched', async () => {
  const { path } = copyOfSamples('2012.dtsx', '2008.dtsx');
  const paths = ['/absent/folder/a.dtsx'];
  const { watch, next } = watching(paths);
  expect(() => watch.start()).not.toThrow();
  paths.push(path('2012.dtsx'));
  watch.start();
  await next(() => writeFileSync(path('2012.dtsx'), ''));
});
