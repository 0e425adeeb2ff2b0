import { describe, expect, it } from 'vitest';
import { patchesFor } from '../../../electron/dtsx/index.ts';
import { type ConnectionManager, DEFAULT_CONNECTION } from '../../../shared/model/connection-manager.ts';
import { DEFAULT_TASK, type SendMailTask } from '../../../shared/model/send-mail-task.ts';
import { newVariable } from '../../../shared/model/variable.ts';
import { edited, read, readSample, sample, saved } from './dtsx-under-test.ts';

const connection = (name: string, more: Partial<ConnectionManager> = {}): ConnectionManager => ({
  ...DEFAULT_CONNECTION,
  id: '{B0000001-0000-4000-8000-000000000001}',
  name,
  connectionString: 'SmtpServer=new.example;UseWindowsAuthentication=False;EnableSsl=True;',
  ...more,
});
const task = (name: string, more: Partial<SendMailTask> = {}): SendMailTask => ({
  ...DEFAULT_TASK,
  id: '{B0000002-0000-4000-8000-000000000002}',
  name,
  fromLine: 'jobs@example.org',
  ...more,
});
const file = connection('Text', {
  id: '{B0000003-0000-4000-8000-000000000003}',
  connectionManagerType: 'FILE',
  connectionString: 'C:\\text.txt',
  description: 'The "text"',
  delayValidation: true,
  propertyExpressions: [{ property: 'ConnectionString', expression: '@[User::File]' }],
});

