import { execFile } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import {
  bytesOf,
  changedLines,
  copyOfSamples,
  pointProjectTo,
  writeArchive,
} from '../package-files/files-under-test.ts';
import { localServer, testServices } from '../services/services-under-test.ts';
import { jsonLines } from './cli-under-test.ts';
import { terminalHere } from './terminal-here.ts';

/** A terminal in a folder with samples. */
function terminalWith(...names: string[]) {
  const samples = copyOfSamples(...names);
  return { ...samples, ...terminalHere(samples.folder) };
}

it('lists and shows the connection managers of files, and of patterns that no shell has expanded', async () => {
  const { json, run } = terminalWith('2012.dtsx', 'project');
  const listed = await json('connection', 'list', '**/M*.{dtsx,conmgr}', '2012.dtsx');
  expect(listed.map((each: { package: string; name: string }) => [each.package, each.name])).toEqual([
    [join('project', 'Mail server.conmgr'), 'Mail server'],
    [join('project', 'Main.dtsx'), 'Mail'],
    ['2012.dtsx', expect.any(String)],
  ]);
  expect(await json('connection', 'show', 'project/Mail server.conmgr')).toMatchObject({
    package: 'project/Mail server.conmgr',
    smtpServer: 'mail.example',
    propertyExpressions: [{ property: 'ConnectionString', expression: '@[$Project::Mail]' }],
  });
  const { status, stderr } = await run('connection', 'list', 'none/*.dtsx');
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('none/*.dtsx') });
});

it('takes folders and projects for the files in them, and says what may be named instead of what is not there', async () => {
  const { json, run } = terminalWith('2012.dtsx', 'project');
  const namesIn = async (where: string) =>
    (await json('connection', 'list', where)).map((each: { package: string; name: string }) => each.package);
  expect(await namesIn('.')).toEqual([
    '2012.dtsx',
    ...['Letter.conmgr', 'Mail server.conmgr', 'Main.dtsx'].map((name) => join('project', name)),
  ]);
  expect(await namesIn(join('project', 'Mailing.dtproj'))).toContain(join('project', 'Main.dtsx'));
  expect(await run('connection', 'list', 'nope')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('“nope” is neither a package nor a package file, a project or a folder.'),
  });
  expect(await run('test', '2012.dtsx/SMTP')).toMatchObject({ status: 2, stderr: expect.stringContaining('“#”') });
});

it('changes a connection manager in its file, in one line', async () => {
  const { run, json, path } = terminalWith('2012.dtsx');
  const before = bytesOf(path('2012.dtsx'));
  const { name } = await json('connection', 'show', '2012.dtsx');
  const dryRun = await run('connection', 'set', `2012.dtsx#${name}`, '--server', 'mail2', '--ssl', '--dry-run');
  expect(bytesOf(path('2012.dtsx'))).toBe(before);
  expect(dryRun.stdout).toMatch(
    /^--- .*2012\.dtsx\n\+\+\+ .*2012\.dtsx\n@@ -\d+,1 \+\d+,1 @@\n-.*\n\+.*SmtpServer=mail2;/,
  );
  const { status, stdout } = await run('connection', 'set', `2012.dtsx#${name}`, '--server', 'mail2', '--ssl');
  expect({ status, stdout }).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`Changed “2012.dtsx#${name}”`),
  });
  const changed = changedLines(before, bytesOf(path('2012.dtsx')));
  expect(changed).toHaveLength(1);
  expect(dryRun.stdout).toContain(`+${changed[0]}`);
});

it('lists and tests what it can read, and names the files in between that it cannot', async () => {
  const { run } = terminalWith('2012.dtsx', 'encrypt-all-with-password.dtsx', '2019.dtsx');
  const listed = await run('connection', 'list', '*.dtsx', '--json');
  expect(JSON.parse(listed.stdout).map((each: { package: string }) => each.package)).toEqual(
    expect.arrayContaining(['2012.dtsx', '2019.dtsx']),
  );
  expect(listed.stderr).toContain('encrypt-all-with-password.dtsx');
  expect(listed.status).toBe(2);
  expect(JSON.parse((await run('task', 'list', '*.dtsx', '--json')).stdout)).not.toEqual([]);

  const tested = await run('test', '2012.dtsx', 'encrypt-all-with-password.dtsx', '--format', 'junit');
  expect(tested.status).toBe(2);
  expect(tested.stdout).toContain('<testcase classname="2012.dtsx"');
  expect(tested.stdout).toMatch(
    /name="[^"]*encrypt-all-with-password\.dtsx"[\s\S]*<error type="PACKAGE_FILE_ENCRYPTED"/,
  );

  const alone = await run('connection', 'list', 'encrypt-all-with-password.dtsx', '--json');
  expect(JSON.parse(alone.stdout)).toMatchObject({ ok: false, code: 'PACKAGE_FILE_ENCRYPTED' });
});

