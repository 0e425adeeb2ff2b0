import {
  chmodSync,
  copyFileSync,
  lstatSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newVariable } from '../../../shared/model/variable.ts';
import { testServices } from '../services/services-under-test.ts';
import { bytesOf, changedLines, listed, openOne, setServer, temporaryFolder, withSamples } from './files-under-test.ts';

const FAILURE = (code: string) => expect.objectContaining({ code });

describe.each(['2005.dtsx', '2008.dtsx', '2012.dtsx', '2019.dtsx', 'utf-16le.dtsx', 'utf-16be.dtsx'])('%s', (name) => {
  it('has one line changed by a save, and all other bytes as they were', async () => {
    const { services, path } = withSamples(name);
    const before = bytesOf(path(name));
    const file = await openOne(services, path(name));
    setServer(services, file, 'mail2.example');
    expect(bytesOf(path(name))).toBe(before);
    expect(await listed(services, path(name))).toMatchObject({ modified: true, onDisk: 'asRead' });
    const { diff } = await services.packageFiles.compare(file.package.id);
    const saved = await services.packageFiles.save({ packageId: file.package.id });
    expect(saved).toMatchObject({ modified: false, onDisk: 'asRead', format: file.format });
    const changed = changedLines(before, bytesOf(path(name)));
    expect(changed).toHaveLength(1);
    expect(changed[0]?.replaceAll('\0', '')).toContain('SmtpServer=mail2.example;');
    expect(diff).toMatchObject({
      path: path(name),
      hunks: [{ before: [expect.anything()], after: [expect.anything()] }],
    });
    expect(changed[0]?.replaceAll('\0', '').trimEnd()).toContain(
      diff.hunks[0]?.after[0]?.replace(/^…|…$/g, '').trimEnd(),
    );
    const connection = saved.package.connections[0];
    expect(connection?.propertyExpressions).toEqual(file.package.connections[0]?.propertyExpressions);
    expect((await openOne(testServices(), path(name))).package.connections).toEqual(saved.package.connections);
  });

  it('is not written at all where nothing was edited', async () => {
    const { services, path } = withSamples(name);
    const file = await openOne(services, path(name));
    const before = statSync(path(name)).mtimeMs;
    const [connection] = file.package.connections;
    const { connectionString, description } = connection ?? {};
    services.connections.update({
      packageId: file.package.id,
      connectionId: connection?.id ?? '',
      connectionString,
      description,
    });
    expect(await services.packageFiles.save({ packageId: file.package.id })).toMatchObject({ modified: false });
    expect(statSync(path(name)).mtimeMs).toBe(before);
  });
});

it('keeps what is malformed or occurs twice through an edit of something else, and refuses new mistakes', async () => {
  const { services, path } = withSamples('2019.dtsx');
  const file = await openOne(services, path('2019.dtsx'));
  const packageId = file.package.id;
  const malformed = file.package.connections.find(({ name }) => name === 'Hand-made');
  expect(malformed?.connectionString).toBe('smtphost; EnableSsl = maybe');
  services.connections.update({ packageId, connectionId: malformed?.id ?? '', description: 'kept' });
  expect(() =>
    services.connections.update({ packageId, connectionId: malformed?.id ?? '', connectionString: 'x; y' }),
  ).toThrow(FAILURE('INVALID_DEFINITION'));
  expect(() => services.connections.update({ packageId, connectionId: malformed?.id ?? '', name: 'mail' })).toThrow(
    FAILURE('INVALID_DEFINITION'),
  );
  const saved = await services.packageFiles.save({ packageId });
  expect(saved.package.connections.find(({ name }) => name === 'Hand-made')).toEqual({
    ...malformed,
    description: 'kept',
  });
});

it('writes a connection string in the form that the file has', async () => {
  const { services, path } = withSamples('2019.dtsx');
  const own = 'enablessl=false;SMTPSERVER=old ;Extra=1;UseWindowsAuthentication=True';
  const text = bytesOf(path('2019.dtsx')).replace('smtphost; EnableSsl = maybe', own);
  writeFileSync(path('2019.dtsx'), text, 'latin1');
  const file = await openOne(services, path('2019.dtsx'));
  const { id = '' } = file.package.connections.find(({ name }) => name === 'Hand-made') ?? {};
  const canonical = 'SmtpServer=new;UseWindowsAuthentication=True;EnableSsl=True;Timeout=2000;Extra=1;';
  services.connections.update({ packageId: file.package.id, connectionId: id, connectionString: canonical });
  await services.packageFiles.save({ packageId: file.package.id });
  const now = 'enablessl=True;SMTPSERVER=new;Extra=1;UseWindowsAuthentication=True;Timeout=2000;';
  expect(bytesOf(path('2019.dtsx'))).toBe(text.replace(own, now));
});

