import { describe, expect, it } from 'vitest';
import { chunksOf, PACKAGE_ID, read, readSample, readText, sample, sampleNames } from './dtsx-under-test.ts';

const id = (number: string): string => `{A0000${number}-0000-4000-8000-000000000${number}}`;

describe('a package of 2005', () => {
  it('has its connection managers, with what expressions set', async () => {
    const { package: pkg, format, kind } = await readSample('2005.dtsx');
    expect(kind).toBe('package');
    expect(format).toEqual({ version: 2, encoding: 'UTF-8', byteOrderMark: false, lineEnding: 'LF' });
    expect(pkg).toMatchObject({ id: PACKAGE_ID, name: 'Orders 2005', description: 'Loads the orders' });
    expect(pkg.connections).toEqual([
      {
        id: id('201'),
        name: 'Mail relay',
        description: 'The relay of the warehouse',
        connectionManagerType: 'SMTP',
        connectionString: 'SmtpServer=relay.example;UseWindowsAuthentication=False;EnableSsl=False;',
        delayValidation: false,
        propertyExpressions: [],
      },
      {
        id: id('204'),
        name: 'Letter',
        description: '',
        connectionManagerType: 'FILE',
        connectionString: 'C:\\Letters\\letter.txt',
        delayValidation: false,
        propertyExpressions: [{ property: 'ConnectionString', expression: '@[User::Folder] + "\\\\letter.txt"' }],
      },
    ]);
  });

  it('has its tasks, in event handlers too, and what they refer to', async () => {
    const { sendMailTasks } = (await readSample('2005.dtsx')).package;
    expect(sendMailTasks).toEqual([
      {
        id: id('231'),
        name: 'Tell the warehouse',
        description: 'Send Mail Task',
        smtpConnection: id('201'),
        fromLine: 'jobs@example.org',
        toLine: 'warehouse@example.org;night@example.org',
        ccLine: '',
        bccLine: '',
        subject: 'Loaded & checked <today>',
        messageSourceType: 'DirectInput',
        messageSource: 'Good morning,\n\nall "orders" are in.',
        priority: 'Normal',
        fileAttachments: 'c:\\tmp\\orders.xls||',
        container: '',
        propertyExpressions: [{ property: 'Subject', expression: '"Loaded " + @[User::Day]' }],
      },
      expect.objectContaining({
        name: 'Tell the operators',
        container: 'EventHandlers[OnError]',
        smtpConnection: '{AFFFFFFF-0000-4000-8000-000000000000}',
        messageSourceType: 'Variable',
        messageSource: 'User::Rows',
        priority: 'High',
        ccLine: 'boss@example.org',
      }),
    ]);
  });

  it('has its variables with their types', async () => {
    const { variables } = (await readSample('2005.dtsx')).package;
    expect(variables).toEqual([
      { name: 'User::Folder', value: 'C:\\Letters', dataType: 'String', expression: '', scope: '' },
      { name: 'User::Late', value: 'True', dataType: 'Boolean', expression: '', scope: '' },
      { name: 'User::Rows', value: '42', dataType: 'Int32', expression: '', scope: '' },
      { name: 'User::Day', value: '', dataType: 'DateTime', expression: 'GETDATE()', scope: '' },
      { name: 'User::Rest', value: '', dataType: 'Object', expression: '', scope: '' },
    ]);
  });
});

it('reads 2008: lower-case ids, containers that are named behind their tasks, several attachments', async () => {
  const { package: pkg, format } = await readSample('2008.dtsx');
  expect(format).toEqual({ version: 3, encoding: 'UTF-8', byteOrderMark: false, lineEnding: 'CRLF' });
  expect(pkg.connections).toMatchObject([{ id: id('301'), delayValidation: true }]);
  expect(pkg.sendMailTasks).toMatchObject([
    {
      id: id('331'),
      name: 'Письмо',
      container: 'Sequence Container',
      smtpConnection: id('301'),
      toLine: 'склад@example.org',
      subject: 'Заказы загружены сегодня',
    },
    { name: 'Send Mail Task', container: 'Script Task.EventHandlers[OnTaskFailed]', fileAttachments: 'a.txt|b.txt' },
  ]);
  expect(pkg.variables).toMatchObject([{ name: 'User::Local', value: 'inner', scope: 'Sequence Container' }]);
});

it('reads 2012: attributes in another order, a server that is empty, a priority left by an expression', async () => {
  const { package: pkg, format } = await readSample('2012.dtsx');
  expect(format).toEqual({ version: 6, encoding: 'UTF-8', byteOrderMark: false, lineEnding: 'LF' });
  expect(pkg.connections).toMatchObject([
    {
      connectionString: 'SmtpServer=;UseWindowsAuthentication=False;EnableSsl=False;',
      propertyExpressions: [{ property: 'SmtpServer', expression: '@[User::Server]' }],
    },
  ]);
  expect(pkg.sendMailTasks).toMatchObject([
    { priority: 'Normal', fileAttachments: '\\\\files.example\\reports\\report.pdf', messageSourceType: 'DirectInput' },
  ]);
});

