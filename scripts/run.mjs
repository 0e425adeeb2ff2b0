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
 * Ends a script that could not do what it is for: its sentence on stderr, status 1.
 * @param {unknown} error
 */
export function fail(error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/**
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
function start(program, args, options) {
  const child = spawn(program, args, { cwd: root, ...options });
  children.add(child);
  /** @type {Promise<{ status: number | null, signal: NodeJS.Signals | null }>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal }));
  });
  return { child, ended: ended.finally(() => children.delete(child)) };
}

// npm runs scripts in a shell, which dies of a signal to npm without passing it on: a script sees only that it has
// another parent. Windows has no such thing; there, npm's whole console goes at once.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  const look = () => {
    if (process.ppid === parent) return;
    if (children.size === 0) process.exit(128 + constants.signals.SIGTERM);
    for (const child of children) child.kill('SIGTERM');
  };
  setInterval(look, 250).unref();
}

/**
 * Runs a program in the repository's folder and answers with its exit status; with 128 + the signal's number where
 * a signal ended it, as a shell does. Signals are passed on to it.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export async function run(program, args, options = {}) {
  const { child, ended } = start(program, args, { stdio: 'inherit', ...options });
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  try {
    const { status, signal } = await ended;
    return status ?? 128 + (signal ? constants.signals[signal] : 0);
  } finally {
    for (const signal of signals) process.off(signal, passOn);
  }
}

/**
 * As `run`, but silent unless it fails: then everything it said goes to stderr.
 * @param {string} program
 * @param {string[]} args
 */
export async function runQuietly(program, args) {
  /** @type {Buffer[]} */
  const output = [];
  const { child, ended } = start(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const { status } = await ended;
  if (status === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new Error(`Failed: ${[path.basename(program), ...args].join(' ')}`);
}
