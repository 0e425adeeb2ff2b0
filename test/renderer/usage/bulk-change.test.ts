import { describe, expect, it } from 'vitest';
import { changeOf, propertiesOf, targetsOf } from '../../../renderer/usage/bulk-change.ts';
import type { Usage } from '../../../shared/contract/package-files.ts';

const usage = (kind: Usage['kind'], path: string, member?: string): Usage => ({
  path,
  ...(member !== undefined && { member }),
  kind,
  id: '{00000000-0000-0000-0000-000000000001}',
  name: 'Mail',
  container: '',
  connectionString: '',
  connectionName: '',
  uses: 0,
  expressions: [],
  flags: [],
  problems: [],
});

describe('a change of many', () => {
  it('offers the properties of what is selected', () => {
    expect(propertiesOf([usage('task', '/a')])).toEqual(['fromLine', 'toLine', 'ccLine', 'bccLine']);
    expect(propertiesOf([usage('connection', '/a')])).toContain('smtpServer');
    expect(propertiesOf([usage('connection', '/a'), usage('task', '/b')])).toHaveLength(8);
  });

  it('is made where the property is, and in no deployment file', () => {
    const all = [usage('connection', '/a'), usage('task', '/b'), usage('connection', '/c.ispac', 'Load.dtsx')];
    expect(targetsOf(all, 'smtpServer').map(({ path }) => path)).toEqual(['/a']);
    expect(targetsOf(all, 'toLine').map(({ path }) => path)).toEqual(['/b']);
  });

  it('reads what was typed', () => {
    expect(changeOf('smtpServer', ' mail.example.com ')).toEqual({ property: 'smtpServer', value: 'mail.example.com' });
    expect(changeOf('enableSsl', 'True')).toEqual({ property: 'enableSsl', value: true });
    expect(changeOf('enableSsl', 'False')).toEqual({ property: 'enableSsl', value: false });
    expect(changeOf('timeout', ' 2000 ')).toEqual({ property: 'timeout', value: 2000 });
    expect(changeOf('timeout', '2 s')).toBeUndefined();
    expect(changeOf('timeout', '')).toBeUndefined();
  });
});
