import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testServices } from '../services/services-under-test.ts';
import { openTerminal } from './cli-under-test.ts';

/** A terminal whose data folder has a package `Load`, and the services on the same folder. */
function withPackage(env?: NodeJS.ProcessEnv) {
  const terminal = openTerminal(env);
  const services = testServices({ dataFolder: terminal.dataDir });
  const pkg = services.packages.add({ name: 'Load', description: 'Nightly' });
  return { ...terminal, services, packageId: pkg.id };
}

it('adds and lists packages', async () => {
  const { run, json } = withPackage();
  const added = await json('package', 'add', 'Month end (v1.2) \\ @');
  expect(added).toMatchObject({ id: expect.stringMatching(/^\{[0-9A-F-]{36}\}$/), name: 'Month end (v1.2) \\ @' });
  expect(await json('package', 'list')).toEqual([
    expect.objectContaining({ name: 'Load', description: 'Nightly' }),
    added,
  ]);
  expect((await run('package', 'list')).stdout).toMatch(/^Name +Connections .*\nLoad +0 +0 +Nightly\n/);
});

it('renames and removes packages, whose names have no case', async () => {
  const { run, json, services, packageId } = withPackage();
  expect(await json('package', 'rename', 'lOAD', 'Renamed')).toMatchObject({ id: packageId, name: 'Renamed' });
  expect(await run('package', 'remove', 'RENAMED')).toMatchObject({
    status: 0,
    stdout: `Removed “Renamed” ${packageId}\n`,
  });
  expect(services.packages.list().packages).toEqual([]);
});

it('adds a connection manager with all its properties', async () => {
  const { json, services, packageId } = withPackage();
  const added = await json('connection', 'add', 'Load', '--server', 'relay:587', '--ssl', '--timeout', '2000');
  const [stored] = services.packages.get(packageId).connections;
  expect(added).toEqual({
    package: 'Load',
    ...stored,
    name: 'SMTP Connection Manager',
    connectionString: 'SmtpServer=relay:587;UseWindowsAuthentication=False;EnableSsl=True;Timeout=2000;',
    smtpServer: 'relay:587',
    useWindowsAuthentication: false,
    enableSsl: true,
    timeout: 2000,
  });
});

it('changes only what is given, and finds names with slashes', async () => {
  const { run, json, services, packageId } = withPackage();
  const connectionString = 'SmtpServer=relay;UseWindowsAuthentication=False;EnableSsl=True;Timeout=2000;';
  services.connections.add({ packageId, type: 'SMTP', name: 'A/B', description: 'kept', connectionString });
  expect(await json('connection', 'set', 'load/a/b', '--no-ssl', '--windows-auth', '--name', 'Relay')).toMatchObject({
    name: 'Relay',
    description: 'kept',
    connectionString: 'SmtpServer=relay;UseWindowsAuthentication=True;EnableSsl=False;Timeout=2000;',
  });
  expect((await run('connection', 'show', 'Load/Relay')).stdout).toContain('UseWindowsAuthentication  true');
});

it('takes the ids that JSON gives for names, in either case', async () => {
  const { run, json, services, packageId } = withPackage();
  const { id } = services.connections.add({ packageId, type: 'SMTP', name: 'A/B', connectionString: 'SmtpServer=x' });
  const target = `${packageId.toLowerCase()}/${id.toLowerCase()}`;
  expect(await json('connection', 'show', `${packageId}/A/B`)).toMatchObject({ package: 'Load', id });
  expect(await json('connection', 'list', packageId)).toMatchObject([{ id }]);
  expect(await json('connection', 'set', target, '--name', 'Relay')).toMatchObject({ id, name: 'Relay' });
  expect(await run('package', 'remove', packageId)).toMatchObject({
    status: 0,
    stdout: `Removed “Load” ${packageId}\n`,
  });
});

it('lists and removes connection managers', async () => {
  const { run, json, services, packageId } = withPackage();
  for (const name of ['A', 'B'])
    services.connections.add({ packageId, type: 'SMTP', name, connectionString: 'SmtpServer=x' });
  expect((await json('connection', 'list', 'load')).map(({ name }: { name: string }) => name)).toEqual(['A', 'B']);
  expect((await run('connection', 'list')).stdout).toContain('\nLoad     B     SMTP  SmtpServer=x;');
  expect((await run('connection', 'remove', 'Load/A')).status).toBe(0);
  expect(services.packages.get(packageId).connections.map(({ name }) => name)).toEqual(['B']);
});

it('shows what a connection string says', async () => {
  expect(await openTerminal().json('connection', 'show', 'enablessl=1;smtpserver=mail')).toMatchObject({
    connectionString: 'SmtpServer=mail;UseWindowsAuthentication=False;EnableSsl=True;',
    smtpServer: 'mail',
    timeout: 100_000,
  });
});

it('keeps a key that SSIS does not know, and says on standard error that it has no effect', async () => {
  const { run, services, packageId } = withPackage();
  const connectionString = 'SmtpServer=mail;Retain=yes;';
  const told = 'SSIS does not know “Retain”. It is kept, but has no effect.\n';
  for (const command of [
    ['connection', 'add', 'Load', 'Mail', '--connection-string', connectionString],
    ['connection', 'set', 'Load/Mail', '--ssl'],
    ['connection', 'show', 'Load/Mail'],
    ['connection', 'show', connectionString],
  ]) {
    expect(await run(...command)).toMatchObject({ status: 0, stderr: told });
  }
  expect(services.packages.get(packageId).connections).toMatchObject([
    { connectionString: 'SmtpServer=mail;UseWindowsAuthentication=False;EnableSsl=True;Retain=yes;' },
  ]);
});

