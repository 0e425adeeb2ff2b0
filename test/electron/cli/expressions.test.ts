import { expect, it } from 'vitest';
import { newVariable } from '../../../shared/model/variable.ts';
import { testServices } from '../services/services-under-test.ts';
import { jsonLines, openTerminal, startInbox, type Terminal } from './cli-under-test.ts';

/** A package of the data folder whose connection manager has its server from a variable. */
function withExpression({ dataDir }: Terminal, server: string) {
  const { packages, connections, tasks } = testServices({ dataFolder: dataDir });
  const { id: packageId } = packages.add({ name: 'Load' });
  packages.update({ packageId, variables: [newVariable('User::Server', server)] });
  const { id: smtpConnection } = connections.add({
    packageId,
    type: 'SMTP',
    name: 'Relay',
    connectionString: 'SmtpServer=design.invalid;UseWindowsAuthentication=False;EnableSsl=False;',
    propertyExpressions: [{ property: 'SmtpServer', expression: '@[User::Server]' }],
  });
  tasks.add({
    packageId,
    name: 'Done',
    smtpConnection,
    fromLine: 'etl@example.com',
    toLine: 'dba@example.com',
    propertyExpressions: [{ property: 'Subject', expression: '"Load on " + @[User::Server]' }],
  });
}

it('tests what the connection manager is at run time, and says what that is', async () => {
  const terminal = openTerminal();
  const { listening } = await startInbox(terminal);
  const server = `127.0.0.1:${listening.port}`;
  withExpression(terminal, 'nobody.invalid');
  expect((await terminal.run('test', 'Load/Relay')).status).toBe(1);

  const overridden = await terminal.run('test', 'Load/Relay', '--set', `User::Server=${server}`);
  expect(overridden.stderr).toContain(`Load/Relay: at run time SmtpServer is “${server}” (expression)`);
  expect(overridden.status).toBe(0);

  const shown = ['connection', 'show', 'Load/Relay', '--set', `User::Server=${server}`];
  expect((await terminal.run(...shown)).stdout).toContain(`At run time: ${server} (expression)`);
  expect(await terminal.json(...shown)).toMatchObject({
    smtpServer: 'design.invalid',
    atRunTime: [{ property: 'SmtpServer', expression: '@[User::Server]', value: server }],
  });
});

it('sends a message and runs a task with values for this once', async () => {
  const terminal = openTerminal();
  const inbox = await startInbox(terminal);
  const server = `127.0.0.1:${inbox.listening.port}`;
  withExpression(terminal, 'nobody.invalid');
  const run = await terminal.run('task', 'run', 'Load/Done', '--set', `Server=${server}`, '--json');
  expect(jsonLines(run.stdout).at(-1)).toMatchObject({ type: 'result', ok: true });
  expect(await inbox.next()).toMatchObject({ subject: `Load on ${server}` });

  const lines = ['--from', 'etl@example.com', '--to', 'dba@example.com', '--subject', 'Hello'];
  const sent = await terminal.run('send', 'Load/Relay', ...lines, '--set', `User::Server=${server}`);
  expect(sent.status).toBe(0);
  expect(await inbox.next()).toMatchObject({ subject: 'Hello' });
});

it('refuses a value without a name, for a name that is not there, and of the wrong type', async () => {
  const terminal = openTerminal();
  withExpression(terminal, 'nobody.invalid');
  const incomplete = await terminal.run('test', 'Load/Relay', '--set', 'mail2');
  expect(incomplete).toMatchObject({ status: 2, stderr: expect.stringContaining('User::Server=mail2') });

  const unknown = await terminal.run('test', 'Load/Relay', '--set', 'User::Serber=x', '--json');
  expect(unknown.status).toBe(2);
  expect(jsonLines(unknown.stdout)).toMatchObject([
    { type: 'result', ok: false, code: 'OVERRIDE_UNKNOWN', cause: expect.stringContaining('User::Serber') },
  ]);

  const empty = await terminal.run('task', 'run', 'Load/Done', '--set', 'User::Server=', '--json');
  expect(empty.status).toBe(2);
  expect(jsonLines(empty.stdout)).toMatchObject([{ type: 'result', ok: false, code: 'EXPRESSION_FAILED' }]);
  expect(empty.stderr).toContain('The expression of SmtpServer of “Relay” cannot be evaluated.');
});