it('keeps permissions, follows links, and leaves nothing beside the file', async () => {
  const { services, path, folder } = withSamples('2012.dtsx');
  chmodSync(path('2012.dtsx'), 0o640);
  renameSync(path('2012.dtsx'), path('real.dtsx'));
  symlinkSync('real.dtsx', path('2012.dtsx'));
  const file = await openOne(services, path('2012.dtsx'));
  setServer(services, file, 'mail2');
  await services.packageFiles.save({ packageId: file.package.id });
  expect(lstatSync(path('2012.dtsx')).isSymbolicLink()).toBe(true);
  expect(statSync(path('real.dtsx')).mode & 0o777).toBe(0o640);
  expect(bytesOf(path('real.dtsx'))).toContain('SmtpServer=mail2;');
  expect(readdirSync(folder).sort()).toEqual(['2012.dtsx', 'real.dtsx']);
});

it('saves a file with a name as long as there are, and removes what a crash has left long ago', async () => {
  const { services, path, folder } = withSamples('2012.dtsx');
  const long = path(`${'a'.repeat(250)}.dtsx`);
  renameSync(path('2012.dtsx'), long);
  writeFileSync(path('.left.smtpcm-saving'), '');
  utimesSync(path('.left.smtpcm-saving'), new Date(0), new Date(0));
  const file = await openOne(services, long);
  setServer(services, file, 'mail2');
  await services.packageFiles.save({ packageId: file.package.id });
  expect(bytesOf(long)).toContain('SmtpServer=mail2;');
  expect(readdirSync(folder)).toEqual([basename(long)]);
});

it('refuses to write a file that is marked read-only, and keeps the edits', async () => {
  const { services, path } = withSamples('2012.dtsx');
  const before = bytesOf(path('2012.dtsx'));
  chmodSync(path('2012.dtsx'), 0o444);
  const file = await openOne(services, path('2012.dtsx'));
  setServer(services, file, 'mail2');
  await expect(services.packageFiles.save({ packageId: file.package.id })).rejects.toThrow(
    FAILURE('PACKAGE_FILE_NOT_WRITABLE'),
  );
  expect(bytesOf(path('2012.dtsx'))).toBe(before);
  expect(await listed(services, path('2012.dtsx'))).toMatchObject({ modified: true });
});

it('refuses what XML cannot hold, and changes nothing', async () => {
  const { services, path } = withSamples('2012.dtsx');
  const before = bytesOf(path('2012.dtsx'));
  const file = await openOne(services, path('2012.dtsx'));
  const [connection] = file.package.connections;
  services.connections.update({
    packageId: file.package.id,
    connectionId: connection?.id ?? '',
    description: 'a\u0001b',
  });
  await expect(services.packageFiles.save({ packageId: file.package.id })).rejects.toThrow(
    FAILURE('PACKAGE_FILE_EDIT_NOT_POSSIBLE'),
  );
  expect(bytesOf(path('2012.dtsx'))).toBe(before);
});

it('goes on with what was edited while a save was under way', async () => {
  const { services, path } = withSamples('2012.dtsx');
  const file = await openOne(services, path('2012.dtsx'));
  setServer(services, file, 'first');
  const saving = services.packageFiles.save({ packageId: file.package.id });
  setServer(services, file, 'second');
  expect(await saving).toMatchObject({ modified: true });
  expect(bytesOf(path('2012.dtsx'))).toContain('SmtpServer=first;');
  expect(await services.packageFiles.save({ packageId: file.package.id })).toMatchObject({ modified: false });
  expect(bytesOf(path('2012.dtsx'))).toContain('SmtpServer=second;');
});

it('saves where the data folder cannot be written to', async () => {
  const { path } = withSamples('2012.dtsx');
  const blocked = `${temporaryFolder()}/file`;
  copyFileSync(path('2012.dtsx'), blocked);
  const services = testServices({ dataFolder: `${blocked}/data` });
  const file = await services.packageFiles.read({ path: path('2012.dtsx') });
  setServer(services, file, 'mail2');
  await services.packageFiles.save({ packageId: file.package.id });
  expect(bytesOf(path('2012.dtsx'))).toContain('SmtpServer=mail2;');
  expect(basename(blocked)).toBe('file');
});

it('saves a new variable of the package beside those of its containers', async () => {
  const { services, path } = withSamples('2019.dtsx');
  const { package: pkg } = await openOne(services, path('2019.dtsx'));
  expect(pkg.variables.at(-1)?.scope).not.toBe('');
  const added = newVariable('User::Added', 'x');
  services.packages.update({ packageId: pkg.id, variables: [...pkg.variables, added] });
  const { package: saved } = await services.packageFiles.save({ packageId: pkg.id });
  expect(saved.variables).toContainEqual(added);
});
