import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Package, validatePackage } from '../../../shared/model/package.ts';
import { testServices } from '../services/services-under-test.ts';
import { bytesOf, changedLines, openOne, setServer, withSamples } from './files-under-test.ts';

it('imports a package with the connection managers of its project that it uses', async () => {
  const { services, path } = withSamples('project');
  const { packages, refused } = await services.packageFiles.import([path('project/Main.dtsx')]);
  expect(refused).toEqual([]);
  const [pkg] = packages;
  expect(pkg?.name).toBe('Main');
  expect(pkg?.connections.map(({ name }) => name)).toEqual(['Mail', 'Mail server']);
  expect(pkg?.connections[1]?.id).toBe(pkg?.sendMailTasks[0]?.smtpConnection);
  // Expressions go on to need the parameters.
  expect(pkg?.project).toMatchObject({ connections: [] });
  expect(pkg?.project?.parameters.map(({ name }) => name)).toContain('Mail');
  expect(services.packages.list().packages).toEqual(packages);
  const again = await services.packageFiles.import([path('project/Main.dtsx')]);
  expect(again.packages[0]?.name).toBe('Main 1');
});

it('imports what opening a file takes, shows its problems, and edits everything else of it', async () => {
  const { services, path } = withSamples('2019.dtsx');
  const text = bytesOf(path('2019.dtsx')).replace(/:Subject="[^"]*"/, ':Subject="two&#xA;lines"');
  writeFileSync(path('2019.dtsx'), text, 'latin1');
  const { packages, refused } = await services.packageFiles.import([path('2019.dtsx')]);
  expect(refused).toEqual([]);
  const [pkg] = packages as [Package];
  const codes = validatePackage(pkg).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['CONNECTION_STRING_SYNTAX', 'SUBJECT_LINE_BREAK']));
  expect(services.packages.list().packages).toEqual([pkg]);

  const task = pkg.sendMailTasks.find(({ subject }) => subject.includes('\n'));
  services.tasks.update({ packageId: pkg.id, taskId: task?.id ?? '', toLine: 'ops@example.org' });
  expect(() => services.tasks.update({ packageId: pkg.id, taskId: task?.id ?? '', toLine: 'nobody' })).toThrow(
    'ADDRESS_INVALID',
  );
  const edited = services.packages.get(pkg.id).sendMailTasks.find(({ id }) => id === task?.id);
  expect(edited).toMatchObject({ subject: 'two\nlines', toLine: 'ops@example.org' });
  await services.packageFiles.export({ packageId: pkg.id, path: path('2019.dtsx') });
  expect(bytesOf(path('2019.dtsx'))).toContain(':Subject="two&#xA;lines"');
});

it('names the connection manager whose password keeps a package out, and imports the others', async () => {
  const { services, path } = withSamples('2008.dtsx', '2012.dtsx');
  const text = bytesOf(path('2008.dtsx')).replace(/SmtpServer=[^;]*/, 'SmtpServer=mail.example;Password=x');
  writeFileSync(path('2008.dtsx'), text, 'latin1');
  const { packages, refused } = await services.packageFiles.import([path('2008.dtsx'), path('2012.dtsx')]);
  expect(packages).toHaveLength(1);
  expect(refused).toMatchObject([
    {
      path: path('2008.dtsx'),
      code: 'INVALID_DEFINITION',
      problems: [{ code: 'BASIC_AUTHENTICATION', object: expect.any(String) }],
    },
  ]);
});

it('exports an imported package into the bytes of the file that it came from', async () => {
  const { services, path } = withSamples('project');
  const before = bytesOf(path('project/Main.dtsx'));
  const [pkg] = (await services.packageFiles.import([path('project/Main.dtsx')])).packages;
  const packageId = pkg?.id ?? '';
  await services.packageFiles.export({ packageId, path: path('project/Main.dtsx') });
  expect(bytesOf(path('project/Main.dtsx'))).toBe(before);

  const [task] = pkg?.sendMailTasks ?? [];
  services.tasks.update({ packageId, taskId: task?.id ?? '', subject: 'Really done' });
  await services.packageFiles.export({ packageId, path: path('project/Main.dtsx') });
  const changed = changedLines(before, bytesOf(path('project/Main.dtsx')));
  expect(changed.map((line) => line.trim())).toEqual(['SendMailTask:Subject="Really done"']);
  // What came along from the project stays the project's.
  expect((await openOne(services, path('project/Main.dtsx'))).package.connections.map(({ name }) => name)).toEqual([
    'Mail',
  ]);
  await services.packageFiles.export({ packageId, path: path('project/Elsewhere.dtsx') });
  expect(bytesOf(path('project/Elsewhere.dtsx'))).toBe(bytesOf(path('project/Main.dtsx')));
});

