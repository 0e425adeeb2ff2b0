import { describe, expect, test } from 'vitest';
import { textOf } from '../../../shared/expressions/cast-text.ts';
import { ExpressionError } from '../../../shared/expressions/error.ts';
import { evaluateExpression } from '../../../shared/expressions/evaluate.ts';
import { usableNames } from '../../../shared/expressions/names.ts';
import type { Overrides } from '../../../shared/expressions/overrides.ts';
import { qualifiedOverrides } from '../../../shared/expressions/overrides.ts';
import { packageScope } from '../../../shared/expressions/package-scope.ts';
import type { Package } from '../../../shared/model/package.ts';
import { expressions, packageWith, RELAY, RUN, TASK, variable } from './package-under-test.ts';

type At = { container?: string; overrides?: Overrides; kind?: 'task' | 'connection' };

function shown(text: string, pkg: Package, { container = '', overrides = {}, kind = 'task' }: At = {}): string {
  const { id, name } = TASK;
  return textOf(
    evaluateExpression(text, packageScope(pkg, { kind, id, name, container }, { ...RUN, overrides })),
    1033,
  );
}

function errorOf(text: string, pkg: Package, at: At = {}): ExpressionError {
  try {
    shown(text, pkg, at);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`no error in ${text}`);
}

describe('names', () => {
  test.each([
    ['@[User::Server]', 'variable.example.com'],
    ['@User::Server', 'variable.example.com'],
    ['@Server', 'variable.example.com'],
    ['@[Server]', 'variable.example.com'],
    ['@[$Package::Server]', 'parameter.example.com'],
    ['@[System::PackageName]', 'Nightly load'],
    ['@PackageName', 'Nightly load'],
    ['@[System::MachineName]', 'ETL01'],
    ['@[System::UserName]', 'EXAMPLE\\etl'],
    ['@[System::TaskName]', 'Notify'],
    ['(DT_WSTR, 30) @[System::StartTime]', '3/4/2024 3:06:18 PM'],
    ['HEX(@[System::LocaleID])', '409'],
    ['(DT_WSTR, 30) GETDATE()', '2024-03-04 15:06:18.907000000'],
    ['(DT_WSTR, 30) GETUTCDATE()', '2024-03-04 14:06:18.907000000'],
  ])('%s is %s', (text, value) => expect(shown(text, packageWith())).toBe(value));

  test.each([
    ['@[User::server]', 'VARIABLE_MISSING'],
    ['@[Nobody]', 'VARIABLE_MISSING'],
    ['@[$Package::server]', 'PARAMETER_MISSING'],
    ['@[$Package::Secret]', 'PARAMETER_SENSITIVE'],
    ['@[$Project::Server]', 'PROJECT_UNKNOWN'],
    ['@[System::ErrorDescription]', 'SYSTEM_VARIABLE_LATER'],
    ['@[System::VersionBuild]', 'SYSTEM_VARIABLE_NOT_READ'],
    ['@[System::constructor]', 'SYSTEM_VARIABLE_UNKNOWN'],
    ['@[System::Nothing]', 'SYSTEM_VARIABLE_UNKNOWN'],
  ])('%s fails with %s', (text, code) => {
    const error = errorOf(text, packageWith());
    expect(error.code).toBe(code);
    expect(error.part).toBe(text);
  });

  test('a connection manager has no task', () => {
    expect(errorOf('@[System::TaskName]', packageWith(), { kind: 'connection' }).code).toBe('SYSTEM_VARIABLE_UNKNOWN');
  });

  test('parameters of the project are seen where the package has one', () => {
    const parameter = { name: 'Server', value: 'project.example.com', dataType: 'String', sensitive: false } as const;
    const pkg = packageWith({ project: { name: 'ETL', connections: [], parameters: [parameter] } });
    expect(shown('@[$Project::Server]', pkg)).toBe('project.example.com');
    expect(errorOf('@[$Project::Port]', pkg).code).toBe('PARAMETER_MISSING');
  });
});

