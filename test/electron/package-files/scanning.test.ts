import { cpSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import type { Services } from '../../../electron/services.ts';
import type { BulkChange, BulkEvent, Hunk, ScanEvent, Usage } from '../../../shared/contract/package-files.ts';
import { all } from '../services/services-under-test.ts';
import { bytesOf, openOne, setServer, withSamples, writeArchive } from './files-under-test.ts';

async function scan(services: Services, folder: string) {
  const events = await all<ScanEvent>(services.packageFiles.scan(folder));
  const result = events.at(-1);
  if (result?.type !== 'result') throw new Error('no result');
  return { events, usages: result.usages, files: result.files };
}

/** What a preview or a change tells, the hunks of each file together: a `.dtproj` changes with several packages. */
async function bulk(events: AsyncIterable<BulkEvent>) {
  const told = await all<BulkEvent>(events);
  const changed = told.filter((event) => event.type === 'changed');
  const diffs = new Map<string, Hunk[]>();
  for (const { path, hunks } of changed.flatMap((event) => event.diffs)) {
    diffs.set(path, [...(diffs.get(path) ?? []), ...hunks]);
  }
  return {
    previewed: changed.map(({ path, sha256 }) => ({ path, sha256 })),
    diffs: [...diffs].map(([path, hunks]) => ({ path, hunks })),
    refused: told.flatMap((event) => (event.type === 'refused' ? [event.refused] : [])),
  };
}

/** Makes a change in what its preview says. */
async function applied(services: Services, change: BulkChange) {
  const { previewed } = await bulk(services.packageFiles.preview(change));
  return bulk(services.packageFiles.apply({ ...change, previewed }));
}

const find = (usages: readonly Usage[], file: string, name: string): Usage | undefined =>
  usages.find((usage) => basename(usage.path) === file && usage.name === name);

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.replace(/\r$/, ''));

/** Lines with hunks applied, each of which must find what it replaces. */
function withHunks(lines: string[], hunks: readonly Hunk[]): string[] {
  const result = [...lines];
  for (const { line, before, after } of hunks.toReversed()) {
    expect(result.splice(line - 1, before.length, ...after)).toEqual(before);
  }
  return result;
}

it('lists every connection manager and task of a folder, with how often each is used and what is wrong', async () => {
  const { services, folder, path } = withSamples('2019.dtsx', 'project', 'encrypt-all-with-password.dtsx');
  cpSync(path('project/Main.dtsx'), path('project/Copy.dtsx'));
  const { events, usages, files } = await scan(services, folder);
  expect(files).toBe(7);
  expect(events[0]).toEqual({ type: 'progress', files, read: 0 });
  expect(events.at(-2)).toEqual({ type: 'progress', files, read: files });
  expect(events.filter(({ type }) => type === 'refused')).toMatchObject([
    { refused: { code: 'PACKAGE_FILE_ENCRYPTED', path: path('encrypt-all-with-password.dtsx') } },
  ]);

  expect(find(usages, 'Mail server.conmgr', 'Mail server')).toMatchObject({
    kind: 'connection',
    uses: 2,
    expressions: ['ConnectionString'],
    flags: ['NO_SSL'],
  });
  // Both copies have one that nothing uses, without a server, and with the same settings.
  expect(find(usages, 'Copy.dtsx', 'Mail')).toMatchObject({
    uses: 0,
    flags: ['NO_SSL', 'UNUSED', 'DUPLICATE'],
    double: { path: path('project/Main.dtsx'), name: 'Mail' },
    problems: [{ code: 'SERVER_EMPTY' }],
  });
  expect(find(usages, 'Main.dtsx', 'Mail')?.double).toEqual({ path: path('project/Copy.dtsx'), name: 'Mail' });
  expect(find(usages, 'Copy.dtsx', 'Tell everyone')).toMatchObject({
    kind: 'task',
    connectionName: 'Mail server',
    connectionString: expect.stringContaining('SmtpServer=mail.example;'),
    flags: [],
  });
  expect(find(usages, '2019.dtsx', 'Hand-made')).toMatchObject({
    uses: 1,
    flags: ['NOT_IN_SSIS'],
    problems: [{ code: 'CONNECTION_STRING_SYNTAX' }],
  });
});

it('sees that a port is nothing for SSIS, and that a connection manager is missing', async () => {
  const { services, folder, path } = withSamples('2012.dtsx', 'project/Main.dtsx');
  const text = bytesOf(path('2012.dtsx')).replace(/SmtpServer=[^;]*/, 'SmtpServer=mail.example:587');
  writeFileSync(path('2012.dtsx'), text, 'latin1');
  const { usages } = await scan(services, folder);
  expect(usages.find(({ path: where, kind }) => where === path('2012.dtsx') && kind === 'connection')?.flags).toContain(
    'NOT_IN_SSIS',
  );
  expect(find(usages, 'Main.dtsx', 'Tell everyone')).toMatchObject({
    connectionName: '',
    connectionString: '',
    flags: ['CONNECTION_MISSING'],
    problems: [{ code: 'CONNECTION_MISSING' }],
  });
});