it('loses nothing that others changed in the file since the import', async () => {
  const { services, path } = withSamples('2012.dtsx');
  const [pkg] = (await services.packageFiles.import([path('2012.dtsx')])).packages;
  const others = testServices();
  const file = await openOne(others, path('2012.dtsx'));
  setServer(others, file, 'theirs.example');
  await others.packageFiles.save({ packageId: file.package.id });
  const [task] = pkg?.sendMailTasks ?? [];
  services.tasks.update({ packageId: pkg?.id ?? '', taskId: task?.id ?? '', subject: 'Mine' });
  await services.packageFiles.export({ packageId: pkg?.id ?? '', path: path('2012.dtsx') });
  expect(bytesOf(path('2012.dtsx'))).toContain('SmtpServer=theirs.example;');
  expect(bytesOf(path('2012.dtsx'))).toContain('Subject="Mine"');
});

it('exports a package that never was a file as one that reads the same', async () => {
  const { services, folder } = withSamples();
  const { id } = services.packages.add({ name: 'Nightly <load>', description: 'All & "everything"' });
  const smtp = services.connections.add({
    packageId: id,
    type: 'SMTP',
    connectionString: 'SmtpServer=mail.example;UseWindowsAuthentication=True;EnableSsl=True;Timeout=2000;',
  });
  const text = services.connections.add({ packageId: id, type: 'FILE', connectionString: 'C:\\text.txt' });
  services.tasks.add({
    packageId: id,
    smtpConnection: smtp.id,
    messageSourceType: 'FileConnection',
    messageSource: text.id,
    fromLine: 'a@example.org',
    toLine: 'b@example.org',
  });
  const path = join(folder, 'Nightly.dtsx');
  await services.packageFiles.export({ packageId: id, path });
  const stored = services.packages.get(id);
  const { package: written } = await openOne(services, path);
  expect({ ...written, id }).toEqual(stored);
  await expect(services.packageFiles.export({ packageId: id, path })).rejects.toThrow('PACKAGE_FILE_EXISTS');
  services.packages.update({ packageId: id, description: '' });
  await services.packageFiles.export({ packageId: id, path, replace: true });
  expect(bytesOf(path)).not.toContain('everything');
});

it('does not export what little is here of an imported package whose file is gone, but of a copy of it', async () => {
  const { services, path } = withSamples('project');
  const [pkg] = (await services.packageFiles.import([path('project/Main.dtsx')])).packages;
  rmSync(path('project/Main.dtsx'));
  const elsewhere = path('project/Elsewhere.dtsx');
  await expect(services.packageFiles.export({ packageId: pkg?.id ?? '', path: elsewhere })).rejects.toMatchObject({
    code: 'PACKAGE_FILE_NOT_FOUND',
    params: { context: 'origin', name: 'Main', path: path('project/Main.dtsx') },
  });
  expect(existsSync(elsewhere)).toBe(false);
  const copy = services.packages.duplicate(pkg?.id ?? '');
  await services.packageFiles.export({ packageId: copy.id, path: elsewhere });
  const { package: written } = await openOne(services, elsewhere);
  expect(written.connections).toEqual(copy.connections);
});

it('writes no connection manager as a package, nor the other way round', async () => {
  const { services, folder, path } = withSamples('project');
  const because = (context: string) => ({ code: 'PACKAGE_FILE_EDIT_NOT_POSSIBLE', params: { context } });
  const [dtsx, conmgr] = [join(folder, 'x.dtsx'), join(folder, 'x.conmgr')];
  const main = await openOne(services, path('project/Main.dtsx'));
  const server = await openOne(services, path('project/Mail server.conmgr'));
  const { export: exporting } = services.packageFiles;
  await expect(exporting({ packageId: main.package.id, path: conmgr })).rejects.toMatchObject(because('isPackage'));
  await expect(exporting({ packageId: server.package.id, path: dtsx })).rejects.toMatchObject(
    because('isConnectionManager'),
  );
  const { id } = services.packages.add({ name: 'New' });
  await expect(exporting({ packageId: id, path: conmgr })).rejects.toMatchObject(because('isPackage'));

  const imported = (await services.packageFiles.import([main.path, server.path])).packages;
  const idOf = (name: string): string => imported.find((pkg) => pkg.name === name)?.id ?? '';
  await expect(exporting({ packageId: idOf('Main'), path: conmgr })).rejects.toMatchObject(because('isPackage'));
  await exporting({ packageId: idOf('Mail server'), path: conmgr });
  expect(bytesOf(conmgr)).toBe(bytesOf(server.path));
  // In the data folder it is a package like any other.
  await exporting({ packageId: idOf('Mail server'), path: dtsx });
  expect(await openOne(services, dtsx)).toMatchObject({ kind: 'package', package: { name: 'Mail server' } });
});

it('duplicates a file’s package into the data folder', async () => {
  const { services, path } = withSamples('project');
  const file = await openOne(services, path('project/Main.dtsx'));
  const copy = services.packages.duplicate(file.package.id);
  expect(copy.connections.map(({ name }) => name)).toEqual(['Mail', 'Mail server']);
  expect(copy.sendMailTasks[0]?.smtpConnection).toBe(copy.connections[1]?.id);
  expect(services.packages.list().packages).toEqual([copy]);
});
