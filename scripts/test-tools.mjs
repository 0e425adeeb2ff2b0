// What tests need beside the npm packages: a browser, Japanese fonts for it, and a real mail server.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { runQuietly } from './run.mjs';

/** @typedef {{ debian: string, program?: string, without: string }} Tool */

/**
 * Debian's package, the program that shows it is there, and what is not tested without it.
 * @type {readonly Tool[]}
 */
const tools = [
  { debian: 'chromium', program: 'chromium', without: 'the designer in a browser' },
  { debian: 'fonts-noto-cjk', without: 'how Japanese looks' },
  { debian: 'postfix', program: 'postfix', without: 'the conversation with a real Postfix' },
];

/**
 * Installs what is missing, on Debian and Ubuntu as root; elsewhere says what to install and what is skipped.
 * @returns {Promise<string[]>} what is not tested for want of a tool
 */
export async function setUpTestTools() {
  const missing = tools.filter((tool) => !isThere(tool));
  if (missing.length > 0 && canInstall()) await install(missing.map(({ debian }) => debian));
  const left = missing.filter((tool) => !isThere(tool));
  for (const { debian, without } of left) {
    process.stderr.write(`MISSING: ${debian}. Without it, tests of ${without} are skipped. Please install it.\n`);
  }
  return left.map(({ debian, without }) => `${without} (${debian} is not installed)`);
}

const hasDpkg = () => existsSync('/usr/bin/dpkg-query');

/** @param {Tool} tool */
function isThere({ debian, program }) {
  if (hasDpkg()) {
    const { stdout } = spawnSync('dpkg-query', ['-s', debian], { encoding: 'utf8' });
    return stdout.includes('Status: install ok installed');
  }
  if (!program) return process.platform !== 'linux';
  const path = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  return path.some((folder) => existsSync(`${folder}/${program}`));
}

const canInstall = () => hasDpkg() && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

/** @param {string[]} packages */
async function install(packages) {
  process.stderr.write(`Installing for the tests (once, a minute or two): ${packages.join(', ')} …\n`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  try {
    await runQuietly('apt-get', ['update', '-q']);
    await withoutStartingServices(() =>
      runQuietly('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages]),
    );
  } catch (error) {
    // The tests still run: those that need the tool are skipped, or fail and name it.
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  }
}

/**
 * Debian starts a service as it installs it, unless this policy says no: the tests start their own, with their own
 * configuration.
 * @param {() => Promise<void>} work
 */
async function withoutStartingServices(work) {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return work();
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await work();
  } finally {
    rmSync(policy, { force: true });
  }
}
