import { describe, expect, it } from 'vitest';
import { patchesFor } from '../../../electron/dtsx/index.ts';
import {
  edited,
  readSample,
  readText,
  sample,
  sampleNames,
  saved,
  withConnection,
  withTask,
} from './dtsx-under-test.ts';

describe.each(sampleNames)('%s', (name) => {
  it('needs no patch while nothing is edited', async () => {
    const document = await readSample(name);
    expect(patchesFor(document, document.package)).toEqual([]);
    expect(patchesFor(document, structuredClone(document.package))).toEqual([]);
    expect(await saved(sample(name), document, document.package)).toEqual(sample(name));
  });
});

describe('a connection manager', () => {
  it.each(['2019.dtsx', '2012.dtsx', '2008.dtsx', '2005.dtsx', 'project/Mail server.conmgr', 'other-prefixes.dtsx'])(
    'gets another server in one line of %s',
    async (name) => {
      const { gone, come, again, after } = await edited(name, (pkg) =>
        withConnection(pkg, 0, { connectionString: 'SmtpServer=mail2;UseWindowsAuthentication=False;EnableSsl=True;' }),
      );
      expect(gone).toHaveLength(1);
      expect(come).toEqual([
        gone[0]?.replace(/SmtpServer=[^"]*/, 'SmtpServer=mail2;UseWindowsAuthentication=False;EnableSsl=True;'),
      ]);
      expect(again).toEqual(after);
    },
  );

  it('has what its version leaves out only where it is not the default', async () => {
    const { come, again, after } = await edited('2012.dtsx', (pkg) =>
      withConnection(pkg, 0, { description: 'A "relay"', delayValidation: true }),
    );
    expect(come).toEqual([
      '      DTS:CreationName="SMTP"',
      '      DTS:DelayValidation="True"',
      '      DTS:Description="A &quot;relay&quot;">',
    ]);
    expect(again).toEqual(after);
    const back = await edited('2019.dtsx', (pkg) => withConnection(pkg, 0, { description: '' }));
    expect(back.gone).toEqual(['      DTS:Description="The &quot;relay&quot; &amp; more"\r']);
    expect(back.come).toEqual([]);
    expect(back.again).toEqual(back.after);
  });

  it('has them where a package and a project write them', async () => {
    const inPackage = await edited('2019.dtsx', (pkg) =>
      withConnection(pkg, 2, { description: 'x', delayValidation: true }),
    );
    expect(inPackage.come).toEqual(['      DTS:DelayValidation="True"\r', '      DTS:Description="x"\r']);
    const inProject = await edited('project/Letter.conmgr', (pkg) =>
      withConnection(pkg, 0, { description: 'x', delayValidation: true }),
    );
    expect(inProject.come).toEqual([
      '  DTS:DelayValidation="True"',
      '  DTS:ObjectName="Letter"',
      '  DTS:DTSID="{A0000E02-0000-4000-8000-000000000E02}"',
      '  DTS:Description="x"',
    ]);
    expect(inProject.again).toEqual(inProject.after);
  });

  it('keeps single quotes, and escapes what is in them', async () => {
    const { gone, come, again, after } = await edited('2019.dtsx', (pkg) =>
      withConnection(pkg, 1, { connectionString: 'D:\\It\'s "new"\t& <more>\r\n.txt' }),
    );
    expect(gone).toHaveLength(1);
    expect(come).toEqual([
      `          DTS:ConnectionString='D:\\It&apos;s "new"&#x9;&amp; &lt;more&gt;&#xD;&#xA;.txt' />\r`,
    ]);
    expect(again).toEqual(after);
  });

  it('gets, changes and loses property expressions', async () => {
    const { again, after, come } = await edited('2019.dtsx', (pkg) =>
      withConnection(pkg, 0, {
        propertyExpressions: [
          { property: 'Timeout', expression: '1\n+ 1' },
          { property: 'SmtpServer', expression: '"<new>"' },
          { property: 'UseWindowsAuthentication', expression: 'true' },
        ],
      }),
    );
    expect(come).toEqual([
      '        DTS:Name="Timeout">1\r',
      '+ 1</DTS:PropertyExpression>\r',
      '      <DTS:PropertyExpression\r',
      '        DTS:Name="SmtpServer">"&lt;new&gt;"</DTS:PropertyExpression>\r',
      '      <DTS:PropertyExpression\r',
      '        DTS:Name="UseWindowsAuthentication">true</DTS:PropertyExpression>\r',
    ]);
    expect(again).toEqual(after);
    for (const name of ['2005.dtsx', '2008.dtsx', 'project/Letter.conmgr']) {
      const first = await edited(name, (pkg) =>
        withConnection(pkg, 0, { propertyExpressions: [{ property: 'ConnectionString', expression: '@[User::x]' }] }),
      );
      expect(first.again).toEqual(first.after);
    }
  });
});

describe('a Send Mail task', () => {
  it('has every property in its place, and none that its version leaves out', async () => {
    const { come, again, after } = await edited('2012.dtsx', (pkg) =>
      withTask(pkg, 0, {
        ccLine: 'cc@example.org',
        bccLine: 'bcc@example.org',
        priority: 'High',
        messageSourceType: 'Variable',
        messageSource: 'User::Server',
        fileAttachments: '',
      }),
    );
    expect(come).toEqual([
      '          SendMailTask:CC="cc@example.org"',
      '          SendMailTask:BCC="bcc@example.org"',
      '          SendMailTask:Subject="Report"',
      '          SendMailTask:Priority="High"',
      '          SendMailTask:MessageSourceType="Variable"',
      '          SendMailTask:MessageSource="User::Server" xmlns:SendMailTask="www.microsoft.com/sqlserver/dts/tasks/sendmailtask">',
    ]);
    expect(again).toEqual(after);
  });

  it('loses what becomes the default', async () => {
    const { gone, come, again, after } = await edited('2019.dtsx', (pkg) =>
      withTask(pkg, 1, { ccLine: '', priority: 'Normal', messageSourceType: 'DirectInput', messageSource: '' }),
    );
    expect(gone.filter((line) => !come.includes(line)).map((line) => line.trim().split('=')[0])).toEqual([
      'SendMailTask:CC',
      'SendMailTask:Subject',
      'SendMailTask:Priority',
      'SendMailTask:MessageSourceType',
      'SendMailTask:MessageSource',
    ]);
    expect(again).toEqual(after);
  });

  it('gets attachments, in the only element or a new one', async () => {
    const changed = await edited('2008.dtsx', (pkg) => withTask(pkg, 1, { fileAttachments: 'c.txt|d & e.txt' }));
    expect(changed.come[0]).toContain('<SendMailTask:Attachments SendMailTask:FileName="c.txt|d &amp; e.txt"/></');
    expect(changed.again).toEqual(changed.after);
    const added = await edited('2019.dtsx', (pkg) => withTask(pkg, 0, { fileAttachments: 'a.txt' }));
    expect(added.come.slice(1)).toEqual([
      '              <SendMailTask:Attachments\r',
      '                SendMailTask:FileName="a.txt" />\r',
      '            </SendMailTask:SendMailTaskData>\r',
    ]);
    expect(added.again).toEqual(added.after);
  });

  it('names connection managers by id in the case that the file has, and by name where there is no id', async () => {
    const { again, after, come } = await edited('2005.dtsx', (pkg) =>
      withTask(pkg, 1, { smtpConnection: '{A0000201-0000-4000-8000-000000000201}' }),
    );
    expect(come[0]).toContain('SMTPServer="{A0000201-0000-4000-8000-000000000201}"');
    expect(again).toEqual(after);
    const lower = await edited('2008.dtsx', (pkg) => ({ ...withTask(pkg, 0, { smtpConnection: '' }) }));
    expect(lower.again.sendMailTasks[0]?.smtpConnection).toBe('');
    const document = await readSample('2008.dtsx');
    const [connection] = document.package.connections;
    const emptied = await readText(lower.bytes.toString());
    const restored = await saved(
      lower.bytes,
      emptied,
      withTask(emptied.package, 0, { smtpConnection: connection?.id ?? '' }),
    );
    expect(restored).toEqual(sample('2008.dtsx'));
  });
});

describe('variables', () => {
  it('get values, in CDATA sections too, and expressions', async () => {
    const { again, after } = await edited('2019.dtsx', (pkg) => ({
      ...pkg,
      variables: pkg.variables.map((variable) =>
        variable.dataType === 'Boolean'
          ? { ...variable, value: 'False' }
          : variable.name === 'User::Greeting'
            ? { ...variable, expression: '' }
            : { ...variable, value: 'One\nline & more ]]> ', expression: '"a" + "b"' },
      ),
    }));
    expect(again).toEqual(after);
    const old = await edited('2005.dtsx', (pkg) => ({
      ...pkg,
      variables: pkg.variables.map((variable) => ({
        ...variable,
        ...(variable.dataType === 'Boolean' ? { value: 'False' } : {}),
        expression: variable.expression === '' ? '1 + 1' : '',
      })),
    }));
    expect(old.again).toEqual(old.after);
  });

  it('cannot get a value where they hold an object', async () => {
    const document = await readSample('2005.dtsx');
    const { variables } = document.package;
    const after = { ...document.package, variables: variables.map((each) => ({ ...each, value: '1' })) };
    expect(() => patchesFor(document, after)).toThrow(
      expect.objectContaining({
        code: 'PACKAGE_FILE_EDIT_NOT_POSSIBLE',
        params: { name: 'User::Rest', path: '/packages/file.dtsx' },
      }),
    );
  });
});

it.each(['2005.dtsx', '2008.dtsx', '2012.dtsx', '2019.dtsx', 'empty.dtsx', 'empty-2008.dtsx', 'utf-16be.dtsx'])(
  'changes the description and name of the package in %s',
  async (name) => {
    const { again, after } = await edited(name, (pkg) => ({ ...pkg, name: 'Новый', description: 'New & <better>' }));
    expect(again).toEqual(after);
  },
);

it('refuses characters that XML cannot have', async () => {
  const document = await readSample('2019.dtsx');
  for (const text of ['\u0000', '\u001b[0m', '\ud800', '\uffff']) {
    expect(() => patchesFor(document, withTask(document.package, 0, { subject: text }))).toThrow(
      expect.objectContaining({
        code: 'PACKAGE_FILE_EDIT_NOT_POSSIBLE',
        params: expect.objectContaining({ context: 'character' }),
      }),
    );
  }
});

it('refuses what a connection manager file cannot have', async () => {
  const document = await readSample('project/Letter.conmgr');
  const { connections } = document.package;
  const added = {
    ...document.package,
    connections: [
      ...connections,
      ...connections.map((each) => ({ ...each, id: '{A0000FFF-0000-4000-8000-000000000FFF}', name: 'x' })),
    ],
  };
  const refused = expect.objectContaining({ code: 'PACKAGE_FILE_EDIT_NOT_POSSIBLE' });
  expect(() => patchesFor(document, added)).toThrow(refused);
  expect(() => patchesFor(document, { ...document.package, connections: [] })).toThrow(refused);
  expect(() => patchesFor(document, { ...document.package, description: 'x' })).toThrow(refused);
});
