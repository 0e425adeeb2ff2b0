import { expect, it } from 'vitest';
import { Failure, openWorkspace } from '../../../electron/workspace.ts';
import { workspaceOfTest } from './workspace-under-test.ts';

/** A package with one of everything, and what another program reads of the data folder. */
function filledWorkspace() {
  const { dataFolder, workspace } = workspaceOfTest();
  const pkg = workspace.packages.add('Load');
  const smtp = pkg.connections.add('SMTP', { connectionString: 'SmtpServer=relay' });
  const task = pkg.sendMailTasks.add({ name: 'Mail', smtpConnection: smtp.id });
  const stored = () => {
    const again = openWorkspace({ dataFolder }).packages.get('Load');
    const { name, description, connectionString, delayValidation, propertyExpressions } = again.connections.get(
      smtp.id,
    );
    return {
      pkg: [again.name, again.description, again.variables, again.connections.count, again.sendMailTasks.count],
      smtp: [name, description, connectionString, delayValidation, propertyExpressions],
      task: { ...again.sendMailTasks.get(task.id).properties },
    };
  };
  return { ...workspace, pkg, smtp, task, stored };
}

type Filled = ReturnType<typeof filledWorkspace>;
const set = (object: object, values: object): void => void Object.assign(object, values);

it.each<[what: string, property: string, attempt: (filled: Filled) => void]>([
  ['a description that is a number', 'description', ({ smtp }) => set(smtp, { description: 42 })],
  ['no description', 'description', ({ smtp }) => set(smtp, { description: null })],
  ['a name that is a number', 'name', ({ smtp }) => set(smtp, { name: 4 })],
  ['an undefined name', 'name', ({ smtp }) => set(smtp, { name: undefined })],
  ['a connection string that is a number', 'connectionString', ({ smtp }) => set(smtp, { connectionString: 5 })],
  ['a text for a boolean', 'enableSsl', ({ smtp }) => set(smtp.properties, { enableSsl: 'false' })],
  ['a text for a number', 'timeout', ({ smtp }) => set(smtp.properties, { timeout: '2000' })],
  ['an undefined server', 'smtpServer', ({ smtp }) => set(smtp.properties, { smtpServer: undefined })],
  ['several properties at once', 'enableSsl', ({ smtp }) => set(smtp, { properties: { enableSsl: 1 } })],
  ['a property that there is not', 'ssl', ({ smtp }) => set(smtp, { properties: { ssl: true } })],
  [
    'a password among the unknown keys',
    'connectionString',
    ({ smtp }) => set(smtp.properties, { unknown: [{ key: 'Password', value: 'x' }] }),
  ],
  ['a text for DelayValidation', 'delayValidation', ({ smtp }) => set(smtp, { delayValidation: 'True' })],
  ['a text for expressions', 'propertyExpressions', ({ smtp }) => set(smtp, { propertyExpressions: 'x' })],
  ['a priority that there is not', 'priority', ({ task }) => set(task.properties, { priority: 'urgent' })],
  ['a list for attachments', 'fileAttachments', ({ task }) => set(task.properties, { fileAttachments: ['a'] })],
  ['a number for a connection manager', 'smtpConnection', ({ task }) => set(task.properties, { smtpConnection: 1 })],
  ['a variable without a value', 'variables', ({ pkg }) => set(pkg, { variables: [{ name: 'User::A' }] })],
  ['variables that are no list', 'variables', ({ pkg }) => set(pkg, { variables: 'User::A' })],
  ['a package name that is a number', 'name', ({ packages }) => packages.add(5 as never)],
  ['a type that there is not', 'type', ({ pkg }) => pkg.connections.add('FOO' as never)],
  ['an id of its own', 'id', ({ pkg }) => pkg.connections.add('SMTP', { id: 'x' } as never)],
  [
    'expressions that are no list',
    'propertyExpressions',
    ({ pkg }) => pkg.connections.add('SMTP', { propertyExpressions: 'x' as never }),
  ],
  ['a task with a number for a line', 'toLine', ({ pkg }) => pkg.sendMailTasks.add({ toLine: 1 as never })],
])('refuses %s, names the property, and leaves the package as it was', (_what, property, attempt) => {
  const filled = filledWorkspace();
  const before = filled.stored();
  expect(() => attempt(filled)).toThrow(Failure);
  expect(() => attempt(filled)).toThrow(
    expect.objectContaining({ code: 'INVALID_DEFINITION', problems: [expect.objectContaining({ property })] }),
  );
  expect(filled.stored()).toEqual(before);
});

it('takes what may be given, with the defaults for the rest', () => {
  const { pkg, smtp } = filledWorkspace();
  smtp.delayValidation = true;
  smtp.propertyExpressions = [{ property: 'SmtpServer', expression: '@[User::Server]' }];
  expect([smtp.delayValidation, smtp.propertyExpressions]).toEqual([
    true,
    [{ property: 'SmtpServer', expression: '@[User::Server]' }],
  ]);
  expect(pkg.connections.add('SMTP', { name: 'Late', delayValidation: true }).delayValidation).toBe(true);
  pkg.variables = [{ name: 'User::Server', value: 'relay', dataType: 'String' }];
  expect(pkg.variables).toEqual([
    { name: 'User::Server', value: 'relay', dataType: 'String', expression: '', scope: '' },
  ]);
});

it('rejects values for a run that are no text, and an account that is none', async () => {
  const { smtp, task } = filledWorkspace();
  const invalid = { code: 'INVALID_DEFINITION' };
  const overrides = { 'User::Server': 5 as never };
  await expect(smtp.acquireConnection({ overrides })).rejects.toMatchObject(invalid);
  await expect(task.execute({ overrides })).rejects.toMatchObject(invalid);
  await expect(smtp.account.set({ domain: '', user: 5 as never })).rejects.toMatchObject(invalid);
});
