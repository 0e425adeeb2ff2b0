// npm test: sets up what is missing, then checks types and style and runs all tests. Its last line is the sum.
import { installedElectron } from './electron.mjs';
import { fail } from './run.mjs';
import { phases } from './test-phases.mjs';
import { setUpTestTools } from './test-tools.mjs';

// Debian's mail servers are where only root's shells look for programs, and not all of those.
if (process.platform !== 'win32') process.env.PATH = `${process.env.PATH}:/usr/sbin:/sbin`;

const notRun = await setUpTestTools();
if (!installedElectron()) notRun.push('the designer in real Electron (no binary here)');

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];
for (const phase of phases) {
  process.stdout.write(`\n── ${phase.name} ──\n`);
  const counts = await phase.run().catch((error) => {
    fail(error);
    return { passed: 0, failed: 1, skipped: 0, failures: [] };
  });
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  if (counts.failed > 0) failures.push(phase.name, ...counts.failures.map((name) => `  ${name}`));
}

process.stdout.write('\n');
// Named again at the end: thousands of lines above, nobody finds them.
if (failures.length > 0) process.stdout.write(`failed:\n${failures.map((line) => `  ${line}\n`).join('')}`);
for (const what of notRun) process.stdout.write(`not run: ${what}\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
