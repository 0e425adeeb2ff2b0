import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  applyPatches,
  type ConnectionManagerChange,
  patchesForProject,
  readIspac,
  readParams,
  readProject,
} from '../../../electron/dtsx/index.ts';
import { gather, read, readSample, sample } from './dtsx-under-test.ts';

const project = () => readProject([sample('project/Mailing.dtproj')], '/packages/Mailing.dtproj');

it('reads what a project has', async () => {
  expect(await project()).toMatchObject({
    name: 'Mailing',
    packages: ['Main.dtsx', '000 - Night & day.dtsx'],
    connectionManagers: ['Mail server.conmgr', 'Letter.conmgr', 'Orders.conmgr'],
    format: { encoding: 'UTF-8', byteOrderMark: true, lineEnding: 'CRLF' },
  });
});

it('reads parameters, and no sensitive value', async () => {
  expect(await readParams([sample('project/Project.params')], '/packages/Project.params')).toEqual([
    {
      name: 'Mail',
      value: 'SmtpServer=mail.example;UseWindowsAuthentication=False;EnableSsl=False;',
      dataType: 'String',
      sensitive: false,
    },
    { name: 'Token', value: '', dataType: 'String', sensitive: true },
    { name: 'Late', value: 'True', dataType: 'Boolean', sensitive: false },
    { name: 'Rows', value: '42', dataType: 'Int32', sensitive: false },
  ]);
  expect(await readParams([sample('no-parameters.params')], '/packages/Project.params')).toEqual([]);
});

it('refuses other files in their place', async () => {
  const notOne = { code: 'PACKAGE_FILE_NOT_A_PACKAGE', params: { path: '/x' } };
  await expect(readProject([sample('2019.dtsx')], '/x')).rejects.toMatchObject(notOne);
  await expect(readProject([Buffer.from('<Project><PropertyGroup/></Project>')], '/x')).rejects.toMatchObject(notOne);
  await expect(readParams([sample('project/Mailing.dtproj')], '/x')).rejects.toMatchObject(notOne);
  await expect(readParams([Buffer.from('<')], '/x')).rejects.toMatchObject({ code: 'PACKAGE_FILE_NOT_XML' });
});

describe('the copies of connection managers', () => {
  async function lines(...changes: ConnectionManagerChange[]): Promise<string[]> {
    const bytes = sample('project/Mailing.dtproj');
    const now = await gather(applyPatches([bytes], patchesForProject(await project(), changes)));
    const before = bytes.toString().split('\r\n');
    return now
      .toString()
      .split('\r\n')
      .filter((line) => !before.includes(line))
      .map((line) => line.trim());
  }
  const connectionOf = async (name: string) => {
    const [connection] = (await readSample(name)).package.connections;
    if (!connection) throw new Error('The sample has one');
    return connection;
  };

  it('are renamed and changed with one of the project', async () => {
    const before = await connectionOf('project/Mail server.conmgr');
    const connectionString = 'SmtpServer=a & b;UseWindowsAuthentication=True;EnableSsl=True;';
    expect(await lines({ before, after: { ...before, name: 'Relay "1"', connectionString } })).toEqual([
      '<SSIS:Parameter SSIS:Name="CM.Relay &quot;1&quot;.ConnectByProxy">',
      '<SSIS:Parameter SSIS:Name="CM.Relay &quot;1&quot;.ConnectionString">',
      '<SSIS:Property SSIS:Name="Value">SmtpServer=a &amp; b;UseWindowsAuthentication=True;EnableSsl=True;</SSIS:Property>',
      '<SSIS:Parameter SSIS:Name="CM.Relay &quot;1&quot;.EnableSsl">',
      '<SSIS:Property SSIS:Name="Value">true</SSIS:Property>',
      '<SSIS:Parameter SSIS:Name="CM.Relay &quot;1&quot;.SmtpServer">',
      '<SSIS:Property SSIS:Name="Value">a &amp; b</SSIS:Property>',
      '<SSIS:Parameter SSIS:Name="CM.Relay &quot;1&quot;.TargetServerVersion">',
      '<SSIS:Parameter SSIS:Name="CM.Relay &quot;1&quot;.UseWindowsAuthentication">',
      '<SSIS:Property SSIS:Name="Value">true</SSIS:Property>',
    ]);
  });

  it('are changed with one of a package, and only there', async () => {
    const before = await connectionOf('project/Main.dtsx');
    const after = { ...before, connectionString: 'SmtpServer=new;UseWindowsAuthentication=False;EnableSsl=False;' };
    expect(await lines({ package: 'Main.dtsx', before, after })).toEqual([
      '<SSIS:Property SSIS:Name="Value">SmtpServer=new;UseWindowsAuthentication=False;EnableSsl=False;</SSIS:Property>',
      '<SSIS:Property SSIS:Name="Value">new</SSIS:Property>',
    ]);
    expect(await lines({ before, after })).toEqual([]);
    expect(await lines({ package: 'Main.dtsx', before, after: before })).toEqual([]);
  });

  it('leave what the model does not have, and follow a path', async () => {
    const before = await connectionOf('project/Letter.conmgr');
    expect(await lines({ before, after: { ...before, connectionString: 'D:\\x.txt' } })).toEqual([
      '<SSIS:Property SSIS:Name="Value">D:\\x.txt</SSIS:Property>',
    ]);
    const mail = await connectionOf('project/Mail server.conmgr');
    expect(await lines({ before: mail, after: { ...mail, connectionString: 'not; readable' } })).toEqual([
      '<SSIS:Property SSIS:Name="Value">not; readable</SSIS:Property>',
    ]);
  });

  it('go with it', async () => {
    const before = await connectionOf('project/Letter.conmgr');
    const patches = patchesForProject(await project(), [{ before }]);
    const now = await gather(applyPatches([sample('project/Mailing.dtproj')], patches));
    expect(patches).toHaveLength(1);
    expect(now.toString()).not.toContain('CM.Letter.');
    expect(await readProject([now], '/x')).toMatchObject({ name: 'Mailing' });
  });
});

