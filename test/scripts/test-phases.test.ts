import { expect, it } from 'vitest';
import { count } from '../../scripts/test-phases.mjs';

const report = (changed: object) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{}, {}, {}, {}, {}] }],
  ...changed,
});

it.each([
  ['every test passed', 0, report({}), { passed: 3, failed: 0, skipped: 2 }],
  ['tests failed', 1, report({ numFailedTests: 2 }), { passed: 3, failed: 2, skipped: 2 }],
  [
    'a file failed before its first test',
    1,
    report({ testResults: [{ status: 'failed', assertionResults: [] }] }),
    { passed: 3, failed: 1, skipped: 2 },
  ],
  ['an error belongs to no test', 1, report({}), { passed: 3, failed: 1, skipped: 2 }],
  ['the tests crashed', 139, undefined, { passed: 0, failed: 1, skipped: 0 }],
  ['there is no report of a success', 0, undefined, { passed: 0, failed: 1, skipped: 0 }],
])('counts rightly when %s', (_case, status, given, counts) => {
  expect(count(status, given)).toEqual(counts);
});
