import { describe, expect, it } from 'vitest';
import { found, packageMatches } from '../../../renderer/designer/matches.ts';
import { DEFAULT_CONNECTION } from '../../../shared/model/connection-manager.ts';
import type { Package } from '../../../shared/model/package.ts';
import { emptyPackage } from '../../../shared/model/package.ts';
import { DEFAULT_TASK } from '../../../shared/model/send-mail-task.ts';

const id = (digit: string): string => `{${digit.repeat(8)}-0000-0000-0000-000000000000}`;
const connection = (digit: string, name: string, server: string): Package['connections'][number] => ({
  ...DEFAULT_CONNECTION,
  id: id(digit),
  name,
  connectionString: `SmtpServer=${server};UseWindowsAuthentication=False;EnableSsl=False;`,
});
const pkg: Package = {
  ...emptyPackage(id('0'), 'Nightly load'),
  connections: [connection('1', 'Mail relay', 'mail.example.com'), connection('2', 'Backup', '10.0.0.7')],
  sendMailTasks: [{ ...DEFAULT_TASK, id: id('3'), name: 'Report', toLine: 'dba@example.com' }],
};

describe('search', () => {
  it.each(['nightly', 'LOAD night', 'mail.example.com', 'relay mail', 'dba@example', ''])(
    'finds the package by “%s”',
    (search) => {
      expect(packageMatches(pkg, search)).toBe(true);
    },
  );

  it('wants every word in one object', () => {
    expect(packageMatches(pkg, 'relay 10.0.0.7')).toBe(false);
    expect(packageMatches(pkg, 'nothing')).toBe(false);
  });

  it('leaves all of a package that was itself meant', () => {
    expect(found(pkg, 'nightly')).toBe(pkg);
  });

  it('means a package by the path of its file', () => {
    const path = '/projects/etl/Load.dtsx';
    expect(packageMatches(pkg, 'etl load.dtsx')).toBe(false);
    expect(packageMatches(pkg, 'etl load.dtsx', path)).toBe(true);
    expect(found(pkg, 'etl load.dtsx', path)).toBe(pkg);
  });

  it('leaves what was found inside', () => {
    const { connections, sendMailTasks } = found(pkg, '10.0.0.7');
    expect(connections.map(({ name }) => name)).toEqual(['Backup']);
    expect(sendMailTasks).toEqual([]);
  });
});
