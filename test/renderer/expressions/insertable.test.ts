import { expect, test } from 'vitest';
import { insertable } from '../../../renderer/expressions/insertable.ts';
import { parseExpression } from '../../../shared/expressions/parser.ts';
import { emptyPackage } from '../../../shared/model/package.ts';
import { newVariable } from '../../../shared/model/variable.ts';

const pkg = {
  ...emptyPackage('{00000000-0000-4000-8000-000000000001}', 'Load'),
  variables: [newVariable('User::Mail To', ''), { ...newVariable('User::Inner', ''), scope: 'Loop' }],
};

test('everything that can be inserted is read as an expression once its arguments are filled in', () => {
  for (const { items } of insertable(pkg, { kind: 'task', container: '' })) {
    for (const { text } of items) {
      const filled = text.replace(/«[^»]+»/g, '1');
      parseExpression(text.startsWith('(') ? `${filled}1` : filled);
    }
  }
});

test('names are those that the object sees; groups without anything are left out', () => {
  const groups = insertable(pkg, { kind: 'connection', container: '' });
  expect(groups.find(({ group }) => group === 'names')?.items).toEqual([
    { label: 'User::Mail To', text: '@[User::Mail To]' },
  ]);
  const system = groups.find(({ group }) => group === 'systemVariables')?.items.map(({ label }) => label);
  expect(system).toContain('System::PackageName');
  expect(system).not.toContain('System::TaskName');
  expect(insertable({ ...pkg, variables: [] }, { kind: 'task', container: '' })[0]?.group).toBe('systemVariables');
});
