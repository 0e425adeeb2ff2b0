// Sets up what is missing, so that `npm start` and `npm test` are enough on a fresh clone.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { build, builtAt } from './build.mjs';
import { root, runQuietly } from './run.mjs';
import { withSetupLock } from './setup-lock.mjs';

/**
 * Installs the npm packages and builds, each only where it is needed. Says on stderr what it does and how long it
 * may take; stdout stays clean for what follows.
 */
export async function setUp() {
  if (hasPackages() && isBuilt()) return;
  await withSetupLock(async () => {
    if (!hasPackages()) {
      say('Installing the npm packages (once, a minute or two) …');
      await installPackages();
    }
    if (!isBuilt()) {
      say('Building …');
      await build();
    }
  });
}

/** @param {string} sentence */
const say = (sentence) => process.stderr.write(`${sentence}\n`);

/**
 * Whether node_modules holds what package-lock.json asks for. Times say nothing about that (a checkout is always
 * newer), so it compares versions with the list that npm leaves in node_modules when it is done.
 */
function hasPackages() {
  const installed = packagesIn('node_modules/.package-lock.json');
  const wanted = packagesIn('package-lock.json');
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = installed[place];
    // Optional packages are there or not as the platform has it.
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional || entry.peer);
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> | undefined}
 */
function packagesIn(file) {
  const lock = path.join(root, file);
  return existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : undefined;
}

async function installPackages() {
  // `npm ci` would delete the Node that may be running this; `npm install` changes only what differs.
  const command = existsSync(path.join(root, 'node_modules')) ? ['install', '--no-save'] : ['ci'];
  // The pinned Node is a development package. npm's warnings are about the system's Node, which only runs npm.
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  if (npm?.endsWith('npm-cli.js')) await runQuietly(node, [npm, ...command, ...options]);
  else await runQuietly(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...command, ...options]);
}

/** Whether everything in dist is newer than what it is made from. */
function isBuilt() {
  const built = builtAt();
  if (built === undefined) return false;
  const sources = ['shared', 'electron', 'renderer', 'vite.config.ts', 'tsconfig.base.json', 'package-lock.json'];
  return sources.every((source) => newestIn(path.join(root, source)) <= built);
}

/**
 * The newest modification time (ms) in a file or folder; folders count too, as removing a file changes only them.
 * @param {string} place
 * @returns {number}
 */
function newestIn(place) {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}
