import { expect, it } from 'vitest';
import { merge } from '../../../electron/package-files/merge.ts';
import { type ConnectionManager, DEFAULT_CONNECTION } from '../../../shared/model/connection-manager.ts';
import { emptyPackage, type Package } from '../../../shared/model/package.ts';
import { DEFAULT_TASK, type SendMailTask } from '../../../shared/model/send-mail-task.ts';
import { newVariable } from '../../../shared/model/variable.ts';

const id = (last: string): string => `{00000000-0000-0000-0000-00000000000${last}}`;

const connection = (changes: Partial<ConnectionManager>): ConnectionManager => ({
  ...DEFAULT_CONNECTION,
  id: id('1'),
  name: 'Mail',
  ...changes,
});
const task = (changes: Partial<SendMailTask>): SendMailTask => ({
  ...DEFAULT_TASK,
  id: id('2'),
  name: 'Tell',
  ...changes,
});
const pkg = (changes: Partial<Package>): Package => ({ ...emptyPackage(id('0'), 'Load'), ...changes });

/** The connection string that comes of three. */
const mergedString = (base: string, mine: string, theirs: string): string | undefined => {
  const [of, own, others] = [base, mine, theirs].map((connectionString) =>
    pkg({ connections: [connection({ connectionString })] }),
  ) as [Package, Package, Package];
  return merge(of, own, others).connections[0]?.connectionString;
};

it('merges a connection string key by key, in the way that the file has it written', () => {
  const base = 'SmtpServer=mail.example;UseWindowsAuthentication=False;EnableSsl=False;';
  expect(mergedString(base, base.replace('mail.', 'mine.'), 'enablessl=True; SmtpServer=mail.example')).toBe(
    'enablessl=True; SmtpServer=mine.example',
  );
  expect(mergedString(base, `${base}Timeout=5;`, base.replace('SmtpServer=mail', 'SmtpServer=theirs'))).toBe(
    'SmtpServer=theirs.example;UseWindowsAuthentication=False;EnableSsl=False;Timeout=5;',
  );
  // Only written differently: nothing was changed.
  expect(mergedString(base, 'enablessl=False; SmtpServer=mail.example', `${base}Timeout=5;`)).toBe(`${base}Timeout=5;`);
  // Both changed the same: one's own wins.
  expect(mergedString(base, base.replace('mail.', 'mine.'), base.replace('mail.', 'theirs.'))).toContain(
    'mine.example',
  );
});

it('merges keys that SSIS does not know, and leaves what cannot be read whole', () => {
  const base = 'SmtpServer=mail.example;UseWindowsAuthentication=False;EnableSsl=False;';
  expect(mergedString(base, `${base}A=1;`, `${base}B=2;`)).toBe(`${base}B=2;A=1;`);
  expect(mergedString('a;b', `${base}`, 'a;c')).toBe(base);
  expect(mergedString('a;b', 'a;b', 'a;c')).toBe('a;c');
});

it('merges variables one by one', () => {
  const [a, b, c] = [newVariable('User::A', '1'), newVariable('User::B', '1'), newVariable('User::C', '1')];
  const base = pkg({ variables: [a, b, c] });
  const mine = pkg({ variables: [{ ...a, value: 'mine' }, b, newVariable('User::Mine', '1')] });
  const theirs = pkg({ variables: [a, { ...b, value: 'theirs' }, c, newVariable('User::Theirs', '1')] });
  expect(merge(base, mine, theirs).variables).toEqual([
    { ...a, value: 'mine' },
    { ...b, value: 'theirs' },
    newVariable('User::Theirs', '1'),
    newVariable('User::Mine', '1'),
  ]);
  // Only the scope tells two of the same name apart.
  const inside = { ...a, scope: 'Load' };
  const both = merge(
    pkg({ variables: [a, inside] }),
    pkg({ variables: [a, { ...inside, value: 'mine' }] }),
    pkg({ variables: [{ ...a, value: 'theirs' }, inside] }),
  );
  expect(both.variables).toEqual([
    { ...a, value: 'theirs' },
    { ...inside, value: 'mine' },
  ]);
});

it('merges property expressions by property', () => {
  const expressions = (...written: [string, string][]) => ({
    propertyExpressions: written.map(([property, expression]) => ({ property, expression })),
  });
  const of = (...written: [string, string][]) =>
    pkg({ connections: [connection(expressions(...written))], sendMailTasks: [task(expressions(...written))] });
  const merged = merge(
    of(['ToLine', '@A'], ['CCLine', '@A']),
    of(['ToLine', '@Mine'], ['CCLine', '@A'], ['Subject', '@Mine']),
    of(['ToLine', '@A'], ['Priority', '@Theirs']),
  );
  const expected = expressions(['ToLine', '@Mine'], ['Priority', '@Theirs'], ['Subject', '@Mine']);
  expect(merged.sendMailTasks[0]).toMatchObject(expected);
  expect(merged.connections[0]).toMatchObject(expected);
});

it('takes a list in which a key occurs twice as one value', () => {
  const twice = [newVariable('User::A', '1'), newVariable('User::A', '2')];
  const mine = [newVariable('User::A', '1'), newVariable('User::A', 'mine')];
  const theirs = [newVariable('User::A', 'theirs'), newVariable('User::A', '2')];
  const merged = (own: Package['variables']) =>
    merge(pkg({ variables: twice }), pkg({ variables: own }), pkg({ variables: theirs })).variables;
  expect(merged(mine)).toEqual(mine);
  expect(merged(twice)).toEqual(theirs);
});

it('brings back what the others removed only where it was edited here', () => {
  const base = pkg({ connections: [connection({})], sendMailTasks: [task({})] });
  const mine = pkg({ connections: [connection({ description: 'mine' })], sendMailTasks: [task({})] });
  expect(merge(base, mine, pkg({}))).toMatchObject({ connections: mine.connections, sendMailTasks: [] });
  expect(merge(base, pkg({}), base)).toMatchObject({ connections: [], sendMailTasks: [] });
});
