import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './store-under-test.ts';

/** Whether this process may mount file systems: a disk that is really full or read-only takes that. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0 && canMountHere();

function canMountHere(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('Mounting is not allowed here: the tests on a disk that is really full are left out.');
    return false;
  }
}

/** A disk of so many bytes, gone after the test. */
export function smallDisk(bytes: number): string {
  const folder = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}

/** Makes a folder read-only until the test is over: for root, whom permissions do not bind, by a mount. */
export function makeReadOnly(folder: string): void {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    return;
  }
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
  onTestFinished(() => void execFileSync('umount', [folder]));
}

/** Whether `makeReadOnly` has an effect here. */
export const canMakeReadOnly = canMount || (process.platform !== 'win32' && process.getuid?.() !== 0);