describe('a package of 2019', () => {
  it('has the connection managers of the types SMTP and FILE, and no others', async () => {
    const { package: pkg, format } = await readSample('2019.dtsx');
    expect(format).toEqual({ version: 8, encoding: 'UTF-8', byteOrderMark: true, lineEnding: 'CRLF' });
    expect(pkg.connections.map(({ name, connectionManagerType: type }) => [name, type])).toEqual([
      ['Mail', 'SMTP'],
      ['Body & "soul"', 'FILE'],
      ['Hand-made', 'SMTP'],
    ]);
    expect(pkg.connections[0]).toMatchObject({
      description: 'The "relay" & more',
      propertyExpressions: [
        { property: 'SmtpServer', expression: '@[$Package::Server]' },
        { property: 'EnableSsl', expression: '@[User::Late] && 1 < 2' },
      ],
    });
    expect(pkg.connections[1]).toMatchObject({ connectionString: "C:\\Letters\\O'Brien.txt", delayValidation: true });
    expect(pkg.connections[2]?.connectionString).toBe('smtphost; EnableSsl = maybe');
  });

  it('resolves tasks that name their connection manager by id, refId or name', async () => {
    const { package: pkg } = await readSample('2019.dtsx');
    const named = new Map(pkg.connections.map((connection) => [connection.id, connection.name]));
    expect(
      pkg.sendMailTasks.map(({ name, container, smtpConnection }) => [container, name, named.get(smtpConnection)]),
    ).toEqual([
      ['Each file', 'Mail it', 'Mail'],
      ['Each file\\Mail it.EventHandlers[OnError]', 'Tell', 'Mail'],
      ['', 'Mail all', 'Hand-made'],
    ]);
    expect(named.get(pkg.sendMailTasks[2]?.messageSource ?? '')).toBe('Body & "soul"');
  });

  it('has its variables and parameters, and no value that is sensitive', async () => {
    const { variables, parameters } = (await readSample('2019.dtsx')).package;
    expect(variables).toMatchObject([
      { name: 'User::Greeting', expression: '"Hello " + @[System::PackageName]' },
      { name: 'User::Late', value: 'True', dataType: 'Boolean' },
      { name: 'User::Body', value: 'Two lines,\n1 < 2 & so on and <more>' },
      { name: 'User::File', scope: 'Each file' },
    ]);
    expect(parameters).toEqual([
      { name: 'Server', value: 'mail.example', dataType: 'String', sensitive: false },
      { name: 'Token', value: '', dataType: 'String', sensitive: true },
      { name: 'DryRun', value: 'False', dataType: 'Boolean', sensitive: false },
    ]);
  });
});

it('reads a connection manager of a project as a package of one', async () => {
  const { package: pkg, kind, format } = await readSample('project/Mail server.conmgr');
  expect(kind).toBe('connectionManager');
  expect(format).toEqual({ encoding: 'UTF-8', byteOrderMark: true, lineEnding: 'CRLF' });
  expect(pkg).toMatchObject({ name: 'file', sendMailTasks: [], variables: [] });
  expect(pkg.connections).toMatchObject([{ name: 'Mail server', description: 'For all packages' }]);
  expect((await readSample('project/Letter.conmgr')).package.connections).toMatchObject([
    { connectionManagerType: 'FILE', connectionString: 'C:\\Letters\\letter.txt' },
  ]);
  expect((await readSample('project/Orders.conmgr')).package.connections).toEqual([]);
});

it('resolves what a task names in its project', async () => {
  const { connections } = (await readSample('project/Mail server.conmgr')).package;
  const project = { name: 'Mailing', connections, parameters: [] };
  const text = sample('project/Main.dtsx')
    .toString()
    .replace(/SMTPServer="[^"]*"/, 'SMTPServer="Mail server"');
  const { package: pkg } = await read([Buffer.from(text)], { project });
  expect(pkg.project).toBe(project);
  expect(pkg.sendMailTasks[0]?.smtpConnection).toBe(connections[0]?.id);
  // Without it, the name that nothing has stays to be told.
  expect((await readText(text)).package.sendMailTasks[0]?.smtpConnection).toBe('Mail server');
});

it.each(['other-prefixes.dtsx', 'default-namespace.dtsx', 'utf-16le.dtsx', 'utf-16be.dtsx', 'encrypt-sensitive.dtsx'])(
  'finds the connection manager of %s',
  async (name) => {
    const { connections } = (await readSample(name)).package;
    expect(connections).toMatchObject([
      { connectionString: 'SmtpServer=mail.example;UseWindowsAuthentication=False;EnableSsl=False;' },
    ]);
  },
);

it('tells objects apart whose DTSIDs are missing, no ids or the same, the same way each time', async () => {
  const ids = (await readSample('odd-ids.dtsx')).package.connections.map((connection) => connection.id);
  expect(new Set(ids).size).toBe(5);
  expect(ids[0]).toBe(id('C01'));
  expect((await readSample('odd-ids.dtsx')).package.connections.map((connection) => connection.id)).toEqual(ids);
});

it('tells the encoding and line ends of UTF-16', async () => {
  expect((await readSample('utf-16le.dtsx')).format).toEqual({
    version: 8,
    encoding: 'UTF-16LE',
    byteOrderMark: true,
    lineEnding: 'CRLF',
  });
  expect((await readSample('utf-16be.dtsx')).format).toMatchObject({ encoding: 'UTF-16BE', lineEnding: 'LF' });
});

describe.each(sampleNames)('%s', (name) => {
  it('reads the same in chunks of any size', async () => {
    const bytes = sample(name);
    const whole = await read([bytes]);
    for (const size of [1, 2, 3, 7, 64, 1000]) expect(await read(chunksOf(bytes, size))).toEqual(whole);
  });
});

it.each([
  ['encrypt-all-with-password.dtsx', 'EncryptAllWithPassword'],
  ['encrypt-all-with-user-key.dtsx', 'EncryptAllWithUserKey'],
  ['encrypt-all-with-user-key-2005.dtsx', 'EncryptAllWithUserKey'],
])('says that %s is encrypted as a whole', async (name, level) => {
  await expect(readSample(name)).rejects.toMatchObject({
    code: 'PACKAGE_FILE_ENCRYPTED',
    params: { path: '/packages/file.dtsx', level },
  });
});