it('changes those of many files, and tells what could not be changed', async () => {
  const { run, json, path } = terminalWith('2008.dtsx', '2012.dtsx', '2019.dtsx');
  const { status, stdout, stderr } = await run('connection', 'set', '*.dtsx', '--server', 'mail2.example');
  expect(status).toBe(2);
  expect(stdout).toMatch(/^Changed “2008\.dtsx#.+”.+\nChanged “2012\.dtsx#.+”.+\n$/);
  expect(stderr).toMatch(/^2019\.dtsx: Hand-made: Expected “key=value;” .* from character 1 on\.$/m);
  for (const name of ['2008.dtsx', '2012.dtsx']) expect(bytesOf(path(name))).toContain('SmtpServer=mail2.example;');
  expect(bytesOf(path('2019.dtsx'))).not.toContain('mail2.example');
  const changed = await json('connection', 'set', '2008.dtsx', '2012.dtsx', '--no-ssl', '--windows-auth');
  expect(changed.map((each: { package: string }) => each.package)).toEqual(['2008.dtsx', '2012.dtsx']);
});

it('adds and removes connection managers in a file, but none that a task uses', async () => {
  const { run, json, path } = terminalWith('2012.dtsx');
  const before = bytesOf(path('2012.dtsx'));
  const added = await json('connection', 'add', '2012.dtsx', 'Backup', '--server', 'backup.example');
  expect(added).toMatchObject({ package: '2012.dtsx', name: 'Backup' });
  expect(bytesOf(path('2012.dtsx'))).toContain(added.id);
  expect((await run('connection', 'remove', '2012.dtsx')).stderr).toContain('2012.dtsx#Backup');
  expect(await run('connection', 'remove', '2012.dtsx#Backup')).toMatchObject({ status: 0 });
  expect(bytesOf(path('2012.dtsx'))).toBe(before);
  const { status, stderr } = await run('connection', 'remove', '2012.dtsx');
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('is used by') });
});

it('tests every connection manager of files, those of the project included, in a form for pipelines', async () => {
  const { run, path } = terminalWith('project');
  const { port } = await testServices().inbox.start({ port: 0 });
  pointProjectTo(path('project/Mail server.conmgr'), localServer(port));
  const { status, stdout } = await run('test', 'project/Main.dtsx', '--format', 'junit');
  expect(status).toBe(2);
  expect(stdout).toContain('<testcase classname="project/Main.dtsx" name="Mail server"');
  expect(stdout).toContain('tests="2" failures="0" errors="1"');
  const one = await run('test', 'project/Main.dtsx#Mail server', '--json');
  expect(jsonLines(one.stdout).at(-1)).toMatchObject({ type: 'result', ok: true });
  expect(one.status).toBe(0);
});

it('lists and runs a Send Mail task of a file', async () => {
  const { run, json, path } = terminalWith('project');
  const { inbox } = testServices();
  const { port } = await inbox.start({ port: 0 });
  pointProjectTo(path('project/Mail server.conmgr'), localServer(port));
  expect(await json('task', 'list', 'project/Main.dtsx')).toMatchObject([
    { package: 'project/Main.dtsx', name: 'Tell everyone', toLine: 'everyone@example.org' },
  ]);
  expect(await run('task', 'run', 'project/Main.dtsx#Tell everyone')).toMatchObject({ status: 0 });
  expect(inbox.list()).toMatchObject([{ subject: 'Done', to: ['everyone@example.org'] }]);
});

it('lists tasks with their containers, and finds them by that and by what SSIS calls them', async () => {
  const { run } = terminalWith('2019.dtsx');
  expect((await run('task', 'list', '2019.dtsx')).stdout).toMatch(/^2019\.dtsx +Each file\\Mail it /m);
  // Its subject has two lines, which keeps it from running; what is not found has another answer.
  for (const name of ['Mail it', 'Each file\\Mail it', 'Package\\Each file\\Mail it']) {
    expect((await run('task', 'run', `2019.dtsx#${name}`)).stderr).toContain('The subject must be one line.');
  }
  expect((await run('task', 'run', '2019.dtsx#Other\\Mail it')).stderr).toContain('no Send Mail task');
});

