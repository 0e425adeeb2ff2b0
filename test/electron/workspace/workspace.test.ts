import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Failure, failureText, openWorkspace, type SendEvent } from '../../../electron/workspace.ts';
import { messagesIn } from '../../../shared/messages/index.ts';
import { listen } from '../../hostile/listen.ts';
import { localServer, testServices } from '../services/services-under-test.ts';

/** A workspace on a data folder of its own, and the services of a designer on the same folder. */
function workspaceBesideDesigner() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'smtpcm-workspace-'));
  const workspace = openWorkspace({ dataFolder });
  onTestFinished(async () => {
    await workspace.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return { ...workspace, designer: testServices({ dataFolder }) };
}

/** A package with an SMTP connection manager for the test inbox. */
async function withInbox() {
  const { packages, designer, close } = workspaceBesideDesigner();
  const { port } = await designer.inbox.start({ port: 0 });
  const pkg = packages.add('Load');
  const smtp = pkg.connections.add('SMTP', { connectionString: localServer(port) });
  return { pkg, smtp, inbox: designer.inbox, close };
}

it('keeps packages as a collection', () => {
  const { packages, designer } = workspaceBesideDesigner();
  const pkg = packages.add('Load', { description: 'Nightly' });
  expect(packages.count).toBe(1);
  expect(packages.contains('LOAD')).toBe(true);
  expect(packages.contains(pkg.id)).toBe(true);
  expect(packages.get('load').id).toBe(pkg.id);
  pkg.name = 'Month end';
  pkg.variables = [{ name: 'User::Body', value: 'Done' }];
  expect(designer.packages.get(pkg.id)).toMatchObject({
    name: 'Month end',
    description: 'Nightly',
    variables: [{ name: 'User::Body', value: 'Done' }],
  });
  expect([...packages].map(({ name }) => name)).toEqual(['Month end']);
  packages.remove('month END');
  expect(designer.packages.list().packages).toEqual([]);
  expect(() => packages.get('Load')).toThrow(expect.objectContaining({ code: 'PACKAGE_NOT_FOUND' }));
});

it('keeps connection managers as a collection', () => {
  const { packages } = workspaceBesideDesigner();
  const { connections } = packages.add('Load');
  const first = connections.add('SMTP');
  const second = connections.add('SMTP', { name: 'Relay' });
  expect(first.connectionManagerType).toBe('SMTP');
  expect(connections.count).toBe(2);
  expect([...connections].map(({ name }) => name)).toEqual(['SMTP Connection Manager', 'Relay']);
  expect(connections.get('RELAY').id).toBe(second.id);
  expect(connections.get(first.id.toLowerCase()).name).toBe('SMTP Connection Manager');
  connections.remove('relay');
  expect(connections.contains('Relay')).toBe(false);
  expect(() => second.name).toThrow(expect.objectContaining({ code: 'CONNECTION_NOT_FOUND' }));
});

it('has properties and connection string as one state, on disk with the assignment', () => {
  const { packages, designer } = workspaceBesideDesigner();
  const pkg = packages.add('Load');
  const smtp = pkg.connections.add('SMTP');
  const stored = () => designer.packages.get(pkg.id).connections[0]?.connectionString;

  smtp.properties.smtpServer = 'mail.example.com';
  expect(stored()).toBe('SmtpServer=mail.example.com;UseWindowsAuthentication=False;EnableSsl=False;');
  smtp.properties = { enableSsl: true, timeout: 2_000 };
  expect(smtp.connectionString).toBe(
    'SmtpServer=mail.example.com;UseWindowsAuthentication=False;EnableSsl=True;Timeout=2000;',
  );
  smtp.connectionString = 'usewindowsauthentication=1;smtpserver=relay';
  expect({ ...smtp.properties }).toEqual({
    smtpServer: 'relay',
    useWindowsAuthentication: true,
    enableSsl: false,
    timeout: 100_000,
    unknown: [],
  });
  smtp.name = 'Relay';
  smtp.description = 'In the cellar';
  expect(designer.packages.get(pkg.id).connections).toMatchObject([{ name: 'Relay', description: 'In the cellar' }]);
});

it('sees what the designer changes meanwhile', () => {
  const { packages, designer } = workspaceBesideDesigner();
  const pkg = packages.add('Load');
  const smtp = pkg.connections.add('SMTP');
  designer.connections.update({
    packageId: pkg.id,
    connectionId: smtp.id,
    name: 'Renamed',
    connectionString: 'SmtpServer=b',
  });
  expect([smtp.name, smtp.properties.smtpServer]).toEqual(['Renamed', 'b']);
});

it('refuses values that are not valid with every problem, and keeps the old ones', () => {
  const { packages } = workspaceBesideDesigner();
  const smtp = packages.add('Load').connections.add('SMTP', { connectionString: 'SmtpServer=relay' });
  const before = smtp.connectionString;
  const attempts: [property: string, code: string, attempt: () => void][] = [
    ['smtpServer', 'SERVER_EMPTY', () => Object.assign(smtp.properties, { smtpServer: '' })],
    ['smtpServer', 'PORT_OUT_OF_RANGE', () => Object.assign(smtp.properties, { smtpServer: 'relay:0' })],
    ['timeout', 'TIMEOUT_OUT_OF_RANGE', () => Object.assign(smtp.properties, { timeout: 1.5 })],
    ['connectionString', 'BASIC_AUTHENTICATION', () => Object.assign(smtp, { connectionString: 'Server=a;Pwd=b' })],
    ['name', 'NAME_EMPTY', () => Object.assign(smtp, { name: '' })],
  ];
  for (const [property, code, attempt] of attempts) {
    expect(attempt).toThrow(Failure);
    expect(attempt).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ property, code })] }));
  }
  expect(smtp.connectionString).toBe(before);
});