it('names the connection manager that a task names and that nothing has, also where the task is run', async () => {
  const { services, folder, path: inFolder } = withSamples('project/Main.dtsx');
  const path = (name: string): string => inFolder(join('project', name));
  const named = bytesOf(path('Main.dtsx')).replace(/SMTPServer="[^"]*"/, 'SMTPServer="Gone relay"');
  writeFileSync(path('Main.dtsx'), named, 'latin1');
  const { usages } = await scan(services, folder);
  expect(find(usages, 'Main.dtsx', 'Tell everyone')).toMatchObject({
    connectionName: 'Gone relay',
    flags: ['CONNECTION_MISSING'],
    problems: [{ code: 'CONNECTION_MISSING' }],
  });
  const { package: pkg } = await services.packageFiles.read({ path: path('Main.dtsx') });
  const [task] = pkg.sendMailTasks;
  await expect(all(services.tasks.run({ packageId: pkg.id, taskId: task?.id ?? '' }))).rejects.toMatchObject({
    problems: expect.arrayContaining([
      expect.objectContaining({ code: 'CONNECTION_MISSING', params: { name: 'Gone relay' } }),
    ]),
  });
  // What nobody changed of it stays as it is.
  services.tasks.update({ packageId: pkg.id, taskId: task?.id ?? '', subject: 'New' });
  await services.packageFiles.save({ packageId: pkg.id });
  expect(bytesOf(path('Main.dtsx'))).toBe(named.replace(/:Subject="[^"]*"/, ':Subject="New"'));
});

it('reads deployment files, too', async () => {
  const { services, folder } = withSamples();
  writeArchive(join(folder, 'Mailing.ispac'));
  const { usages, files } = await scan(services, folder);
  expect(files).toBe(1);
  expect(usages.map(({ member, name, uses }) => [member, name, uses])).toEqual([
    ['Main.dtsx', 'Mail', 0],
    ['Main.dtsx', 'Tell everyone', 0],
    ['Mail server.conmgr', 'Mail server', 1],
  ]);
});

it('ends when it is cancelled, and refuses a folder that is not there', async () => {
  const { services, folder } = withSamples('2012.dtsx', '2019.dtsx');
  const cancelled = new AbortController();
  const events = services.packageFiles.scan(folder, cancelled.signal);
  expect((await events.next()).value).toMatchObject({ type: 'progress' });
  cancelled.abort();
  await expect(events.next()).rejects.toThrow('abort');
  await expect(scan(services, join(folder, 'absent'))).rejects.toThrow('PACKAGE_FILE_NOT_FOUND');
});

it('shows what a change of many would do, and does exactly that', async () => {
  const { services, folder, path } = withSamples('2008.dtsx', '2012.dtsx', 'project');
  const { usages } = await scan(services, folder);
  const targets = usages
    .filter(({ kind }) => kind === 'connection')
    .map(({ path: where, id }) => ({ path: where, id }));
  const change = { targets, change: { property: 'smtpServer' as const, value: 'mail2.example' } };
  const paths = ['2008.dtsx', '2012.dtsx', 'project/Main.dtsx', 'project/Mail server.conmgr', 'project/Mailing.dtproj'];
  const before = paths.map((name) => bytesOf(path(name)));

  const preview = await bulk(services.packageFiles.preview(change));
  expect(preview.refused).toEqual([]);
  expect(preview.diffs.map((diff) => diff.path).toSorted()).toEqual(paths.map(path).toSorted());
  expect(paths.map((name) => bytesOf(path(name)))).toEqual(before);

  const done = await applied(services, change);
  expect(done).toEqual(preview);
  for (const [index, name] of paths.entries()) {
    const { hunks } = done.diffs.find((diff) => diff.path === path(name)) ?? { hunks: [] };
    expect(hunks.length).toBeGreaterThan(0);
    expect(linesOf(bytesOf(path(name)))).toEqual(withHunks(linesOf(before[index] ?? ''), hunks));
  }
  expect((await bulk(services.packageFiles.preview(change))).diffs).toEqual([]);
});

it('changes what it can, and says what it cannot', async () => {
  const { services, path } = withSamples('2012.dtsx', '2019.dtsx', '2008.dtsx');
  const open = await openOne(services, path('2012.dtsx'));
  setServer(services, open, 'not-saved.example');
  const ids = async (name: string) => (await services.packageFiles.read({ path: path(name) })).package.connections;
  const [malformed] = (await ids('2019.dtsx')).filter(({ name }) => name === 'Hand-made');
  const targets = [
    { path: path('2012.dtsx'), id: open.package.connections[0]?.id ?? '' },
    { path: path('2019.dtsx'), id: malformed?.id ?? '' },
    { path: path('absent.dtsx'), id: malformed?.id ?? '' },
    { path: path('2008.dtsx'), id: (await ids('2008.dtsx'))[0]?.id ?? '' },
  ];
  const change = { targets, change: { property: 'enableSsl' as const, value: true } };
  const { previewed, refused } = await bulk(services.packageFiles.preview(change));
  expect(refused.map(({ path: where, code }) => [basename(where), code])).toEqual([
    ['2012.dtsx', 'PACKAGE_FILE_NOT_SAVED'],
    ['2019.dtsx', 'INVALID_DEFINITION'],
    ['absent.dtsx', 'PACKAGE_FILE_NOT_FOUND'],
  ]);
  const { diffs } = await bulk(services.packageFiles.apply({ ...change, previewed }));
  expect(diffs.map((diff) => diff.path)).toEqual([path('2008.dtsx')]);
  expect(bytesOf(path('2008.dtsx'))).toContain('EnableSsl=True;');
});

it('changes a line of many tasks', async () => {
  const { services, folder } = withSamples('2012.dtsx', 'project/Main.dtsx');
  const { usages } = await scan(services, folder);
  const targets = usages.filter(({ kind }) => kind === 'task').map(({ path, id }) => ({ path, id }));
  await applied(services, { targets, change: { property: 'toLine', value: 'ops@example.org' } });
  const read = await Promise.all(targets.map(({ path }) => services.packageFiles.read({ path })));
  expect(read.map(({ package: pkg }) => pkg.sendMailTasks[0]?.toLine)).toEqual(targets.map(() => 'ops@example.org'));
});

it('writes no file that changed since its preview, and none that the preview did not show', async () => {
  const { services, path } = withSamples('2008.dtsx', '2012.dtsx');
  const targets = await Promise.all(
    ['2008.dtsx', '2012.dtsx'].map(async (name) => {
      const { package: pkg } = await services.packageFiles.read({ path: path(name) });
      return { path: path(name), id: pkg.connections[0]?.id ?? '' };
    }),
  );
  const change = { targets, change: { property: 'smtpServer' as const, value: 'mail2.example' } };
  const { previewed } = await bulk(services.packageFiles.preview(change));
  const theirs = bytesOf(path('2008.dtsx')).replace(/SmtpServer=[^;]*/, 'SmtpServer=theirs.example');
  writeFileSync(path('2008.dtsx'), theirs, 'latin1');
  const { diffs, refused } = await bulk(services.packageFiles.apply({ ...change, previewed }));
  expect(diffs.map((diff) => diff.path)).toEqual([path('2012.dtsx')]);
  expect(refused).toMatchObject([
    { path: path('2008.dtsx'), code: 'PACKAGE_FILE_CHANGED_ON_DISK', params: { context: 'sincePreview' } },
  ]);
  expect(bytesOf(path('2008.dtsx'))).toBe(theirs);
  expect((await bulk(services.packageFiles.apply({ ...change, previewed: [] }))).diffs).toEqual([]);
});

it('tells its progress, and ends between two files when it is cancelled', async () => {
  const { services, path } = withSamples('2008.dtsx', '2012.dtsx');
  const names = ['2008.dtsx', '2012.dtsx'];
  const targets = await Promise.all(
    names.map(async (name) => {
      const { package: pkg } = await services.packageFiles.read({ path: path(name) });
      return { path: path(name), id: pkg.connections[0]?.id ?? '' };
    }),
  );
  const change = { targets, change: { property: 'smtpServer' as const, value: 'mail2.example' } };
  const { previewed } = await bulk(services.packageFiles.preview(change));
  const before = names.map((name) => bytesOf(path(name)));
  const cancelled = new AbortController();
  const events = services.packageFiles.apply({ ...change, previewed }, cancelled.signal);
  expect((await events.next()).value).toEqual({ type: 'progress', files: 2, done: 0 });
  expect((await events.next()).value).toMatchObject({ type: 'changed', path: path('2008.dtsx') });
  expect((await events.next()).value).toEqual({ type: 'progress', files: 2, done: 1 });
  cancelled.abort();
  await expect(events.next()).rejects.toThrow('abort');
  expect(bytesOf(path('2008.dtsx'))).not.toBe(before[0]);
  expect(bytesOf(path('2012.dtsx'))).toBe(before[1]);
});
