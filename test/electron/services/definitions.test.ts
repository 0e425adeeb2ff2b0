import { expect, it } from 'vitest';
import { testServices } from './services-under-test.ts';

const invalid = (property: string, code: string) =>
  expect.objectContaining({ code: 'INVALID_DEFINITION', problems: [expect.objectContaining({ property, code })] });

function withPackage() {
  const services = testServices();
  const { id: packageId } = services.packages.add({ name: 'Load' });
  return { ...services, packageId, read: () => services.packages.get(packageId) };
}

it('adds an SMTP connection manager with defaults and a free name', () => {
  const { connections, packageId, read } = withPackage();
  const first = connections.add({ packageId, type: 'SMTP' });
  const second = connections.add({ packageId, type: 'SMTP' });
  expect([first.name, second.name]).toEqual(['SMTP Connection Manager', 'SMTP Connection Manager 1']);
  expect(first).toMatchObject({
    connectionManagerType: 'SMTP',
    connectionString: 'SmtpServer=;UseWindowsAuthentication=False;EnableSsl=False;',
  });
  expect(read().connections).toEqual([first, second]);
});

it('stores a connection string in its canonical form', () => {
  const { connections, packageId } = withPackage();
  const added = connections.add({ packageId, type: 'SMTP', connectionString: ' enablessl = 1 ; SMTPSERVER = relay ' });
  expect(added.connectionString).toBe('SmtpServer=relay;UseWindowsAuthentication=False;EnableSsl=True;');
});

it.each([
  ['SmtpServer=;', 'smtpServer', 'SERVER_EMPTY'],
  ['SmtpServer=relay:70000;', 'smtpServer', 'PORT_OUT_OF_RANGE'],
  ['SmtpServer=relay;Timeout=0;', 'connectionString', 'TIMEOUT_OUT_OF_RANGE'],
  ['SmtpServer=relay;User ID=sa;', 'connectionString', 'BASIC_AUTHENTICATION'],
  ['SmtpServer=relay;EnableSsl=maybe;', 'connectionString', 'CONNECTION_STRING_NOT_BOOLEAN'],
])('refuses %s and leaves the definition as it was', (connectionString, property, code) => {
  const { connections, packageId, read } = withPackage();
  const { id } = connections.add({ packageId, type: 'SMTP', connectionString: 'SmtpServer=relay;' });
  const before = read();
  expect(() => connections.update({ packageId, connectionId: id, connectionString })).toThrow(invalid(property, code));
  expect(() => connections.add({ packageId, type: 'SMTP', connectionString })).toThrow(invalid(property, code));
  expect(read()).toEqual(before);
});

it('never repeats a password that it refuses', () => {
  const { connections, packageId } = withPackage();
  const attempt = () => connections.add({ packageId, type: 'SMTP', connectionString: 'SmtpServer=a;Password=secret;' });
  try {
    attempt();
    expect.unreachable();
  } catch (error) {
    expect(JSON.stringify([error, String(error)])).not.toContain('secret');
  }
});

it('keeps what somebody else changed in a connection string while it was edited', () => {
  const { connections, packageId } = withPackage();
  const { id: connectionId, connectionString } = connections.add({
    packageId,
    type: 'SMTP',
    connectionString: 'SmtpServer=relay;',
  });
  const update = (edited: string, before?: string): string =>
    connections.update({ packageId, connectionId, connectionString: edited, connectionStringBefore: before })
      .connectionString;
  const theirs = update(`${connectionString}Timeout=5555;X=1;`);
  const mine = connectionString.replace('relay', 'mail');
  expect(update(mine, connectionString)).toBe(theirs.replace('relay', 'mail'));
  // Undoing one's own edit leaves theirs.
  expect(update(connectionString, mine)).toBe(theirs);
  expect(() => update('SmtpServer=mail;EnableSsl=maybe;', connectionString)).toThrow(
    invalid('connectionString', 'CONNECTION_STRING_NOT_BOOLEAN'),
  );
});

it('changes only the fields that are given', () => {
  const { connections, packageId } = withPackage();
  const added = connections.add({
    packageId,
    type: 'SMTP',
    description: 'before',
    connectionString: 'SmtpServer=relay;',
  });
  const changed = connections.update({ packageId, connectionId: added.id, name: 'Relay', description: undefined });
  expect(changed).toEqual({ ...added, name: 'Relay' });
});

it('removes and restores at the same place', () => {
  const { connections, tasks, packageId, read } = withPackage();
  for (const name of ['A', 'B', 'C']) {
    connections.add({ packageId, type: 'SMTP', name });
    tasks.add({ packageId, name });
  }
  const before = read();
  const removed = connections.remove({ packageId, connectionId: before.connections[1]?.id ?? '' });
  const removedTask = tasks.remove({ packageId, taskId: before.sendMailTasks[0]?.id ?? '' });
  expect(read().connections.map(({ name }) => name)).toEqual(['A', 'C']);
  connections.restore({ packageId, ...removed });
  tasks.restore({ packageId, ...removedTask });
  expect(read()).toEqual(before);
  expect(() => connections.restore({ packageId, ...removed })).toThrow(invalid('name', 'NAME_TAKEN'));
});

it('does not remove a connection manager that a task uses', () => {
  const { connections, tasks, packageId } = withPackage();
  const { id } = connections.add({ packageId, type: 'SMTP' });
  tasks.add({ packageId, name: 'Mail the report', smtpConnection: id });
  expect(() => connections.remove({ packageId, connectionId: id })).toThrow(
    expect.objectContaining({
      code: 'CONNECTION_IN_USE',
      params: expect.objectContaining({ tasks: 'Mail the report' }),
    }),
  );
});

it('duplicates a package so that its tasks use the copied connection managers', () => {
  const { packages, connections, tasks, packageId, read } = withPackage();
  const smtp = connections.add({ packageId, type: 'SMTP' });
  const file = connections.add({ packageId, type: 'FILE', connectionString: '/reports/body.txt' });
  tasks.add({ packageId, smtpConnection: smtp.id, messageSourceType: 'FileConnection', messageSource: file.id });
  const copy = packages.duplicate(packageId);
  expect(copy.name).toBe('Load 1');
  expect(copy.sendMailTasks[0]).toMatchObject({
    smtpConnection: copy.connections[0]?.id,
    messageSource: copy.connections[1]?.id,
  });
  const ids = [copy, read()].flatMap((pkg) => [pkg.id, ...pkg.connections.map(({ id }) => id)]);
  expect(new Set(ids).size).toBe(6);
});

it('duplicates an object whose name is as long as a name may be', () => {
  const { connections, packageId } = withPackage();
  const { id } = connections.add({ packageId, type: 'SMTP', name: 'x'.repeat(256) });
  const copies = [1, 2].map(() => connections.duplicate({ packageId, connectionId: id }).name);
  expect(new Set(copies).size).toBe(2);
});

it('says which package, connection manager or task does not exist', () => {
  const { packages, connections, tasks, packageId } = withPackage();
  const absent = '{00000000-0000-0000-0000-000000000000}';
  expect(() => packages.remove(absent)).toThrow('PACKAGE_NOT_FOUND');
  expect(() => connections.duplicate({ packageId, connectionId: absent })).toThrow('CONNECTION_NOT_FOUND');
  expect(() => tasks.update({ packageId, taskId: absent, name: 'x' })).toThrow('TASK_NOT_FOUND');
});