it('acquires a connection that can be verified and sent through, and gives it back', async () => {
  const { smtp, inbox } = await withInbox();
  const connection = await smtp.acquireConnection();
  await connection.verify();
  for (const subject of ['First', 'Second']) {
    const result = await connection.send({ from: 'etl@example.com', to: 'dba@example.com', subject });
    expect(result).toMatchObject({ ok: true, outcome: 'sent', accepted: ['dba@example.com'] });
  }
  smtp.releaseConnection(connection);
  await vi.waitFor(() => expect(connection.verify()).rejects.toThrow('SMTP_FAILED'));
  expect(inbox.list().map(({ subject }) => subject)).toEqual(['Second', 'First']);
});

it('rejects what has not the form of a mail, as it does everything else that a send fails with', async () => {
  const { smtp } = await withInbox();
  const connection = await smtp.acquireConnection();
  const sent = connection.send({ from: 'etl@example.com', to: 'x'.repeat(100_001) });
  await expect(sent).rejects.toMatchObject({
    code: 'INVALID_DEFINITION',
    problems: [{ property: 'to', code: 'VALUE_INVALID', params: { reason: expect.stringContaining('100000') } }],
  });
  smtp.releaseConnection(connection);
});

it('says why no connection could be acquired', async () => {
  const { packages } = workspaceBesideDesigner();
  const connections = packages.add('Load').connections;
  const unfinished = connections.add('SMTP', { name: 'Unfinished' });
  await expect(unfinished.acquireConnection()).rejects.toMatchObject({ code: 'INVALID_DEFINITION' });
  const http = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const smtp = connections.add('SMTP', { connectionString: localServer(http.port) });
  await expect(smtp.acquireConnection()).rejects.toMatchObject({
    code: 'SMTP_FAILED',
    params: { diagnosis: 'HTTP_SERVER' },
  });
});

it('says what failed in a sentence', async () => {
  const { packages } = workspaceBesideDesigner();
  const http = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const smtp = packages.add('Load').connections.add('SMTP', { connectionString: localServer(http.port) });
  const failureOf = async (attempt: () => unknown): Promise<Failure> => {
    const thrown = await Promise.resolve()
      .then(attempt)
      .catch((error: unknown) => error);
    if (!(thrown instanceof Failure)) throw new Error('No failure.', { cause: thrown });
    return thrown;
  };
  const failed = await failureOf(() => smtp.acquireConnection());
  expect(failed.message).toBe(`${messagesIn('en')('diagnosis.HTTP_SERVER.cause', failed.params)} (SMTP_FAILED)`);
  expect(failureText(failed, 'ja')).toEqual({
    message: messagesIn('ja')('diagnosis.HTTP_SERVER.cause', failed.params),
    fix: messagesIn('ja')('diagnosis.HTTP_SERVER.fix', failed.params),
  });
  const invalid = await failureOf(() => Object.assign(smtp.properties, { timeout: 0 }));
  expect(invalid.message).toBe(
    'The time-out must be a whole number from 1 to 2147483647 milliseconds. (INVALID_DEFINITION, timeout: TIMEOUT_OUT_OF_RANGE)',
  );
  const missing = await failureOf(() => packages.get('Nightly'));
  expect(missing.message).toBe('There is no package “Nightly”. (PACKAGE_NOT_FOUND)');
  expect(failureText(missing)).toEqual({
    message: 'There is no package “Nightly”.',
    fix: 'It may have been removed or renamed meanwhile.',
  });
});

