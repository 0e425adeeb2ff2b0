import { describe, expect, it } from 'vitest';
import {
  csvOf,
  filterRows,
  flagCounts,
  sortRows,
  type UsageRow,
  usageKey,
  usageRows,
} from '../../../renderer/usage/usage-rows.ts';
import type { Usage } from '../../../shared/contract/package-files.ts';

const ID = '{00000000-0000-0000-0000-000000000001}';
const usage = (name: string, more: Partial<Usage> = {}): Usage => ({
  path: `/etl/${name}.dtsx`,
  kind: 'connection',
  id: ID,
  name,
  container: '',
  connectionString: 'SmtpServer=mail.example.com;UseWindowsAuthentication=True;EnableSsl=False;',
  connectionName: '',
  uses: 1,
  expressions: [],
  flags: [],
  problems: [],
  ...more,
});
const names = (rows: readonly UsageRow[]): string[] => rows.map(({ name }) => name);

describe('rows of a scan', () => {
  it('show what the connection string says, and the path below the folder', () => {
    const [row] = usageRows([usage('Load', { path: '/etl/a/Load.dtsx' })], '/etl');
    expect(row).toMatchObject({ server: 'mail.example.com', windows: true, ssl: false, file: 'a/Load.dtsx' });
  });

  it('name the file of the one that they are a double of', () => {
    const double = { path: '/etl/b/All.ispac', member: 'Load.dtsx', name: 'Mail' };
    expect(usageRows([usage('Load', { double })], '/etl')[0]?.doubleFile).toBe('b/All.ispac › Load.dtsx');
  });

  it('show no server where the connection string cannot be read', () => {
    expect(usageRows([usage('Load', { connectionString: 'SmtpServer=x;Password=y' })], '/etl')[0]?.server).toBe('');
  });

  it('tell copied packages apart, whose ids are the same', () => {
    expect(usageKey(usage('Load'))).not.toBe(usageKey(usage('Copy')));
  });
});

describe('filter and order', () => {
  const rows = usageRows(
    [
      usage('Load', { flags: ['NO_SSL', 'UNUSED'], uses: 0 }),
      usage('report', { flags: ['NO_SSL'], uses: 10 }),
      usage('Send', { kind: 'task', connectionName: 'Relay', container: 'Nightly', uses: 0 }),
    ],
    '/etl',
  );

  it('find every word, in any of what is shown', () => {
    expect(names(filterRows(rows, { text: 'RELAY nightly', kind: 'all', flags: [] }))).toEqual(['Send']);
    expect(names(filterRows(rows, { text: 'mail.example.com', kind: 'connection', flags: [] }))).toEqual([
      'Load',
      'report',
    ]);
  });

  it('leave what has all of the flags', () => {
    expect(names(filterRows(rows, { text: '', kind: 'all', flags: ['NO_SSL', 'UNUSED'] }))).toEqual(['Load']);
    expect(flagCounts(rows)).toEqual([
      { flag: 'NO_SSL', count: 2 },
      { flag: 'UNUSED', count: 1 },
    ]);
  });

  it('sort by name without regard to case, by number, and both ways', () => {
    expect(names(sortRows(rows, { column: 'name', descending: false }))).toEqual(['Load', 'report', 'Send']);
    expect(names(sortRows(rows, { column: 'uses', descending: true }))).toEqual(['report', 'Load', 'Send']);
    expect(names(sortRows(rows, { column: 'findings', descending: true }))).toEqual(['Load', 'report', 'Send']);
  });
});

describe('comma-separated values', () => {
  it('quote what has a separator, and keep text that begins like a formula from being one', () => {
    const [, line] = csvOf(usageRows([usage('=1+1', { path: '/e,l/"x".dtsx' })], '/')).split('\r\n');
    expect(line).toMatch(/^"\/e,l\/""x""\.dtsx",,connection,'=1\+1,,,mail\.example\.com,false,true,1,,,$/);
  });
});
