import { expect, it } from 'vitest';
import type { SendEvent } from '../../../shared/contract/smtp-events.ts';
import { Failure } from '../../../shared/model/failure.ts';
import { newVariable } from '../../../shared/model/variable.ts';
import { all, testServices } from './services-under-test.ts';

const DESIGN_TIME = 'SmtpServer=design.invalid;UseWindowsAuthentication=False;EnableSsl=False;';

/** A connection manager whose server is wrong until its expression sets it from a variable. */
async function withExpression(expression = '@[User::Server]') {
  const services = testServices();
  const { port } = await services.inbox.start({ port: 0 });
  const { id: packageId } = services.packages.add({ name: 'Load' });
  services.packages.update({ packageId, variables: [newVariable('User::Server', `127.0.0.1:${port}`)] });
  const propertyExpressions = [{ property: 'SmtpServer', expression }];
  const fields = { connectionString: DESIGN_TIME, propertyExpressions };
  const connection = services.connections.add({ packageId, type: 'SMTP', name: 'Relay', ...fields });
  const evaluate = { packageId, propertyExpressions, overrides: {} };
  return { ...services, packageId, port, connection, evaluate };
}

const failureOf = async (events: AsyncIterable<unknown>): Promise<Failure> => {
  try {
    await all(events);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('expected a Failure');
};

it('tests what a connection manager is at run time, and keeps the result with what is stored', async () => {
  const { smtp, connection, evaluate, port } = await withExpression();
  const test = { connectionString: DESIGN_TIME, connectionId: connection.id, evaluate };
  expect((await all(smtp.test(test))).at(-1)).toMatchObject({ type: 'result', ok: true });
  expect(smtp.results()).toMatchObject([
    {
      connectionId: connection.id,
      connectionString: DESIGN_TIME,
      atRunTime: expect.stringContaining(`127.0.0.1:${port};`),
    },
  ]);
});

it('uses values for this once, and keeps no result of such a test', async () => {
  const { smtp, connection, evaluate, port } = await withExpression('@[User::Server] + @[$Project::Port]');
  const overrides = { 'User::Server': '127.0.0.1', '$Project::Port': `:${port}` };
  const test = { connectionString: DESIGN_TIME, connectionId: connection.id, evaluate: { ...evaluate, overrides } };
  expect((await all(smtp.test(test))).at(-1)).toMatchObject({ type: 'result', ok: true });
  expect(smtp.results()).toEqual([]);
  expect(await failureOf(smtp.test({ ...test, evaluate }))).toMatchObject({
    code: 'EXPRESSION_FAILED',
    params: { object: 'Relay', property: 'SmtpServer', reason: 'PROJECT_UNKNOWN', part: '@[$Project::Port]' },
  });
});

it('refuses a value for what the package does not have', async () => {
  const { smtp, evaluate } = await withExpression();
  const overrides = { 'User::Serber': 'x' };
  const failure = await failureOf(smtp.test({ connectionString: DESIGN_TIME, evaluate: { ...evaluate, overrides } }));
  expect(failure).toMatchObject({ code: 'OVERRIDE_UNKNOWN', params: { name: 'User::Serber', package: 'Load' } });
});

it('sends a quick message through what the connection manager is at run time', async () => {
  const { smtp, evaluate } = await withExpression();
  const lines = { from: 'etl@example.com', to: 'dba@example.com', cc: '', bcc: '', subject: 'Hello', text: '' };
  const mail = { ...lines, priority: 'Normal', attachments: [] } as const;
  const events = await all(smtp.send({ connectionString: DESIGN_TIME, evaluate, mail: { ...mail, attachments: [] } }));
  expect(events.at(-1)).toMatchObject({ type: 'result', ok: true });
});

it('runs a task with the values of its expressions, and of the connection manager that it uses', async () => {
  const { tasks, packages, packageId, connection, inbox } = await withExpression();
  const { variables } = packages.get(packageId);
  const body = { ...newVariable('User::Body', ''), expression: '"Rows: " + @[User::Rows]' };
  packages.update({ packageId, variables: [...variables, body, newVariable('User::Rows', '7058')] });
  const task = tasks.add({
    packageId,
    name: 'Notify',
    smtpConnection: connection.id,
    fromLine: 'etl@example.com',
    messageSourceType: 'Variable',
    messageSource: 'User::Body',
    propertyExpressions: [
      { property: 'Subject', expression: '@[System::PackageName] + ": " + @[System::TaskName]' },
      { property: 'ToLine', expression: '"dba@example.com;" + LOWER("OPS@EXAMPLE.COM")' },
    ],
  });
  const run = { packageId, taskId: task.id, overrides: { 'User::Rows': '3' } };
  const events: SendEvent[] = await all(tasks.run(run));
  expect(events.at(-1)).toMatchObject({ type: 'result', ok: true });
  const [received] = await inbox.list();
  expect(received).toMatchObject({ subject: 'Load: Notify', to: ['dba@example.com', 'ops@example.com'] });
  const message = await inbox.get(received?.id ?? '');
  expect(message.text?.trim()).toBe('Rows: 3');
});

it('does not run a task whose expression cannot be evaluated', async () => {
  const { tasks, packageId, connection, inbox } = await withExpression();
  const task = tasks.add({
    packageId,
    smtpConnection: connection.id,
    fromLine: 'etl@example.com',
    toLine: 'dba@example.com',
    propertyExpressions: [{ property: 'Subject', expression: '"Failed: " + @[System::ErrorDescription]' }],
  });
  const run = { packageId, taskId: task.id };
  expect(await failureOf(tasks.run(run))).toMatchObject({
    code: 'EXPRESSION_FAILED',
    params: { property: 'Subject', reason: 'SYSTEM_VARIABLE_LATER', name: 'System::ErrorDescription' },
  });
  expect(await inbox.list()).toEqual([]);
  const overrides = { 'System::ErrorDescription': 'disk full' };
  await all(tasks.run({ ...run, overrides }));
  expect(await inbox.list()).toMatchObject([{ subject: 'Failed: disk full' }]);
});
