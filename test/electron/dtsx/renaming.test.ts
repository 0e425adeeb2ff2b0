import { expect, it } from 'vitest';
import { patchesFor } from '../../../electron/dtsx/index.ts';
import { edited, readSample, withConnection, withTask } from './dtsx-under-test.ts';

/** Lines that only one of the two has. */
const changed = ({ gone, come }: { gone: string[]; come: string[] }) => ({
  gone: gone.filter((line) => !come.includes(line)).map((line) => line.trim()),
  come: come.filter((line) => !gone.includes(line)).map((line) => line.trim()),
});

it('renames a connection manager with every reference by its name', async () => {
  const result = await edited('2019.dtsx', (pkg) => withConnection(pkg, 1, { name: 'New <"one">' }));
  expect(changed(result).come).toEqual([
    `DTS:refId='Package.ConnectionManagers[New &lt;"one"&gt;]'`,
    `DTS:ObjectName='New &lt;"one"&gt;'>`,
    'DTS:ConfigString="New &lt;&quot;one&quot;&gt;"',
    'connectionManagerID="Package.ConnectionManagers[New &lt;&quot;one&quot;&gt;]"',
    `connectionManagerRefId='Package.ConnectionManagers[New &lt;"one"&gt;]'`,
  ]);
  expect(result.again).toEqual(result.after);
});

it('renames it in configurations and in tasks that name it by its refId', async () => {
  const result = await edited('2019.dtsx', (pkg) => withConnection(pkg, 0, { name: '{A}' }));
  expect(changed(result).come).toEqual([
    'DTS:refId="Package.ConnectionManagers[{A\\}]"',
    'DTS:ObjectName="{A}">',
    'DTS:ConfigurationVariable="\\Package.Connections[{A}].Properties[ConnectionString]"',
    'SendMailTask:SMTPServer="Package.ConnectionManagers[{A\\}]"',
  ]);
  expect(result.again).toEqual(result.after);
  const byName = await edited('2019.dtsx', (pkg) => withConnection(pkg, 2, { name: 'Other hand' }));
  expect(changed(byName).come.at(-1)).toBe('SendMailTask:SMTPServer="Other hand"');
  expect(byName.again).toEqual(byName.after);
});

it('renames in configurations and log providers of 2005', async () => {
  const relay = await edited('2005.dtsx', (pkg) => withConnection(pkg, 0, { name: 'Relay & co' }));
  expect(relay.come.join('\n')).toContain('>\\Package.Connections[Relay &amp; co].Properties[ConnectionString]<');
  expect(relay.again).toEqual(relay.after);
  const letter = await edited('2005.dtsx', (pkg) => withConnection(pkg, 1, { name: 'Post' }));
  expect(letter.come.join('\n')).toContain('"ConfigString">Post<');
  expect(letter.again).toEqual(letter.after);
  const task = await edited('2005.dtsx', (pkg) => withTask(pkg, 0, { name: 'Tell all' }));
  expect(task.come.join('\n')).toContain('>\\Package\\Tell all.Properties[ToLine]<');
  expect(task.again).toEqual(task.after);
});

it('renames a task with its refId, the constraints to it and its place in the layout; not one that begins alike', async () => {
  const result = await edited('2019.dtsx', (pkg) => withTask(pkg, 2, { name: 'Mail "many"' }));
  expect(changed(result).come).toEqual([
    'DTS:refId="Package\\Mail &quot;many&quot;"',
    'DTS:ObjectName="Mail &quot;many&quot;">',
    'DTS:To="Package\\Mail &quot;many&quot;" />',
    'Id="Package\\Mail &quot;many&quot;"',
  ]);
  expect(result.again).toEqual(result.after);
});

it('renames a task in all that its event handlers have', async () => {
  const { again, bytes } = await edited('2019.dtsx', (pkg) =>
    withTask(withTask(pkg, 0, { name: 'A' }), 1, { name: 'B' }),
  );
  expect(again.sendMailTasks.map(({ container, name }) => [container, name])).toEqual([
    ['Each file', 'A'],
    ['Each file\\A.EventHandlers[OnError]', 'B'],
    ['', 'Mail all'],
  ]);
  const text = bytes.toString();
  expect(text).toContain('DTS:refId="Package\\Each file\\A.EventHandlers[OnError]"');
  expect(text).toContain('DTS:refId="Package\\Each file\\A.EventHandlers[OnError]\\B"');
  expect(text).toContain('DTS:To="Package\\Each file\\A"');
  expect(text).toContain('design-time-name="Package\\Each file\\A"');
  expect(text).not.toContain('Mail it');
});

it('swaps the names of two connection managers', async () => {
  const { again, after } = await edited('2019.dtsx', (pkg) =>
    withConnection(withConnection(pkg, 0, { name: 'Hand-made' }), 2, { name: 'Mail' }),
  );
  expect(again.connections).toEqual(after.connections);
  expect(again.sendMailTasks).toEqual(after.sendMailTasks);
});

it('refuses a name that another type of connection manager or task has', async () => {
  const document = await readSample('2019.dtsx');
  const taken = expect.objectContaining({
    code: 'PACKAGE_FILE_EDIT_NOT_POSSIBLE',
    params: expect.objectContaining({ context: 'nameTaken' }),
  });
  expect(() => patchesFor(document, withConnection(document.package, 0, { name: 'orders.TXT' }))).toThrow(taken);
  expect(() => patchesFor(document, withTask(document.package, 2, { name: 'Mail all.2' }))).toThrow(taken);
  expect(() => patchesFor(document, withTask(document.package, 0, { name: 'load' }))).toThrow(taken);
});