describe('a deployment file', () => {
  const packed = (files: Record<string, Uint8Array>) => zipSync(files);

  it('has its members under the names they have outside', async () => {
    const bytes = packed({
      '000%20-%20Night%20%26%20day.dtsx': sample('project/Main.dtsx'),
      'Mail%20server.conmgr': sample('project/Mail server.conmgr'),
      'Project.params': sample('project/Project.params'),
      '@Project.manifest': sample('project/Mailing.dtproj'),
      '50%.dtsx': strToU8('x'),
      '[Content_Types].xml': strToU8('<Types/>'),
    });
    const members = readIspac(bytes, '/x.ispac');
    expect(members.map(({ name }) => name)).toEqual([
      '000 - Night & day.dtsx',
      'Mail server.conmgr',
      'Project.params',
      '@Project.manifest',
      '50%.dtsx',
    ]);
    expect((await read([members[0]?.bytes ?? Buffer.of()])).package.name).toBe('Main');
    expect(await readProject([members[3]?.bytes ?? Buffer.of()], '/x')).toMatchObject({ name: 'Mailing' });
  });

  it('is refused where it is none, or broken', () => {
    const notOne = expect.objectContaining({ code: 'PACKAGE_FILE_NOT_A_PACKAGE', params: { path: '/x.ispac' } });
    const bytes = packed({ 'a.dtsx': sample('2019.dtsx') });
    for (const broken of [Buffer.of(), Buffer.from('PK'), sample('2019.dtsx'), bytes.subarray(0, 100)]) {
      expect(() => readIspac(broken, '/x.ispac')).toThrow(notOne);
    }
  });

  it('is bounded in members and bytes', () => {
    const limit = expect.objectContaining({ code: 'PACKAGE_FILE_LIMIT' });
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}.dtsx`, new Uint8Array()]));
    expect(() => readIspac(packed(many), '/x.ispac')).toThrow(limit);
    const bytes = Buffer.from(packed({ 'a.dtsx': new Uint8Array(1000) }));
    // The size that the directory of the archive claims, of the file's only entry.
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(0x7fffffff, entry + 24);
    expect(() => readIspac(bytes, '/x.ispac')).toThrow(limit);
  });
});