describe('adding', () => {
  it('adds the first connection managers in a wrapper of their own, behind the version', async () => {
    const { gone, come, again, after } = await edited('empty.dtsx', (pkg) => ({
      ...pkg,
      connections: [connection('Mail'), file],
    }));
    expect(gone).toEqual([]);
    expect(come.map((line) => line.replace(/\r$/, ''))).toEqual(
      `  <DTS:ConnectionManagers>
    <DTS:ConnectionManager
      DTS:refId="Package.ConnectionManagers[Mail]"
      DTS:CreationName="SMTP"
      DTS:DTSID="{B0000001-0000-4000-8000-000000000001}"
      DTS:ObjectName="Mail">
      <DTS:ObjectData>
        <SmtpConnectionManager
          ConnectionString="SmtpServer=new.example;UseWindowsAuthentication=False;EnableSsl=True;" />
      </DTS:ObjectData>
    </DTS:ConnectionManager>
    <DTS:ConnectionManager
      DTS:refId="Package.ConnectionManagers[Text]"
      DTS:CreationName="FILE"
      DTS:DelayValidation="True"
      DTS:Description="The &quot;text&quot;"
      DTS:DTSID="{B0000003-0000-4000-8000-000000000003}"
      DTS:ObjectName="Text">
      <DTS:PropertyExpression
        DTS:Name="ConnectionString">@[User::File]</DTS:PropertyExpression>
      <DTS:ObjectData>
        <DTS:ConnectionManager
          DTS:ConnectionString="C:\\text.txt" />
      </DTS:ObjectData>
    </DTS:ConnectionManager>
  </DTS:ConnectionManagers>`.split('\n'),
    );
    expect(again).toEqual(after);
  });

  it('adds them to 2008 as it writes them', async () => {
    const { come, again, after } = await edited('empty-2008.dtsx', (pkg) => ({
      ...pkg,
      connections: [connection('Mail')],
    }));
    expect(come.join('\n')).toBe(`<DTS:ConnectionManager>
<DTS:Property DTS:Name="DelayValidation">0</DTS:Property>
<DTS:Property DTS:Name="ObjectName">Mail</DTS:Property>
<DTS:Property DTS:Name="DTSID">{B0000001-0000-4000-8000-000000000001}</DTS:Property>
<DTS:Property DTS:Name="Description"></DTS:Property>
<DTS:Property DTS:Name="CreationName">SMTP</DTS:Property><DTS:ObjectData><SmtpConnectionManager ConnectionString="SmtpServer=new.example;UseWindowsAuthentication=False;EnableSsl=True;"/></DTS:ObjectData></DTS:ConnectionManager>`);
    expect(again).toEqual(after);
  });

  it('adds them to 2005 as it writes them', async () => {
    const { come, again, after } = await edited('2005.dtsx', (pkg) => ({
      ...pkg,
      connections: [...pkg.connections, connection('Mail')],
    }));
    expect(come).toEqual([
      '<DTS:ConnectionManager><DTS:Property DTS:Name="DelayValidation">0</DTS:Property><DTS:Property DTS:Name="ObjectName">Mail</DTS:Property><DTS:Property DTS:Name="DTSID">{B0000001-0000-4000-8000-000000000001}</DTS:Property><DTS:Property DTS:Name="Description"></DTS:Property><DTS:Property DTS:Name="CreationName">SMTP</DTS:Property><DTS:ObjectData><SmtpConnectionManager ConnectionString="SmtpServer=new.example;UseWindowsAuthentication=False;EnableSsl=True;"/></DTS:ObjectData></DTS:ConnectionManager>',
    ]);
    expect(again).toEqual(after);
  });

  it.each([
    '2005.dtsx',
    '2008.dtsx',
    '2012.dtsx',
    '2019.dtsx',
    'empty.dtsx',
    'empty-2008.dtsx',
    'default-namespace.dtsx',
    'other-prefixes.dtsx',
    'utf-16le.dtsx',
    'project/Main.dtsx',
    'encrypt-sensitive.dtsx',
  ])('adds connection managers, a task that uses them and variables to %s', async (name) => {
    const { again, after, gone } = await edited(name, (pkg) => ({
      ...pkg,
      connections: [file, ...pkg.connections, connection('New')],
      sendMailTasks: [
        ...pkg.sendMailTasks.filter(({ container }) => container !== ''),
        ...pkg.sendMailTasks.filter(({ container }) => container === ''),
        task('New task', {
          smtpConnection: '{B0000001-0000-4000-8000-000000000001}',
          messageSourceType: 'FileConnection',
          messageSource: '{B0000003-0000-4000-8000-000000000003}',
          subject: '"Quoted" & <more>',
          toLine: 'a@example.org',
          bccLine: 'b@example.org',
          fileAttachments: 'a|b',
          priority: 'Low',
          description: 'new',
          propertyExpressions: [{ property: 'Subject', expression: '"a" + "b"' }],
        }),
      ],
      variables: [newVariable('User::New', 'two\nlines'), ...pkg.variables],
    }));
    const byId = (a: SendMailTask, b: SendMailTask) => a.id.localeCompare(b.id);
    expect(again.connections).toEqual(after.connections);
    expect(again.sendMailTasks.toSorted(byId)).toEqual(after.sendMailTasks.toSorted(byId));
    expect(again.variables.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual(
      after.variables.toSorted((a, b) => a.name.localeCompare(b.name)),
    );
    expect(gone.join('')).not.toContain('SmtpConnectionManager ConnectionString="SmtpServer=new');
  });

  it('writes a task as its version does', async () => {
    const { come } = await edited('empty.dtsx', (pkg) => ({
      ...pkg,
      sendMailTasks: [task('Mail', { toLine: 'a@b' })],
    }));
    expect(come.map((line) => line.replace(/\r$/, '')).filter((line) => !line.includes('TaskContact'))).toEqual(
      `  <DTS:Executables>
    <DTS:Executable
      DTS:refId="Package\\Mail"
      DTS:CreationName="Microsoft.SendMailTask"
      DTS:DTSID="{B0000002-0000-4000-8000-000000000002}"
      DTS:ExecutableType="Microsoft.SendMailTask"
      DTS:LocaleID="-1"
      DTS:ObjectName="Mail"
      <DTS:Variables />
      <DTS:ObjectData>
        <SendMailTask:SendMailTaskData
          SendMailTask:SMTPServer=""
          SendMailTask:From="jobs@example.org"
          SendMailTask:To="a@b"
          SendMailTask:Subject="" xmlns:SendMailTask="www.microsoft.com/sqlserver/dts/tasks/sendmailtask" />
      </DTS:ObjectData>
    </DTS:Executable>
  </DTS:Executables>`
        .split('\n')
        .filter((line) => line !== '      DTS:TaskContact'),
    );
    for (const [name, version] of [
      ['2005.dtsx', '9.0.242.0'],
      ['2008.dtsx', '10.0.0.0'],
      ['2012.dtsx', '11.0.0.0'],
    ] as const) {
      const added = await edited(name, (pkg) => ({ ...pkg, sendMailTasks: [...pkg.sendMailTasks, task('Mail')] }));
      expect(added.come.join('\n')).toContain(`Microsoft.SqlServer.SendMailTask, Version=${version}, `);
    }
  });

  it('refuses a name that something else has, and a place inside of a container', async () => {
    const { package: pkg, ...document } = await readSample('2019.dtsx');
    const because = (context: string) =>
      expect.objectContaining({
        code: 'PACKAGE_FILE_EDIT_NOT_POSSIBLE',
        params: expect.objectContaining({ context }),
      });
    const patches = (after: typeof pkg) => () => patchesFor({ ...document, package: pkg }, after);
    expect(patches({ ...pkg, connections: [...pkg.connections, connection('Orders.txt')] })).toThrow(
      because('nameTaken'),
    );
    expect(patches({ ...pkg, sendMailTasks: [...pkg.sendMailTasks, task('Each file')] })).toThrow(because('nameTaken'));
    expect(patches({ ...pkg, sendMailTasks: [...pkg.sendMailTasks, task('x', { container: 'Each file' })] })).toThrow(
      because('container'),
    );
  });
});

describe('removing', () => {
  it('takes a connection manager out, and nothing around it', async () => {
    const { gone, come, again, after } = await edited('2019.dtsx', (pkg) => ({
      ...pkg,
      connections: pkg.connections.filter(({ name }) => !name.startsWith('Body')),
    }));
    expect(come).toEqual([]);
    expect(gone).toHaveLength(11);
    expect(again.connections).toEqual(after.connections);
  });

  it('takes the wrapper out with the last one, and gives the file back when the first one is added and removed', async () => {
    const { gone, come } = await edited('project/Main.dtsx', (pkg) => ({ ...pkg, connections: [] }));
    expect(come).toEqual([]);
    expect([gone[0]?.trim(), gone.at(-1)?.trim()]).toEqual(['<DTS:ConnectionManagers>', '</DTS:ConnectionManagers>']);
    const { bytes } = await edited('empty.dtsx', (pkg) => ({ ...pkg, connections: [connection('Mail')] }));
    const document = await readSample('empty.dtsx');
    const added = await read([bytes]);
    expect(await saved(bytes, added, document.package)).toEqual(sample('empty.dtsx'));
  });

  it('replaces the only one by another', async () => {
    const { again, after } = await edited('project/Main.dtsx', (pkg) => ({
      ...pkg,
      connections: [connection('Other')],
    }));
    expect(again.connections).toEqual(after.connections);
  });

  it('takes a task out with the constraints from and to it', async () => {
    const { again, bytes } = await edited('2019.dtsx', (pkg) => ({
      ...pkg,
      sendMailTasks: pkg.sendMailTasks.filter(({ name }) => name !== 'Mail all'),
    }));
    expect(again.sendMailTasks.map(({ name }) => name)).toEqual(['Mail it', 'Tell']);
    const text = bytes.toString();
    expect(text).not.toContain('DTS:To="Package\\Mail all"');
    expect(text).toContain('DTS:To="Package\\Mail all.2"');
    const old = await edited('2005.dtsx', (pkg) => ({ ...pkg, sendMailTasks: pkg.sendMailTasks.slice(1) }));
    expect(old.again.sendMailTasks).toHaveLength(1);
    expect(old.bytes.toString()).not.toContain('PrecedenceConstraint');
  });

  it('takes the wrapper of constraints out with the last one, and tasks inside of the task', async () => {
    const { again, bytes } = await edited('2019.dtsx', (pkg) => ({
      ...pkg,
      sendMailTasks: pkg.sendMailTasks.filter(({ name }) => name === 'Mail all'),
    }));
    expect(again.sendMailTasks.map(({ name }) => name)).toEqual(['Mail all']);
    expect(bytes.toString().match(/<DTS:PrecedenceConstraints>/g)).toHaveLength(1);
  });

  it('refuses to take a task out that has another one in its event handlers', async () => {
    const document = await readSample('2019.dtsx');
    const after = { ...document.package, sendMailTasks: document.package.sendMailTasks.slice(1) };
    expect(() => patchesFor(document, after)).toThrow(
      expect.objectContaining({
        code: 'PACKAGE_FILE_EDIT_NOT_POSSIBLE',
        params: { name: 'Mail it', path: '/packages/file.dtsx' },
      }),
    );
  });

  it('takes variables out', async () => {
    for (const name of ['2005.dtsx', '2019.dtsx', '2008.dtsx']) {
      const { again } = await edited(name, (pkg) => ({ ...pkg, variables: pkg.variables.slice(1) }));
      const document = await readSample(name);
      expect(again.variables).toEqual(document.package.variables.slice(1));
    }
  });
});