it.each([
  ['Give the SMTP server', ['add', 'Load', 'New', '--ssl']],
  ['Enter the name or the IP address', ['set', 'Load/Relay', '--server', ' ']],
  ['Say by options what to change', ['set', 'Load/Relay', '--dry-run']],
  ['--ssl cannot be used with --no-ssl', ['set', 'Load/Relay', '--ssl', '--no-ssl']],
  ['--windows-auth cannot be used with', ['add', 'Load', '--server', 'x', '--no-windows-auth', '--windows-auth']],
])('says “%s”, and changes nothing, for connection %j', async (words, args) => {
  const { run, services, packageId } = withPackage();
  // A server that only an expression gives is empty: nothing else refuses to leave it so.
  services.connections.add({ packageId, type: 'SMTP', name: 'Relay' });
  const before = services.packages.get(packageId);
  expect(await run('connection', ...args)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining(words),
  });
  expect(services.packages.get(packageId)).toEqual(before);
});

it.each([
  [1, 'no package “Nope”', ['test', 'Nope/Mail']],
  [1, 'no connection manager “Nope”', ['connection', 'show', 'Load/Nope']],
  [2, 'neither “Package/Connection manager”, nor a package file, nor a connection string', ['test', 'Nope']],
  [2, '“ops:…@mail.example.com” is neither', ['test', 'ops:secret@mail.example.com']],
  [2, 'Enter the name or the IP address', ['connection', 'add', 'Load', '--server', '']],
  [2, 'Basic authentication', ['connection', 'add', 'Load', '--server', 'relay;Password=x']],
  [2, 'cannot be used with', ['connection', 'add', 'Load', '--ssl', '--connection-string', 'SmtpServer=x;']],
  [2, 'Basic authentication', ['connection', 'add', 'Load', '--connection-string', 'SmtpServer=x;Pwd=y;']],
  [2, 'Unknown command', ['conection', 'list']],
  [2, 'use --all', ['test']],
  [2, 'both --from and --to', ['test', 'SmtpServer=x;', '--from', 'a@example.com']],
  [2, 'is required', ['send', 'SmtpServer=x;', '--from', 'a@example.com']],
  [
    1,
    'does not exist',
    ['send', 'SmtpServer=x;', '--from', 'a@b.example', '--to', 'c@d.example', '--body-file', 'none.txt'],
  ],
])('ends with %i and says “%s” for %j', async (status, words, args) => {
  const outcome = await withPackage().run(...args);
  expect(outcome).toMatchObject({ status, stdout: '', stderr: expect.stringContaining(words) });
  expect(outcome.stderr).not.toMatch(/\n\s+at /);
});

it('tells a failure as one JSON document, too', async () => {
  const { run } = openTerminal();
  const { status, stdout } = await run('package', 'remove', 'Nope', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    code: 'PACKAGE_NOT_FOUND',
    cause: expect.stringContaining('Nope'),
  });
  expect(status).toBe(1);
});

it.each([
  ['conection', 'list'],
  ['test'],
  ['test', 'SmtpServer=x;', '--to', 'a@b.example'],
  ['send', 'SmtpServer=x;', '--from', 'a@b.example'],
  ['test', 'SmtpServer=x;', '--format', 'junit'],
  ['connection', 'set'],
])('tells a call that is not valid as JSON, too: %j', async (...args) => {
  const { status, stdout, stderr } = await openTerminal().run(...args, '--json');
  const told = JSON.parse(stdout);
  expect({ status, ...told }).toMatchObject({ status: 2, type: 'result', ok: false, code: 'INVALID_CALL' });
  expect(stderr).toBe(`${told.cause}\n${told.fix && `${told.fix}\n`}`);
});

it('speaks Japanese in a Japanese terminal', async () => {
  const { run } = openTerminal({ LANG: 'ja_JP.UTF-8' });
  expect((await run('package', 'remove', '無い')).stderr).toContain('パッケージ "無い" はありません。');
  expect((await run('connection', 'add', '--help')).stdout).toMatch(/^使用法: smtpcm connection add/);
});

it('names a damaged file on standard error and lists the rest', async () => {
  const { run, dataDir } = withPackage();
  writeFileSync(join(dataDir, 'packages', '00000000-0000-0000-0000-000000000000.json'), '{');
  const { stdout, stderr } = await run('package', 'list', '--json');
  expect(JSON.parse(stdout)).toMatchObject([{ name: 'Load' }]);
  expect(stderr).toContain('00000000-0000-0000-0000-000000000000.json could not be read and was kept aside');
});

it('takes the data folder of --data-dir before that of the environment', async () => {
  const [one, other] = [openTerminal(), openTerminal()];
  await one.run('package', 'add', 'Here', '--data-dir', other.dataDir);
  expect(await one.json('package', 'list')).toEqual([]);
  expect(await other.json('package', 'list')).toMatchObject([{ name: 'Here' }]);
});
