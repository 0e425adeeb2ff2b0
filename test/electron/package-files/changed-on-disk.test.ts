import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bytesOf, listed, openOne, setServer, withSamples } from './files-under-test.ts';

/** Another program's change: other text in place of some. */
const change = (path: string, from: string, to: string): void => {
  const text = bytesOf(path);
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to), 'latin1');
};

it('reads a file again that nobody edited', async () => {
  const { services, path } = withSamples('2019.dtsx');
  await openOne(services, path('2019.dtsx'));
  change(path('2019.dtsx'), 'SmtpServer=mail.example;', 'SmtpServer=theirs.example;');
  const now = await listed(services, path('2019.dtsx'));
  expect(now).toMatchObject({ modified: false, onDisk: 'asRead' });
  expect(now.package.connections[0]?.connectionString).toContain('SmtpServer=theirs.example;');
  setServer(services, now, 'mine.example');
  expect(await services.packageFiles.save({ packageId: now.package.id })).toMatchObject({ modified: false });
});

it('leaves what a file that was read again has new, when an edit began before', async () => {
  const { services, path } = withSamples('2019.dtsx');
  const file = await openOne(services, path('2019.dtsx'));
  const [{ id: connectionId = '', connectionString: opened = '' } = {}] = file.package.connections;
  change(path('2019.dtsx'), 'EnableSsl=True;', 'EnableSsl=False;');
  const { package: pkg } = await listed(services, path('2019.dtsx'));
  const theirs = pkg.connections[0]?.connectionString;
  expect(theirs).not.toBe(opened);
  const edited = services.connections.update({
    packageId: pkg.id,
    connectionId,
    connectionString: opened.replace('mail.example', 'mine.example'),
    connectionStringBefore: opened,
  });
  expect(edited.connectionString).toBe(theirs?.replace('mail.example', 'mine.example'));
});

it('never writes over what another program changed, and puts the edits into it when asked to', async () => {
  const { services, path } = withSamples('2019.dtsx');
  const file = await openOne(services, path('2019.dtsx'));
  const packageId = file.package.id;
  setServer(services, file, 'mine.example');
  change(path('2019.dtsx'), 'The &quot;relay&quot; &amp; more', 'Theirs');
  change(path('2019.dtsx'), 'EnableSsl=True;', 'EnableSsl=False;');
  change(path('2019.dtsx'), '<!-- kept -->', '<!-- by others -->\r\n<!-- too -->');
  const theirs = bytesOf(path('2019.dtsx'));
  await expect(services.packageFiles.save({ packageId })).rejects.toThrow(
    expect.objectContaining({ code: 'PACKAGE_FILE_CHANGED_ON_DISK' }),
  );
  expect(bytesOf(path('2019.dtsx'))).toBe(theirs);
  expect(await listed(services, path('2019.dtsx'))).toMatchObject({ modified: true, onDisk: 'changed' });

  const { differences, diff } = await services.packageFiles.compare(packageId);
  expect(differences).toEqual([
    {
      object: 'Mail',
      property: 'connectionString',
      onDisk: 'SmtpServer=mail.example;UseWindowsAuthentication=False;EnableSsl=False;',
      edited: 'SmtpServer=mine.example;UseWindowsAuthentication=False;EnableSsl=False;',
    },
  ]);
  expect(diff.hunks).toHaveLength(1);

  const saved = await services.packageFiles.save({ packageId, keepMine: true });
  expect(saved).toMatchObject({ modified: false, onDisk: 'asRead' });
  expect(saved.package.connections[0]).toMatchObject({
    description: 'Theirs',
    connectionString: 'SmtpServer=mine.example;UseWindowsAuthentication=False;EnableSsl=False;',
  });
  expect(bytesOf(path('2019.dtsx'))).toBe(
    theirs.replace(
      'mail.example;UseWindowsAuthentication=False;EnableSsl=False',
      'mine.example;UseWindowsAuthentication=False;EnableSsl=False',
    ),
  );
});

it('takes the file as it is for the one with a changed date and the same bytes', async () => {
  const { services, path } = withSamples('2012.dtsx');
  const file = await openOne(services, path('2012.dtsx'));
  setServer(services, file, 'mine.example');
  utimesSync(path('2012.dtsx'), new Date(0), new Date(0));
  expect(await listed(services, path('2012.dtsx'))).toMatchObject({ modified: true, onDisk: 'asRead' });
  expect(await services.packageFiles.save({ packageId: file.package.id })).toMatchObject({ modified: false });
});

it('says that a file is gone, keeps its edits, and finds it again', async () => {
  const { services, path } = withSamples('2012.dtsx');
  const file = await openOne(services, path('2012.dtsx'));
  setServer(services, file, 'mine.example');
  const bytes = bytesOf(path('2012.dtsx'));
  rmSync(path('2012.dtsx'));
  expect(await listed(services, path('2012.dtsx'))).toMatchObject({ modified: true, onDisk: 'missing' });
  await expect(services.packageFiles.save({ packageId: file.package.id })).rejects.toThrow('PACKAGE_FILE_NOT_FOUND');
  writeFileSync(path('2012.dtsx'), bytes, 'latin1');
  expect(await listed(services, path('2012.dtsx'))).toMatchObject({ modified: true, onDisk: 'asRead' });
  await services.packageFiles.save({ packageId: file.package.id });
  expect(bytesOf(path('2012.dtsx'))).toContain('SmtpServer=mine.example;');
});

it('says that a file is no package any more, and keeps its edits', async () => {
  const { services, path } = withSamples('2012.dtsx');
  const file = await openOne(services, path('2012.dtsx'));
  writeFileSync(path('2012.dtsx'), '<not');
  expect(await listed(services, path('2012.dtsx'))).toMatchObject({ onDisk: 'notReadable' });
  expect((await listed(services, path('2012.dtsx'))).package).toEqual(file.package);
});

it('takes the file’s state back on request', async () => {
  const { services, path } = withSamples('2012.dtsx');
  const file = await openOne(services, path('2012.dtsx'));
  setServer(services, file, 'mine.example');
  expect(await services.packageFiles.reload(file.package.id)).toEqual(file);
  expect(await listed(services, path('2012.dtsx'))).toMatchObject({ modified: false });
});

it('closes a file with edits only where they are to be discarded', async () => {
  const { services, path } = withSamples('2012.dtsx');
  const file = await openOne(services, path('2012.dtsx'));
  const packageId = file.package.id;
  setServer(services, file, 'mine.example');
  expect(() => services.packageFiles.close({ packageId, discard: false })).toThrow('PACKAGE_FILE_NOT_SAVED');
  services.packageFiles.close({ packageId, discard: true });
  expect(await services.packageFiles.list()).toEqual([]);
  expect(() => services.packages.get(packageId)).toThrow('PACKAGE_NOT_FOUND');
});
