import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../../shared/model/failure.ts';
import type { ConfClass } from './conf-class.ts';
import { makeFolder } from './make-folder.ts';
import { pause } from './pause.ts';
import { errorCode } from './store-failure.ts';

/** Where and by what `writeWhole` writes. */
export type Writing = {
  readonly Conf: ConfClass;
  /** A folder of its own on the file system of the target; emptied before each use. */
  readonly staging: string;
  /** Called right before the new file takes its place; may throw to prevent it. */
  readonly beforeReplace: () => void;
};

/**
 * Writes a JSON file so that at every moment either the old or the new one is there, whole, and the new one is on disk
 * when this returns. Only for use under the folder's lock.
 *
 * Conf writes a file beside, which is read back before it takes the old one's place: on a disk that is nearly full a
 * write may stop short without an error.
 *
 * @throws Failure STORE_FULL where the file did not arrive whole, or the file system's own error
 */
export function writeWhole(path: string, content: Record<string, unknown>, writing: Writing): void {
  const { Conf, staging, beforeReplace } = writing;
  const name = basename(path, '.json');
  rmSync(staging, { recursive: true, force: true }); // what a crash may have left
  try {
    const conf = new Conf({ cwd: staging, configName: name, name, accessPropertiesByDotNotation: false });
    conf.store = content;
    if (!isWhole(conf.path, content)) throw new Failure('STORE_FULL', { path: dirname(staging) });
    makeFolder(dirname(path));
    beforeReplace();
    renameOver(conf.path, path);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  syncFolder(dirname(path));
}

function isWhole(path: string, content: Record<string, unknown>): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(readFileSync(path, 'utf8')), JSON.parse(JSON.stringify(content)));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

// Windows refuses to replace a file while another process reads it.
const IN_USE = new Set(['EACCES', 'EBUSY', 'EPERM']);
const REPLACE_ATTEMPTS = 40;

/** Renames a file over another one. */
export function renameOver(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const inUse = process.platform === 'win32' && IN_USE.has(errorCode(error) ?? '');
      if (!inUse || attempt === REPLACE_ATTEMPTS) throw error;
      pause(25);
    }
  }
}

/** Makes the names in a folder durable. Windows has no such call and needs none: NTFS journals them. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
