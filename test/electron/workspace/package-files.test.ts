import { expect, it, onTestFinished } from 'vitest';
import { openWorkspace } from '../../../electron/workspace.ts';
import {
  bytesOf,
  changedLines,
  copyOfSamples,
  pointProjectTo,
  temporaryFolder,
} from '../package-files/files-under-test.ts';
import { localServer, testServices } from '../services/services-under-test.ts';

function testWorkspace() {
  const workspace = openWorkspace({ dataFolder: temporaryFolder() });
  onTestFinished(() => workspace.close());
  return workspace;
}

it('edits a package file like a package, and writes it on save', async () => {
  const { path } = copyOfSamples('2012.dtsx');
  const before = bytesOf(path('2012.dtsx'));
  const { files, packages } = testWorkspace();
  const file = await files.open(path('2012.dtsx'));
  expect(file).toMatchObject({ path: path('2012.dtsx'), modified: false });
  const [connection] = file.connections;
  if (!connection) throw new Error('no connection manager');
  connection.properties.enableSsl = true;
  connection.properties = { smtpServer: 'mail2.example', timeout: 2000 };
  expect(file.modified).toBe(true);
  expect(bytesOf(path('2012.dtsx'))).toBe(before);
  expect((await file.diff()).flatMap(({ hunks }) => hunks.flatMap(({ after }) => after))).toEqual([
    expect.stringContaining('SmtpServer=mail2.example;UseWindowsAuthentication=False;EnableSsl=True;Timeout=2000;'),
  ]);
  await file.save();
  expect(file.modified).toBe(false);
  expect(changedLines(before, bytesOf(path('2012.dtsx')))).toHaveLength(1);
  expect(packages.count).toBe(0);
});

it('takes back what was not saved, and adds and removes', async () => {
  const { path } = copyOfSamples('2012.dtsx');
  const before = bytesOf(path('2012.dtsx'));
  const file = await testWorkspace().files.open(path('2012.dtsx'));
  const { count } = file.connections;
  const added = file.connections.add('SMTP', { name: 'Backup' });
  expect(file.connections.count).toBe(count + 1);
  await file.save();
  expect(bytesOf(path('2012.dtsx'))).toContain(added.id);
  file.connections.remove('backup');
  await file.save();
  expect(bytesOf(path('2012.dtsx'))).toBe(before);
  file.sendMailTasks.get([...file.sendMailTasks][0]?.name ?? '').properties.subject = 'Other';
  await file.reload();
  expect(file.modified).toBe(false);
});

it('runs a task of a file through a connection manager of its project', async () => {
  const { inbox } = testServices();
  const { port } = await inbox.start({ port: 0 });
  const { path } = copyOfSamples('project');
  pointProjectTo(path('project/Mail server.conmgr'), localServer(port));
  const main = await testWorkspace().files.open(path('project/Main.dtsx'));
  await expect(main.sendMailTasks.get('Tell everyone').execute()).resolves.toMatchObject({ ok: true });
  expect(inbox.list()).toMatchObject([{ subject: 'Done' }]);
  expect(main.validate().map(({ code }) => code)).toEqual(['SERVER_EMPTY']);
});

it('scans, imports and exports', async () => {
  const { path, folder } = copyOfSamples('project', 'encrypt-all-with-user-key.dtsx');
  const { files, packages } = testWorkspace();
  const { usages, refused } = await files.scan(folder);
  expect(usages.map(({ name }) => name)).toEqual(['Mail server', 'Mail', 'Tell everyone']);
  expect(refused).toMatchObject([{ code: 'PACKAGE_FILE_ENCRYPTED' }]);
  const imported = await files.import(path('project/Main.dtsx'));
  expect(packages.get('Main').id).toBe(imported.id);
  imported.connections.get('Mail').description = 'Carried over';
  await files.export(imported, path('project/Main.dtsx'));
  expect(bytesOf(path('project/Main.dtsx'))).toContain('DTS:Description="Carried over"');
  await expect(files.import(path('encrypt-all-with-user-key.dtsx'))).rejects.toMatchObject({
    code: 'PACKAGE_FILE_ENCRYPTED',
    params: { level: expect.any(String) },
  });
});
