// npm start: the designer, in Electron where it can run here, else in the browser.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findElectron, reasonAgainstElectron } from './electron.mjs';
import { fail, productNode, root, run } from './run.mjs';
import { setUp } from './setup.mjs';

const usage = 'npm start [-- [--data-dir <folder>] [--no-open] [--port <number>] [<package file or folder>…]]';

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'data-dir': { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
      },
    });
  } catch (error) {
    fail(error);
    process.stderr.write(`Usage: ${usage}\n`);
    process.exit(2);
  }
}

const { values: given, positionals } = options();
const env = { ...process.env };
// npm runs scripts in the package's folder; the path is meant from where the caller stands.
const fromCaller = (/** @type {string} */ name) => path.resolve(env.INIT_CWD ?? '', name);
if (given['data-dir']) env.SMTPCM_DATA_DIR = fromCaller(given['data-dir']);
const files = positionals.map(fromCaller);

/** Why Electron is not used, or its executable: what was asked for counts before anything is downloaded. */
async function choose() {
  const unusable = reasonAgainstElectron();
  if (unusable) return { reason: unusable };
  if (given['no-open']) return { reason: '--no-open asks for the address only' };
  if (given.port) return { reason: '--port asks for the browser' };
  return findElectron();
}

/** Exit statuses of a window that was closed, Ctrl+C and SIGTERM. */
const endedByPerson = [0, 130, 143];

/**
 * Opens the designer's window; answers with a reason where Electron could not start.
 * @param {string} executable
 */
async function openElectron(executable) {
  const began = Date.now();
  const status = await run(executable, [root, ...files], { env: { ...env, ELECTRON_RUN_AS_NODE: undefined } });
  // A missing system library or a forbidden sandbox ends it before there is a window.
  if (!endedByPerson.includes(status) && Date.now() - began < 5_000) return `it ended at once with status ${status}`;
  process.exit(status);
}

function openBrowser() {
  const { port } = given;
  const args = [...(given['no-open'] ? ['--no-open'] : []), ...(port ? ['--port', port] : [])];
  return run(productNode(), [path.join(root, 'dist/electron/cli.js'), 'serve', ...args, ...files], { env });
}

try {
  await setUp();
  const chosen = await choose();
  const reason = 'path' in chosen ? await openElectron(chosen.path) : chosen.reason;
  console.log(`Electron is not used because ${reason}; the designer runs in the browser.`);
  process.exitCode = await openBrowser();
} catch (error) {
  fail(error);
}
