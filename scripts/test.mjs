// npm test: sets up what is missing, then checks types and style and runs all tests. Its last line is the sum.
import { installedElectron } from './electron.mjs';
import { setUp } from './setup.mjs';
import { phases } from './test-phases.mjs';
import { setUpTestTools } from './test-tools.mjs';

// Debian's mail servers are where only root's shells look for programs, and not all of those.
if (process.platform !== 'win32') process.env.PATH = `${process.env.PATH}:/usr/sbin:/sbin`;

try {
  await setUp();
} catch (error) {
  // What does not build is shown by the type check too, and the tests of what does still say something.
  console.error(error.message);
}
const notRun = await setUpTestTools();
notRun.push(`the designer in real Electron (${installedElectron() ? 'no test drives it yet' : 'no binary here'})`);

const total = { passed: 0, failed: 0, skipped: 0 };
const failedPhases = [];
for (const phase of phases) {
  console.log(`\n── ${phase.name} ──`);
  const counts = await phase.run();
  for (const kind of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[kind] += counts[kind];
  if (counts.failed > 0) failedPhases.push(phase.name);
}

console.log();
if (failedPhases.length > 0) console.log(`failed: ${failedPhases.join(', ')}`);
for (const what of notRun) console.log(`not run: ${what}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