it('refuses everything once it is closed, and writes nothing', async () => {
  const { packages, files, designer, close } = workspaceBesideDesigner();
  const pkg = packages.add('Load');
  const smtp = pkg.connections.add('SMTP', { connectionString: 'SmtpServer=relay' });
  const { account } = smtp;
  const task = pkg.sendMailTasks.add({ name: 'Mail' });
  const before = designer.packages.list();
  await close();
  const closed = expect.objectContaining({ code: 'WORKSPACE_CLOSED' });
  expect(() => packages.add('Late')).toThrow(closed);
  expect(() => Object.assign(pkg, { name: 'Late' })).toThrow(closed);
  expect(() => Object.assign(smtp.properties, { timeout: 1 })).toThrow(closed);
  expect(() => task.properties.subject).toThrow(closed);
  await expect(task.execute()).rejects.toThrow(closed);
  await expect(smtp.acquireConnection()).rejects.toThrow(closed);
  await expect(account.set({ domain: '', user: 'late' })).rejects.toThrow(closed);
  await expect(files.open('Load.dtsx')).rejects.toThrow(closed);
  expect(designer.packages.list()).toEqual(before);
});

it('names a name that is taken once', () => {
  const { connections } = workspaceBesideDesigner().packages.add('Load');
  connections.add('SMTP', { name: 'Relay' });
  const other = connections.add('SMTP', { name: 'Other' });
  expect(() => Object.assign(other, { name: 'RELAY' })).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ property: 'name', code: 'NAME_TAKEN' })] }),
  );
});

it('ends connections that were not given back when the workspace closes', async () => {
  const { smtp, close } = await withInbox();
  const connection = await smtp.acquireConnection();
  await close();
  await expect(connection.verify()).rejects.toThrow('SMTP_FAILED');
});

it('executes a Send Mail task and tells what happens', async () => {
  const { pkg, smtp, inbox } = await withInbox();
  const task = pkg.sendMailTasks.add({ name: 'Mail', smtpConnection: smtp.id });
  expect(pkg.validate().map(({ code }) => code)).toEqual(['ADDRESS_REQUIRED', 'RECIPIENT_REQUIRED']);
  await expect(task.execute()).rejects.toThrow('RECIPIENT_REQUIRED');

  task.properties = { fromLine: 'etl@example.com', toLine: 'a@example.com; b@example.com', priority: 'High' };
  task.properties.subject = 'Done';
  const onEvent = vi.fn<(event: SendEvent) => void>();
  const result = await task.execute({ onEvent });
  expect(result).toMatchObject({ ok: true, accepted: ['a@example.com', 'b@example.com'] });
  expect(onEvent.mock.calls.at(-1)).toEqual([result]);
  expect(inbox.list()).toMatchObject([{ subject: 'Done' }]);
});

it('keeps Send Mail tasks as a collection', () => {
  const { packages } = workspaceBesideDesigner();
  const { sendMailTasks } = packages.add('Load');
  const task = sendMailTasks.add();
  task.name = 'Mail the report';
  task.description = 'After the load';
  expect([...sendMailTasks].map(({ name, description }) => [name, description])).toEqual([
    ['Mail the report', 'After the load'],
  ]);
  expect(sendMailTasks.get('MAIL the report').properties.priority).toBe('Normal');
  sendMailTasks.remove(task.id);
  expect(sendMailTasks.contains('Mail the report')).toBe(false);
  expect(() => sendMailTasks.get('Mail the report')).toThrow(expect.objectContaining({ code: 'TASK_NOT_FOUND' }));
});

it('acquires the connection and executes the task that property expressions make of the definitions', async () => {
  const { pkg, smtp, inbox } = await withInbox();
  const [, server = ''] = /SmtpServer=([^;]*);/.exec(smtp.connectionString) ?? [];
  pkg.variables = [{ name: 'User::Server', value: 'design.invalid' }];
  const task = pkg.sendMailTasks.add({ name: 'Mail', smtpConnection: smtp.id });
  task.properties = { fromLine: 'etl@example.com', toLine: 'dba@example.com', subject: 'Design time' };
  task.properties.propertyExpressions = [{ property: 'Subject', expression: '"To " + @[User::Server]' }];
  const overrides = { 'User::Server': server };
  expect(await task.execute({ overrides })).toMatchObject({ ok: true });
  expect(inbox.list()).toMatchObject([{ subject: `To ${server}` }]);
  const connection = await smtp.acquireConnection({ overrides });
  await connection.verify();
  smtp.releaseConnection(connection);
});