it('imports, exports and scans', async () => {
  const { run, json, path, folder } = terminalWith('project');
  writeArchive(join(folder, 'Mailing.ispac'));
  const before = bytesOf(path('project/Main.dtsx'));
  expect(await json('package', 'import', 'project/Main.dtsx')).toMatchObject([
    { name: 'Main', connections: ['Mail', 'Mail server'], sendMailTasks: ['Tell everyone'] },
  ]);
  expect(await run('package', 'export', 'Main', '-o', 'project/Main.dtsx')).toMatchObject({ status: 0 });
  expect(bytesOf(path('project/Main.dtsx'))).toBe(before);
  expect(await run('package', 'export', 'Main', '-o', 'project/Mailing.dtproj')).toMatchObject({ status: 2 });
  const { stdout, status } = await run('package', 'scan', 'project');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^File +Name +Type +Connection +Uses +Findings\n/);
  expect(stdout).toMatch(
    /^Main\.dtsx +Mail +SMTP .* 0 +no SSL, unused; Enter the name or the IP address of the SMTP server\.$/m,
  );
  expect(await json('package', 'scan', '.')).toMatchObject({ files: 5, refused: [], usages: expect.any(Array) });
  expect(await json('connection', 'list', 'Mailing.ispac')).toMatchObject([
    { package: 'Mailing.ispac#Main.dtsx', name: 'Mail' },
    { package: 'Mailing.ispac#Mail server.conmgr', name: 'Mail server' },
  ]);
});

it('says of which other one a connection manager of a scan has the settings', async () => {
  const { run, path, json } = terminalWith('2012.dtsx');
  copyFileSync(path('2012.dtsx'), path('Copy.dtsx'));
  const { stdout } = await run('package', 'scan', '.');
  expect(stdout).toContain('same settings as 2012.dtsx#SMTP');
  expect(stdout).toContain('same settings as Copy.dtsx#SMTP');
  const { usages } = await json('package', 'scan', '.');
  expect(usages[0].double).toEqual({ path: path('Copy.dtsx'), name: 'SMTP' });
});

it('says what is wrong with the findings of a scan, in words and once', async () => {
  const { run, json } = terminalWith('2012.dtsx', 'project/Main.dtsx');
  const lines = (await run('package', 'scan', '.')).stdout.split('\n');
  // The connection manager of its project is not here.
  expect(lines.find((line) => line.includes('Tell everyone'))).toMatch(/Send Mail task +connection manager missing$/);
  const { usages } = await json('package', 'scan', '.');
  expect(usages.find(({ name }: { name: string }) => name === 'Tell everyone')).toMatchObject({
    flags: ['CONNECTION_MISSING'],
    problems: ['CONNECTION_MISSING'],
  });
});

it('tells what is wrong with a file, with the exit status of something invalid', async () => {
  const { run, json, path } = terminalWith('encrypt-all-with-password.dtsx');
  writeFileSync(path('broken.dtsx'), '<DTS:Executable xmlns:DTS="www.microsoft.com/SqlServer/Dts">\n  <');
  expect(await run('test', 'broken.dtsx')).toMatchObject({ status: 2, stderr: expect.stringContaining('line 2') });
  expect(await json('test', 'encrypt-all-with-password.dtsx')).toMatchObject({ code: 'PACKAGE_FILE_ENCRYPTED' });
  expect((await run('connection', 'show', 'absent.dtsx')).status).toBe(1);
});

it('runs from the repository as the documentation says', async () => {
  const { path, dataDir } = terminalWith('2012.dtsx');
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const { stdout } = await promisify(execFile)(
    'npm',
    ['run', '-s', 'smtpcm', '--', 'connection', 'list', path('2012.dtsx'), '--json'],
    { cwd: root, env: { ...process.env, SMTPCM_DATA_DIR: dataDir }, shell: process.platform === 'win32' },
  );
  expect(JSON.parse(stdout)).toMatchObject([{ package: path('2012.dtsx'), connectionManagerType: 'SMTP' }]);
  // It builds what has changed first.
}, 180_000);
