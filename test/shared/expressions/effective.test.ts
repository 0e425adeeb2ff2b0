import { describe, expect, test } from 'vitest';
import { effectiveConnection } from '../../../shared/expressions/effective-connection.ts';
import { effectiveRun } from '../../../shared/expressions/effective-run.ts';
import { effectiveTask } from '../../../shared/expressions/effective-task.ts';
import { requireEvaluated } from '../../../shared/expressions/failure.ts';
import { expressionFailureParams } from '../../../shared/expressions/sentence.ts';
import { messagesIn } from '../../../shared/messages/index.ts';
import { connectionProblems } from '../../../shared/model/connection-manager.ts';
import { Failure } from '../../../shared/model/failure.ts';
import { taskProblems } from '../../../shared/model/send-mail-task.ts';
import { BODY_FILE, expressions, packageWith, RELAY, RUN, TASK, variable } from './package-under-test.ts';

const connectionWith = (byProperty: Record<string, string>) =>
  effectiveConnection(packageWith(), { ...RELAY, propertyExpressions: expressions(byProperty) }, RUN);
const taskWith = (byProperty: Record<string, string>) =>
  effectiveTask(packageWith(), { ...TASK, propertyExpressions: expressions(byProperty) }, RUN);

describe('a connection manager', () => {
  test('without expressions is what it is', () => {
    expect(effectiveConnection(packageWith(), RELAY, RUN)).toEqual({ connection: RELAY, outcomes: [] });
  });

  test('has the values of its expressions', () => {
    const { connection, outcomes } = connectionWith({
      SmtpServer: '@[User::Server]',
      EnableSsl: '1 == 1',
      Timeout: '2 * 1000',
      Description: '"for " + @[System::PackageName]',
    });
    expect(connection.connectionString).toBe(
      'SmtpServer=variable.example.com;UseWindowsAuthentication=False;EnableSsl=True;Timeout=2000;',
    );
    expect(connection.description).toBe('for Nightly load');
    expect(outcomes.map(({ property, value }) => [property, value])).toEqual([
      ['SmtpServer', 'variable.example.com'],
      ['EnableSsl', 'True'],
      ['Timeout', '2000'],
      ['Description', 'for Nightly load'],
    ]);
  });

  test('adds single properties to a whole connection string, wherever that stands', () => {
    const { connection, outcomes } = connectionWith({
      SmtpServer: '"single.example.com"',
      ConnectionString: '"SmtpServer=whole.example.com;UseWindowsAuthentication=True;EnableSsl=True;"',
    });
    expect(connection.connectionString).toBe(
      'SmtpServer=single.example.com;UseWindowsAuthentication=True;EnableSsl=True;',
    );
    expect(outcomes.map(({ property }) => property)).toEqual(['SmtpServer', 'ConnectionString']);
  });

  test.each([
    [{ EnableSsl: '"True"' }, 'RESULT_TYPE'],
    [{ SmtpServer: '25' }, 'RESULT_TYPE'],
    [{ Timeout: '2.5' }, 'RESULT_TYPE'],
    [{ SmtpServer: 'NULL(DT_WSTR, 10)' }, 'RESULT_NULL'],
    [{ SmtpServer: '""' }, 'RESULT_INVALID'],
    [{ SmtpServer: '"a;b"' }, 'RESULT_INVALID'],
    [{ Timeout: '0' }, 'RESULT_INVALID'],
    [{ ConnectionString: '"SmtpServer=a;Password=secret;"' }, 'RESULT_INVALID'],
    [{ Name: '"x"' }, 'PROPERTY_FIXED'],
    [{ Port: '25' }, 'PROPERTY_UNKNOWN'],
    [{ SmtpServer: '"a"', smtpserver: '"b"' }, 'PROPERTY_TWICE'],
    [{ SmtpServer: '@[User::Nobody]' }, 'VARIABLE_MISSING'],
  ] as [Record<string, string>, string][])('%j fails with %s', (byProperty, code) => {
    const { outcomes } = connectionWith(byProperty);
    expect(outcomes.at(-1)?.error?.code).toBe(code);
    expect(outcomes.at(-1)?.value).toBeUndefined();
  });

  test('of the type FILE has its path from an expression', () => {
    const file = {
      ...BODY_FILE,
      propertyExpressions: expressions({ ConnectionString: '"/tmp/" + @[System::PackageName]' }),
    };
    expect(effectiveConnection(packageWith(), file, RUN).connection.connectionString).toBe('/tmp/Nightly load');
  });
});

