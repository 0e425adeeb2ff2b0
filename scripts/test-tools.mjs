// What tests need beside the npm packages: a browser, Japanese fonts for it, and real servers.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { runQuietly } from './run.mjs';

/** @typedef {{ debian: string[], program?: string, without: string }} Tool */

/**
 * Debian's packages, the program that shows they are there, and what is not tested without them.
 * @type {readonly Tool[]}
 */
const tools = [
  { debian: ['chromium'], program: 'chromium', without: 'the designer in a browser' },
  { debian: ['fonts-noto-cjk'], without: 'how Japanese looks' },
  { debian: ['postfix'], program: 'postfix', without: 'the conversation with a real Postfix' },
  {
    debian: [
      ...['krb5-kdc', 'krb5-admin-server', 'krb5-user', 'gss-ntlmssp', 'dovecot-core', 'dovecot-gssapi', 'sasl2-bin'],
      ...['libsasl2-modules', 'libsasl2-modules-db', 'libsasl2-modules-gssapi-mit'],
    ],
    program: 'krb5kdc',
    without: 'Windows authentication against real servers',
  },
  {
    debian: ['gnome-keyring', 'dbus-daemon'],
    program: 'gnome-keyring-daemon',
    without: 'passwords in a real keychain',
  },
  // There is no Wine for other processors; its NTLM is Samba's.
  ...(process.arch === 'x64'
    ? [{ debian: ['wine64', 'winbind'], program: 'wine64', without: 'SSPI, under Wine' }]
    : []),
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
    const packages = debian.join(' ');
    process.stderr.write(`MISSING: ${packages}. Tests of ${without} are skipped. Please install what is missing.\n`);
  }
  return left.map(({ debian, without }) => `${without} (not installed: ${debian.join(' ')})`);
}

const hasDpkg = () => existsSync('/usr/bin/dpkg-query');

/** @param {Tool} tool */
function isThere({ debian, program }) {
  if (hasDpkg()) {
    const { stdout } = spawnSync('dpkg-query', ['-s', ...debian], { encoding: 'utf8' });
    return stdout.split('\n').filter((line) => line === 'Status: install ok installed').length === debian.length;
  }
  if (!program) return process.platform !== 'linux';
  const path = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  return path.some((folder) => existsSync(`${folder}/${program}`));
}

const canInstall = () => hasDpkg() && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

/**
 * Installs groups of packages one by one: a group that this release of Debian has not takes no other with it.
 * @param {string[][]} groups
 */
async function install(groups) {
  process.stderr.write(`Installing for the tests (once, some minutes): ${groups.flat().join(', ')} …\n`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  // Where one fails, the tests still run: those that need it are skipped, or fail and name it.
  await orSay(() => runQuietly('apt-get', ['update', '-q']));
  await withoutStartingServices(async () => {
    for (const group of groups) {
      await orSay(() => runQuietly('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...group]));
    }
  });
}

/** @param {() => Promise<void>} work */
async function orSay(work) {
  try {
    await work();
  } catch (error) {
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
