// One set-up at a time: two commands started together on a fresh clone must not both write node_modules.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './run.mjs';

const lock = path.join(root, 'dist/.setup-lock');

/**
 * Runs `work` while no other process does. Waits for the others; a lock whose owner is gone is taken over.
 * @param {() => Promise<void>} work
 */
export async function withSetupLock(work) {
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!take()) await sleep(200);
  const release = () => rmSync(lock, { force: true });
  process.on('exit', release);
  try {
    await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (!ownerIsAlive()) rmSync(lock, { force: true });
    return false;
  }
}

function ownerIsAlive() {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    // Empty for the moment between creating and writing it: 0 asks about this process's own group, which lives.
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // EPERM: alive, but another user's. ESRCH: gone. ENOENT: released meanwhile.
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;
