import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  connectionManagerTypes,
  connectionProblems,
  isSmtp,
  smtpProperties,
  withSmtpProperties,
} from '../../../shared/model/connection-manager.ts';
import {
  addConnection,
  containsConnection,
  findConnection,
  getConnection,
  newConnection,
  removeConnection,
  replaceConnection,
  tasksUsing,
} from '../../../shared/model/connections.ts';
import { Failure } from '../../../shared/model/failure.ts';
import { idFromUuid, isId } from '../../../shared/model/id.ts';
import { findTask } from '../../../shared/model/send-mail-tasks.ts';
import { file, id, nightly, notify, relay } from './packages.ts';

test('adding by type creates it with defaults and a free name, and appends it', () => {
  let next = 10;
  let pkg = nightly({ connections: [] });
  for (const type of ['SMTP', 'SMTP', 'FILE', 'SMTP'] as const) {
    pkg = addConnection(
      pkg,
      newConnection(pkg, type, () => id(next++)),
    );
  }
  expect(pkg.connections.map(({ name }) => name)).toEqual([
    'SMTP Connection Manager',
    'SMTP Connection Manager 1',
    'File Connection Manager',
    'SMTP Connection Manager 2',
  ]);
  expect(pkg.connections[0]).toMatchObject({
    id: id(10),
    connectionManagerType: 'SMTP',
    connectionString: 'SmtpServer=;UseWindowsAuthentication=False;EnableSsl=False;',
  });
});

test('whatever is added, names stay unique', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...connectionManagerTypes), { maxLength: 12 }), (types) => {
      let next = 10;
      let pkg = nightly({ connections: [] });
      for (const type of types)
        pkg = addConnection(
          pkg,
          newConnection(pkg, type, () => id(next++)),
        );
      const names = pkg.connections.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});

test('get finds by id in either case and by name without regard to case', () => {
  const pkg = nightly();
  for (const key of ['Mail relay', 'MAIL RELAY', id(1), id(1).toLowerCase()]) {
    expect(getConnection(pkg, key)).toBe(pkg.connections[0]);
    expect(containsConnection(pkg, key)).toBe(true);
  }
  expect(findConnection(pkg, 'none')).toBeUndefined();
  expect(containsConnection(pkg, id(9))).toBe(false);
  expect(() => getConnection(pkg, 'none')).toThrow(
    expect.objectContaining({ code: 'CONNECTION_NOT_FOUND', params: { name: 'none', package: 'Nightly load' } }),
  );
});

test('a name that looks like an id is still a name', () => {
  const odd = relay({ id: id(7), name: id(8) });
  expect(getConnection(nightly({ connections: [odd] }), id(8))).toBe(odd);
});

test('replacing keeps the place; renaming is replacing', () => {
  const pkg = replaceConnection(nightly(), relay({ name: 'Relay 2' }));
  expect(pkg.connections.map(({ name }) => name)).toEqual(['Relay 2', 'Body']);
});

test('what a task needs cannot be removed, whatever case its id is written in', () => {
  const pkg = nightly({
    sendMailTasks: [
      notify({ smtpConnection: id(1) }),
      notify({ id: id(4), name: 'B', messageSourceType: 'FileConnection', messageSource: id(2).toLowerCase() }),
    ],
  });
  expect(() => removeConnection(pkg, 'Mail relay')).toThrow(Failure);
  expect(() => removeConnection(pkg, 'Body')).toThrow(
    expect.objectContaining({ code: 'CONNECTION_IN_USE', params: { name: 'Body', tasks: 'B' } }),
  );
  expect(removeConnection({ ...pkg, sendMailTasks: [] }, 'mail relay').connections).toEqual([file()]);
  expect(() => removeConnection(pkg, 'none')).toThrow(expect.objectContaining({ code: 'CONNECTION_NOT_FOUND' }));
});

test('a text that happens to be an id is not a use', () => {
  const pkg = nightly({ sendMailTasks: [notify({ messageSourceType: 'DirectInput', messageSource: id(2) })] });
  expect(tasksUsing(pkg, id(2))).toEqual([]);
});

test('properties and connection string are one state', () => {
  const connection = relay();
  if (!isSmtp(connection)) throw new Error('not SMTP');
  const changed = withSmtpProperties(connection, { enableSsl: true, timeout: 2_000 });
  expect(changed.connectionString).toBe(
    'SmtpServer=mail.example.com;UseWindowsAuthentication=False;EnableSsl=True;Timeout=2000;',
  );
  expect(smtpProperties(changed)).toMatchObject({ enableSsl: true, timeout: 2_000 });
  expect(connection.connectionString).toContain('EnableSsl=False');
});

test('problems come with their property', () => {
  expect(connectionProblems(relay())).toEqual([]);
  expect(connectionProblems(relay({ connectionString: 'x;Password=p' }))).toMatchObject([
    { property: 'connectionString' },
  ]);
  expect(connectionProblems(relay({ connectionString: 'SmtpServer=;' }))).toMatchObject([
    { property: 'smtpServer', code: 'SERVER_EMPTY' },
  ]);
  expect(connectionProblems(file({ connectionString: ' ' }))).toMatchObject([{ code: 'FILE_PATH_EMPTY' }]);
  expect(connectionProblems(relay(), ['MAIL RELAY'])).toMatchObject([{ property: 'name', code: 'NAME_TAKEN' }]);
});

test('ids are GUIDs in braces', () => {
  expect(idFromUuid('6d5e3c1a-0000-4000-8000-000000000000')).toBe('{6D5E3C1A-0000-4000-8000-000000000000}');
  expect(isId('{6d5e3c1a-0000-4000-8000-000000000000}')).toBe(true);
  expect(isId('6D5E3C1A-0000-4000-8000-000000000000')).toBe(false);
});

test('a name means the one called exactly so, and none where several differ from it in case only', () => {
  const pkg = nightly({ connections: [relay({ name: 'mail' }), relay({ id: id(7), name: 'Mail' })] });
  expect(getConnection(pkg, 'Mail').id).toBe(id(7));
  expect(getConnection(pkg, 'mail').id).toBe(relay().id);
  expect(() => getConnection(pkg, 'MAIL')).toThrow(
    expect.objectContaining({
      code: 'TARGET_AMBIGUOUS',
      params: { target: 'MAIL', names: `mail ${relay().id}, Mail ${id(7)}` },
    }),
  );
  const tasks = nightly({ sendMailTasks: [notify({ name: 'tell' }), notify({ id: id(8), name: 'Tell' })] });
  expect(findTask(tasks, 'Tell')?.id).toBe(id(8));
});
