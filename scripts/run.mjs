// Child processes of the scripts. Everything here runs on any Node from 20 on and needs no package.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The Node of the npm package `node`, which everything but these scripts runs on; it is there after `npm ci`. */
export const pinnedNode = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The Node to run the product with: the pinned one or, where npm may not run install scripts, a newer system's. */
export function productNode() {
  if (existsSync(pinnedNode)) return pinnedNode;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Error(
    `The npm package "node" brought no Node 24 (is npm's ignore-scripts on?), and this is ${process.version}.`,
  );
}

/**
 * Runs a program in the repository's folder and answers with its exit status; with 128 + the signal's number where
 * a signal ended it, as a shell does. SIGINT and SIGTERM are passed on, so that ending npm ends the program.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    const passOn = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, passOn);
    const done = () => {
      for (const signal of signals) process.off(signal, passOn);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', (status, signal) => {
      done();
      resolve(status ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * As `run`, but silent unless it fails: then everything it said goes to stderr.
 * @param {string} program
 * @param {string[]} args
 */
export async function runQuietly(program, args) {
  /** @type {Buffer[]} */
  const output = [];
  const status = await new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new Error(`Failed: ${[path.basename(program), ...args].join(' ')}`);
}
