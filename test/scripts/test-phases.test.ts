import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/run.mjs';
import { count } from '../../scripts/test-phases.mjs';

const passed = { status: 'passed', fullName: 'a works' };

const report = (changed: object) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ name: join(root, 'test/a.test.ts'), status: 'passed', assertionResults: [passed] }],
  ...changed,
});

it.each([
  ['every test passed', 0, report({}), { passed: 3, failed: 0, skipped: 2 }],
  ['tests failed', 1, report({ numFailedTests: 2 }), { passed: 3, failed: 2, skipped: 2 }],
  [
    'a file failed before its first test',
    1,
    report({ testResults: [{ name: join(root, 'test/b.test.ts'), status: 'failed', assertionResults: [] }] }),
    { passed: 3, failed: 1, skipped: 2 },
  ],
  ['an error belongs to no test', 1, report({}), { passed: 3, failed: 1, skipped: 2 }],
  ['the tests crashed', 139, undefined, { passed: 0, failed: 1, skipped: 0 }],
  ['there is no report of a success', 0, undefined, { passed: 0, failed: 1, skipped: 0 }],
])('counts rightly when %s', (_case, status, given, counts) => {
  expect(count(status, given)).toMatchObject(counts);
});

it('names what failed', () => {
  const testResults = [
    {
      name: join(root, 'test', 'a.test.ts'),
      status: 'failed',
      assertionResults: [passed, { status: 'failed', fullName: 'b works' }],
    },
    { name: join(root, 'test', 'b.test.ts'), status: 'failed', assertionResults: [] },
  ];
  expect(count(1, report({ numFailedTests: 1, testResults })).failures).toEqual([
    `${join('test', 'a.test.ts')}: b works`,
    join('test', 'b.test.ts'),
  ]);
});
