import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './store-failure.ts';

/**
 * Makes a folder, and those above it that are missing.
 *
 * Level by level, since Node's own way (`recursive`) takes ENOENT for a missing parent and never comes back where the
 * parent is there and still answers so, as in /proc: not even SIGTERM ends the process then.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    const parent = dirname(path);
    if (errorCode(error) !== 'ENOENT' || parent === path || existsSync(parent)) throw error;
    makeFolder(parent);
    makeFolder(path);
  }
}
