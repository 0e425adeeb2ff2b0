// Builds dist: shared and electron by the TypeScript compiler, the page and the preload script by Vite.
import { existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, productNode, root, runQuietly } from './run.mjs';

const stamp = path.join(root, 'dist/.built');

/** When the last whole build began (ms), undefined where there was none. */
export const builtAt = () => (existsSync(stamp) ? statSync(stamp).mtimeMs : undefined);

/** Builds everything that the three doors need. Throws, with the tool's words on stderr, where one fails. */
export async function build() {
  const began = new Date();
  const node = productNode();
  const module = (/** @type {string} */ file) => path.join(root, 'node_modules', file);
  await runQuietly(node, [module('typescript/bin/tsc'), '-b', 'electron']);
  await runQuietly(node, [module('vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
  await runQuietly(node, [module('vite/bin/vite.js'), 'build', '--mode', 'preload', '--logLevel', 'warn']);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
  // What changed while it was being built is newer than the stamp.
  utimesSync(stamp, began, began);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build().catch(fail);
}