describe('variables', () => {
  test.each([
    ['Int32', '7058', '(DT_WSTR, 10) @[User::X]', '7058'],
    ['Boolean', '-1', '@[User::X] ? "on" : "off"', 'on'],
    ['DateTime', '1/31/2024', '(DT_WSTR, 30) (DT_DBDATE) @[User::X]', '2024-01-31'],
    ['Double', '1.5', '(DT_WSTR, 10) (@[User::X] * 2)', '3'],
    ['Decimal', '12.50', '(DT_WSTR, 10) @[User::X]', '12.5'],
    ['Int64', '9007199254740993', '(DT_WSTR, 20) (@[User::X] + 1)', '9007199254740994'],
  ] as const)('of the type %s', (dataType, value, text, result) => {
    expect(shown(text, packageWith({ variables: [variable('User::X', value, { dataType })] }))).toBe(result);
  });

  test('what cannot be used says which variable and why', () => {
    const pkg = packageWith({
      variables: [
        variable('User::Rows', 'many', { dataType: 'Int32' }),
        variable('User::Set', '', { dataType: 'Object' }),
      ],
    });
    expect(errorOf('"a" + (DT_WSTR, 9) @[User::Rows]', pkg)).toMatchObject({
      code: 'VARIABLE_VALUE',
      params: { name: 'User::Rows', type: 'Int32', value: 'many' },
    });
    expect(errorOf('@[User::Set]', pkg).code).toBe('VARIABLE_TYPE');
  });

  test('the nearest one of a name is seen', () => {
    const pkg = packageWith({
      variables: [
        variable('User::Server', 'package'),
        variable('User::Server', 'sequence', { scope: 'Load' }),
        variable('User::Server', 'loop', { scope: 'Load\\Loop' }),
      ],
    });
    expect(shown('@[User::Server]', pkg)).toBe('package');
    expect(shown('@[User::Server]', pkg, { container: 'Load' })).toBe('sequence');
    expect(shown('@[User::Server]', pkg, { container: 'Load\\Loop\\Inner' })).toBe('loop');
    expect(shown('@[User::Server]', pkg, { container: 'Loading' })).toBe('package');
  });

  test('one with an expression of its own has its value', () => {
    const pkg = packageWith({
      variables: [
        variable('User::Domain', 'example.com'),
        variable('User::Host', '', { expression: '"mail." + @[User::Domain]' }),
        variable('User::Server', '', { expression: '@[User::Host] + ":25"' }),
      ],
    });
    expect(shown('@[User::Server]', pkg)).toBe('mail.example.com:25');
  });

  test('an error in it names the variable and the part of its expression', () => {
    const variables = [
      variable('User::Host', '', { expression: '"mail." + UPPER(5)' }),
      variable('User::Server', '', { expression: '@[User::Host] + ":25"' }),
    ];
    expect(errorOf('"x" + @[User::Server]', packageWith({ variables }))).toMatchObject({
      code: 'ARGUMENT_TYPE',
      variable: 'User::Host',
      part: 'UPPER(5)',
      position: 10,
      length: 8,
    });
  });

  test('a circle of expressions is found, and so is one too long', () => {
    const circle = [
      variable('User::A', '', { expression: '@[User::B]' }),
      variable('User::B', '', { expression: '@[User::A]' }),
    ];
    expect(errorOf('@[User::A]', packageWith({ variables: circle }))).toMatchObject({
      code: 'VARIABLE_CYCLE',
      variable: 'User::B',
    });
    const chain = Array.from({ length: 100 }, (_, index) =>
      variable(`User::V${index}`, '', { expression: `@[User::V${index + 1}]` }),
    );
    expect(errorOf('@[User::V0]', packageWith({ variables: chain })).code).toBe('TOO_COMPLEX');
  });

  test('variables that double one another are evaluated once each, and are bounded', () => {
    const doubling = Array.from({ length: 30 }, (_, index) =>
      variable(`User::V${index + 1}`, '', { expression: `@[User::V${index}] + @[User::V${index}]` }),
    );
    const pkg = packageWith({ variables: [variable('User::V0', 'x'), ...doubling] });
    expect(shown('(DT_WSTR, 10) LEN(@[User::V15])', pkg)).toBe('32768');
    expect(errorOf('@[User::V30]', pkg).code).toBe('TEXT_TOO_LONG');
  });
});

describe('values for one run', () => {
  const pkg = packageWith({
    variables: [variable('User::Server', 'a'), variable('User::Rows', '1', { dataType: 'Int32' })],
  });

  test('win over the package, in the type of the variable', () => {
    const overrides = { 'User::Rows': '5', '$Package::Secret': 's', 'System::ErrorDescription': 'disk full' };
    expect(shown('(DT_WSTR, 9) (@[User::Rows] + 1)', pkg, { overrides })).toBe('6');
    expect(shown('@[$Package::Secret]', pkg, { overrides })).toBe('s');
    expect(shown('@[System::ErrorDescription]', pkg, { overrides })).toBe('disk full');
    expect(errorOf('@[User::Rows]', pkg, { overrides: { 'User::Rows': 'x' } }).code).toBe('VARIABLE_VALUE');
  });

  test('stand for a parameter of a project that is not there', () => {
    expect(shown('@[$Project::Server]', pkg, { overrides: { '$Project::Server': 'p' } })).toBe('p');
  });

  test('are named as in expressions or shorter; a name that the package lacks is told', () => {
    const given = {
      Server: 'a',
      '@[User::Rows]': '2',
      '$Project::Any': 'b',
      'User::Nobody': 'c',
      'System::Nothing': 'd',
    };
    expect(qualifiedOverrides(pkg, given)).toEqual({
      overrides: { 'User::Server': 'a', 'User::Rows': '2', '$Project::Any': 'b' },
      unknown: ['User::Nobody', 'System::Nothing'],
    });
  });
});

test('a parameter that the project lacks can have a value where an expression of the package uses it', () => {
  const propertyExpressions = expressions({ SmtpServer: '@[$Project::Server]' });
  const project = { name: 'ETL', connections: [], parameters: [] };
  const pkg = packageWith({ project, connections: [{ ...RELAY, propertyExpressions }] });
  const given = { '$Project::Server': 'a', '$Project::Serber': 'b' };
  expect(qualifiedOverrides(pkg, given)).toEqual({
    overrides: { '$Project::Server': 'a' },
    unknown: ['$Project::Serber'],
  });
  expect(shown('@[$Project::Server]', pkg, { overrides: given })).toBe('a');
});

test('the names that an expression may use are those that its object sees', () => {
  const pkg = packageWith({ variables: [variable('User::A', '1'), variable('User::B', '2', { scope: 'Loop' })] });
  expect(usableNames(pkg, '').map(({ name }) => name)).toEqual(['User::A', '$Package::Server', '$Package::Secret']);
  expect(usableNames(pkg, 'Loop').map(({ name }) => name)).toContain('User::B');
});
