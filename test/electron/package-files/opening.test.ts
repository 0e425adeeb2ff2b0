import { cpSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { bytesOf, copyOfSamples, listed, openOne, setServer, withSamples, writeArchive } from './files-under-test.ts';

const names = (files: readonly { path: string; member?: string | undefined }[]): string[] =>
  files.map(({ path, member }) => (member === undefined ? basename(path) : `${basename(path)}#${member}`));

it('opens every package and connection manager of a folder, but none that a build has copied', async () => {
  const { services, folder } = withSamples('2012.dtsx', 'project');
  for (const copies of ['project/bin/Development', 'project/obj', '.git']) {
    mkdirSync(join(folder, copies), { recursive: true });
    cpSync(join(folder, '2012.dtsx'), join(folder, copies, 'Copy.dtsx'));
  }
  symlinkSync('..', join(folder, 'project/around'));
  const { opened, refused } = await services.packageFiles.open([folder]);
  expect(refused).toEqual([]);
  // The flat file connection manager of the project has nothing to do with mail.
  expect(names(opened)).toEqual(['2012.dtsx', 'Letter.conmgr', 'Mail server.conmgr', 'Main.dtsx']);
  expect((await services.packageFiles.open([folder])).opened).toEqual(opened);
  expect(await services.packageFiles.list()).toEqual(opened);
  expect(services.packages.list().packages).toEqual([]);
});

it('opens nothing more once it is cancelled, and keeps what is open', async () => {
  const { services, folder, path } = withSamples('2012.dtsx', 'project');
  await services.packageFiles.open([path('2012.dtsx')]);
  await expect(services.packageFiles.open([folder], AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  expect(names(await services.packageFiles.list())).toEqual(['2012.dtsx']);
});

it('opens what a project lists, and says what is missing of it', async () => {
  const { services, path } = withSamples('project');
  const { opened, refused } = await services.packageFiles.open([path('project/Mailing.dtproj')]);
  expect(names(opened)).toEqual(['Main.dtsx', 'Mail server.conmgr', 'Letter.conmgr']);
  expect(refused).toMatchObject([{ code: 'PACKAGE_FILE_NOT_FOUND', path: path('project/000 - Night & day.dtsx') }]);
});

it.each([
  ['encrypt-all-with-password.dtsx', 'PACKAGE_FILE_ENCRYPTED'],
  ['no-parameters.params', 'PACKAGE_FILE_NOT_A_PACKAGE'],
  ['absent.dtsx', 'PACKAGE_FILE_NOT_FOUND'],
])('refuses %s with a reason', async (name, code) => {
  const { services, path } = withSamples('encrypt-all-with-password.dtsx', 'no-parameters.params');
  const { opened, refused } = await services.packageFiles.open([path(name)]);
  expect(opened).toEqual([]);
  expect(refused).toMatchObject([{ path: path(name), code }]);
});

it('gives copies of a package ids of their own, the same each time', async () => {
  const { services, path } = withSamples('2012.dtsx');
  cpSync(path('2012.dtsx'), path('Copy.dtsx'));
  const [one, copy] = [await openOne(services, path('2012.dtsx')), await openOne(services, path('Copy.dtsx'))];
  expect(copy.package.connections).toEqual(one.package.connections);
  expect(copy.package.id).not.toBe(one.package.id);
  services.packageFiles.close({ packageId: one.package.id, discard: false });
  expect((await openOne(services, path('2012.dtsx'))).package.id).toBe(one.package.id);
});

it('shows a package with its project, and tests with a connection manager of the project as it is edited', async () => {
  const { services, path } = withSamples('project');
  const main = await openOne(services, path('project/Main.dtsx'));
  const server = await openOne(services, path('project/Mail server.conmgr'));
  expect(main.package.project).toMatchObject({ name: 'Mailing', parameters: expect.arrayContaining([]) });
  expect(main.package.project?.connections.map(({ name }) => name)).toEqual(['Letter', 'Mail server']);
  expect(main.package.project?.parameters.map(({ name }) => name)).toContain('Mail');
  setServer(services, server, 'edited.example');
  const now = await listed(services, path('project/Main.dtsx'));
  expect(now).toMatchObject({ modified: false });
  const ofProject = now.package.project?.connections.find(({ name }) => name === 'Mail server');
  expect(ofProject?.connectionString).toContain('SmtpServer=edited.example;');
  expect(services.packages.get(main.package.id).project).toEqual(now.package.project);
});

it('keeps the copies of a project in step when a connection manager of it is renamed and edited', async () => {
  const { services, path, folder } = withSamples('project');
  const before = bytesOf(path('project/Mailing.dtproj'));
  const file = await openOne(services, path('project/Mail server.conmgr'));
  const [connection] = file.package.connections;
  services.connections.update({
    packageId: file.package.id,
    connectionId: connection?.id ?? '',
    name: 'Relay',
    connectionString: 'SmtpServer=mail2.example;UseWindowsAuthentication=False;EnableSsl=True;',
  });
  const { projectDiff } = await services.packageFiles.compare(file.package.id);
  expect(projectDiff?.path).toBe(path('project/Mailing.dtproj'));
  await services.packageFiles.save({ packageId: file.package.id });
  const now = bytesOf(path('project/Mailing.dtproj'));
  expect(now).toContain('CM.Relay.SmtpServer');
  expect(now).not.toContain('CM.Mail server.');
  expect(now).toContain('>mail2.example<');
  expect(now.split('\n')).toHaveLength(before.split('\n').length);
  // The file keeps its name, by which the project lists it.
  expect(now).toContain('<SSIS:ConnectionManager SSIS:Name="Mail server.conmgr" />');
  expect(relative(folder, file.path)).toBe(join('project', 'Mail server.conmgr'));
});

it('does not rename a connection manager of the project that a task calls by name, and names the task', async () => {
  for (const written of ['mail SERVER', 'Project.ConnectionManagers[Mail server]']) {
    const { services, path } = withSamples('project');
    const text = bytesOf(path('project/Main.dtsx')).replace(/SMTPServer="[^"]*"/, `SMTPServer="${written}"`);
    writeFileSync(path('project/Main.dtsx'), text, 'latin1');
    const before = bytesOf(path('project/Mail server.conmgr'));
    const { package: pkg } = await openOne(services, path('project/Mail server.conmgr'));
    const connectionId = pkg.connections[0]?.id ?? '';
    services.connections.update({ packageId: pkg.id, connectionId, name: 'Relay' });
    await expect(services.packageFiles.save({ packageId: pkg.id })).rejects.toMatchObject({
      code: 'PACKAGE_FILE_EDIT_NOT_POSSIBLE',
      params: { context: 'namedByTasks', name: 'Mail server', tasks: 'Main.dtsx#Tell everyone' },
    });
    expect(bytesOf(path('project/Mail server.conmgr'))).toBe(before);
    services.connections.update({ packageId: pkg.id, connectionId, name: 'Mail server', description: 'New' });
    expect(await services.packageFiles.save({ packageId: pkg.id })).toMatchObject({ modified: false });
  }
});

it('names the tasks that use a connection manager of the project that is to be removed', async () => {
  const { services, path } = withSamples('project');
  await openOne(services, path('project/Main.dtsx'));
  const { package: pkg } = await openOne(services, path('project/Mail server.conmgr'));
  const [connection] = pkg.connections;
  expect(() => services.connections.remove({ packageId: pkg.id, connectionId: connection?.id ?? '' })).toThrow(
    expect.objectContaining({
      code: 'CONNECTION_IN_USE',
      params: { name: 'Mail server', tasks: 'Main.dtsx#Tell everyone' },
    }),
  );
});

it('does not add to a connection manager’s file, nor takes from it', async () => {
  const { services, path } = withSamples('project');
  const { package: pkg } = await openOne(services, path('project/Mail server.conmgr'));
  const refused = expect.objectContaining({
    code: 'PACKAGE_FILE_EDIT_NOT_POSSIBLE',
    params: expect.objectContaining({ context: 'oneConnection' }),
  });
  expect(() => services.connections.add({ packageId: pkg.id, type: 'SMTP' })).toThrow(refused);
  expect(() => services.tasks.add({ packageId: pkg.id })).toThrow(refused);
  const [connection] = pkg.connections;
  expect(() => services.connections.remove({ packageId: pkg.id, connectionId: connection?.id ?? '' })).toThrow(refused);
  expect(() => services.packages.remove(pkg.id)).toThrow(
    expect.objectContaining({ params: expect.objectContaining({ context: 'packageRemoval' }) }),
  );
});

it('refuses to remove a connection manager that a task of the file uses, and names the task', async () => {
  const { services, path } = withSamples('2012.dtsx');
  const { package: pkg } = await openOne(services, path('2012.dtsx'));
  const [connection] = pkg.connections;
  expect(() => services.connections.remove({ packageId: pkg.id, connectionId: connection?.id ?? '' })).toThrow(
    expect.objectContaining({
      code: 'CONNECTION_IN_USE',
      params: { name: connection?.name, tasks: pkg.sendMailTasks.map(({ name }) => name).join(', ') },
    }),
  );
});

it('reads what is in a deployment file, and changes nothing there', async () => {
  const { services, folder } = withSamples();
  const path = join(folder, 'Mailing.ispac');
  writeArchive(path);
  const bytes = readFileSync(path);
  const { opened, refused } = await services.packageFiles.open([path]);
  expect(refused).toEqual([]);
  expect(names(opened)).toEqual(['Mailing.ispac#Main.dtsx', 'Mailing.ispac#Mail server.conmgr']);
  expect(await services.packageFiles.list()).toHaveLength(2);
  const [main] = opened;
  expect(main?.package.project?.connections.map(({ name }) => name)).toEqual(['Mail server']);
  const [connection] = main?.package.connections ?? [];
  const packageId = main?.package.id ?? '';
  expect(() =>
    services.connections.update({ packageId, connectionId: connection?.id ?? '', description: 'x' }),
  ).toThrow('PACKAGE_FILE_IN_ARCHIVE');
  await services.packageFiles.export({ packageId, path: join(folder, 'Out.dtsx') });
  expect(bytesOf(join(folder, 'Out.dtsx'))).toBe(bytesOf(copyOfSamples('project').path('project/Main.dtsx')));
  expect(readFileSync(path)).toEqual(bytes);
  expect(await services.packageFiles.members(path)).toEqual({ members: ['Main.dtsx', 'Mail server.conmgr'] });
});

it('reads a file for a script without opening it, in a state of its own', async () => {
  const { services, path } = withSamples('2012.dtsx');
  const open = await openOne(services, path('2012.dtsx'));
  setServer(services, open, 'open.example');
  const read = await services.packageFiles.read({ path: path('2012.dtsx') });
  expect(read.package.connections[0]?.connectionString).not.toContain('open.example');
  setServer(services, read, 'script.example');
  await services.packageFiles.save({ packageId: read.package.id });
  expect(await services.packageFiles.list()).toMatchObject([{ modified: true, onDisk: 'changed' }]);
});

it('refuses a file that is larger than any package', async () => {
  const { services, path } = withSamples('2012.dtsx');
  writeFileSync(path('big.dtsx'), '');
  truncateSync(path('big.dtsx'), 512 * 1024 * 1024 + 1);
  expect((await services.packageFiles.open([path('big.dtsx')])).refused).toMatchObject([
    { code: 'PACKAGE_FILE_TOO_LARGE' },
  ]);
});