describe('a task', () => {
  test('has the values of its expressions', () => {
    const { task } = taskWith({
      Subject: '@[System::PackageName] + " failed on " + @[System::MachineName]',
      ToLine: '"dba@example.com"',
      MessageSource: '"Line one\\nLine two"',
      Priority: '1',
      FileAttachments: '"/tmp/a.txt|/tmp/b.txt"',
      SmtpConnection: '"relay"',
      Disable: 'FALSE',
    });
    expect(task).toMatchObject({
      subject: 'Nightly load failed on ETL01',
      toLine: 'dba@example.com',
      messageSource: 'Line one\nLine two',
      priority: 'High',
      fileAttachments: '/tmp/a.txt|/tmp/b.txt',
      smtpConnection: RELAY.id,
    });
  });

  test.each([
    ['0', 'Normal'],
    ['1', 'High'],
    ['3', 'Normal'],
    ['5', 'Low'],
  ])('takes %s for the priority %s', (number, priority) => {
    expect(taskWith({ Priority: number }).task.priority).toBe(priority);
  });

  test('finds the file of its text by name, wherever the type of the source stands', () => {
    const { task } = taskWith({ MessageSource: '"Body"', MessageSourceType: '1' });
    expect(task).toMatchObject({ messageSourceType: 'FileConnection', messageSource: BODY_FILE.id });
  });

  test.each([
    [{ SmtpConnection: '"Nobody"' }, 'RESULT_UNKNOWN_CONNECTION'],
    [{ SmtpConnection: '"Body"' }, 'RESULT_UNKNOWN_CONNECTION'],
    [{ MessageSourceType: '7' }, 'RESULT_TYPE'],
    [{ Priority: '"High"' }, 'RESULT_TYPE'],
    [{ Subject: 'GETDATE()' }, 'RESULT_TYPE'],
  ] as [Record<string, string>, string][])('%j fails with %s', (byProperty, code) => {
    const { task, outcomes } = taskWith(byProperty);
    expect(outcomes[0]?.error?.code).toBe(code);
    expect(task).toEqual(TASK);
  });
});

describe('a run', () => {
  test('has what the task uses as it is then, and nothing else', () => {
    const relay = { ...RELAY, propertyExpressions: expressions({ SmtpServer: '@[User::Server]' }) };
    const other = {
      ...RELAY,
      id: BODY_FILE.id,
      name: 'Other',
      propertyExpressions: expressions({ SmtpServer: 'broken(' }),
    };
    const pkg = packageWith({
      connections: [other],
      project: { name: 'ETL', connections: [relay], parameters: [] },
      variables: [
        variable('User::Server', 'v'),
        variable('User::Body', '', { expression: '"Hello " + @[User::Server]' }),
      ],
    });
    const task = { ...TASK, messageSourceType: 'Variable', messageSource: 'User::Body' } as const;
    const run = effectiveRun(pkg, task, { ...RUN, overrides: { 'User::Server': 'mail2' } });
    expect(run.outcomes.map(({ object, outcome }) => [object, outcome.value])).toEqual([['Relay', 'mail2']]);
    expect(run.pkg.connections.map(({ connectionString }) => connectionString)).toEqual([
      RELAY.connectionString,
      'SmtpServer=mail2;UseWindowsAuthentication=False;EnableSsl=False;',
    ]);
    expect(run.pkg.variables[0]).toMatchObject({ name: 'User::Body', value: 'Hello mail2' });
  });

  test('that cannot be evaluated says which property of what, which part, and why, in both languages', () => {
    const relay = { ...RELAY, propertyExpressions: expressions({ SmtpServer: '"mail." + UPPER(@[User::Nobody])' }) };
    const { outcomes } = effectiveRun(packageWith({ connections: [relay] }), TASK, RUN);
    let failure: unknown;
    try {
      requireEvaluated(outcomes);
    } catch (error) {
      failure = error;
    }
    if (!(failure instanceof Failure)) throw new Error('expected a Failure');
    expect(failure.code).toBe('EXPRESSION_FAILED');
    expect(failure.params).toEqual({
      object: 'Relay',
      property: 'SmtpServer',
      reason: 'VARIABLE_MISSING',
      name: 'User::Nobody',
      part: '@[User::Nobody]',
      position: 17,
      variable: '',
    });
    const [en, ja] = [messagesIn('en'), messagesIn('ja')];
    expect(en('failure.EXPRESSION_FAILED.message', expressionFailureParams(en, failure.params))).toBe(
      'The expression of SmtpServer of “Relay” cannot be evaluated. The variable “User::Nobody” does not exist here. Names are case-sensitive. (in: @[User::Nobody])',
    );
    expect(ja('failure.EXPRESSION_FAILED.message', expressionFailureParams(ja, failure.params))).toContain(
      '変数 "User::Nobody" はここにはありません。',
    );
  });
});

test('what an expression sets need not be there at design time, and must be there in a run', () => {
  const propertyExpressions = expressions({ CCLine: '@[User::Nobody]', FromLine: '""' });
  const task = { ...TASK, propertyExpressions };
  const around = { connections: [RELAY], variables: [], taken: [] };
  expect(taskProblems(task, around)).toEqual([]);
  const effective = effectiveTask(packageWith(), task, RUN).task;
  expect(taskProblems(effective, around).map(({ code }) => code)).toEqual(['ADDRESS_REQUIRED', 'RECIPIENT_REQUIRED']);

  const empty = { ...RELAY, connectionString: 'SmtpServer=;UseWindowsAuthentication=False;EnableSsl=True;' };
  expect(connectionProblems(empty)).toMatchObject([{ code: 'SERVER_EMPTY' }]);
  expect(connectionProblems({ ...empty, propertyExpressions: expressions({ SmtpServer: '"a"' }) })).toEqual([]);
});
