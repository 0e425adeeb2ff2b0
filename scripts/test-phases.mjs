// What `npm test` runs, phase by phase, and how it counts.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { productNode, root, run } from './run.mjs';
import { setUp } from './setup.mjs';

/**
 * What a phase came to, with the names of the tests that failed in it.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts
 */

const module = (/** @type {string} */ file) => path.join(root, 'node_modules', file);

/** Phases in their order; all of them run, whatever the ones before found. */
export const phases = [
  { name: 'set-up', run: prepare },
  { name: 'type check', run: () => tool('typescript/bin/tsc', ['-b']) },
  { name: 'lint', run: () => tool('@biomejs/biome/bin/biome', ['check']) },
  { name: 'unit tests', run: () => vitest('unit') },
  { name: 'tests against real mail servers', run: () => vitest('lab') },
  { name: 'tests of the designer in a browser', run: () => vitest('e2e') },
];

/**
 * What does not build is shown by the type check, too, and the tests of what does still say something.
 * @returns {Promise<Counts>}
 */
async function prepare() {
  await setUp();
  return { passed: 0, failed: 0, skipped: 0, failures: [] };
}

/**
 * A tool that passes or fails as a whole.
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function tool(file, args) {
  const status = await run(productNode(), [module(file), ...args]);
  return status === 0
    ? { passed: 1, failed: 0, skipped: 0, failures: [] }
    : { passed: 0, failed: 1, skipped: 0, failures: [] };
}

/**
 * One of the projects of vitest.config.ts.
 * @param {string} project
 * @returns {Promise<Counts>}
 */
async function vitest(project) {
  const folder = mkdtempSync(path.join(tmpdir(), 'smtpcm-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const status = await run(productNode(), [module('vitest/vitest.mjs'), 'run', '--project', project, ...reporters]);
    return count(status, existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Counts a Vitest report. A file that fails before its first test has none to count, an error outside of any test
 * shows in the exit status only, and a crash leaves no report: each of them is one failure.
 * @param {number} status
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }
 *   | undefined} report
 * @returns {Counts}
 */
export function count(status, report) {
  if (!report) return { passed: 0, failed: 1, skipped: 0, failures: [] };
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = report.numFailedTests + broken.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(failuresOf),
  };
}

/**
 * @param {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }} file
 * @returns {string[]} its failed tests; the file itself where it failed before its first
 */
function failuresOf({ name, status, assertionResults }) {
  const file = path.relative(root, name);
  if (status === 'failed' && assertionResults.length === 0) return [file];
  return assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => `${file}: ${fullName}`);
}
