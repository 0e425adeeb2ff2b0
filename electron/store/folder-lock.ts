import { statSync } from 'node:fs';
import { join } from 'node:path';
import { lockSync } from 'proper-lockfile';
import { Failure } from '../../shared/model/failure.ts';
import { makeFolder } from './make-folder.ts';
import { pause } from './pause.ts';
import { errorCode, storeFailure } from './store-failure.ts';

// A process that was killed leaves its lock behind. Waiting is longer than such a lock counts, so that a crash makes
// nobody see STORE_BUSY. A change takes milliseconds.
const STALE_AFTER_MS = 2_000;
const PATIENCE_MS = 5_000;
const RETRY_AFTER_MS = 10;

/** Lets one process at a time change the data folder. */
export class FolderLock {
  readonly #folder: string;
  readonly #path: string;
  #depth = 0;
  #stamp: string | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    this.#path = join(folder, '.lock');
  }

  /**
   * Runs a synchronous action while no other process changes the folder, which is made where it is missing. An action
   * may ask for the lock again.
   *
   * @throws Failure STORE_BUSY where another process held the lock for too long; STORE_READ_ONLY, STORE_FULL or
   *   STORE_FAILED where the folder cannot be written to, also from inside the action
   */
  run<Result>(action: () => Result): Result {
    if (this.#depth > 0) return action();
    try {
      makeFolder(this.#folder);
      const release = this.#acquire();
      this.#depth += 1;
      try {
        return action();
      } finally {
        this.#depth -= 1;
        if (this.#isHeld()) release();
      }
    } catch (error) {
      throw storeFailure(error, this.#folder);
    }
  }

  /**
   * To be called right before the one step that changes something: after a long sleep of the machine another process
   * may have taken the lock for an abandoned one.
   *
   * @throws Failure STORE_BUSY where the lock was lost
   */
  assertHeld(): void {
    if (!this.#isHeld()) throw new Failure('STORE_BUSY', { path: this.#folder });
  }

  #acquire(): () => void {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        const release = lockSync(this.#folder, {
          lockfilePath: this.#path,
          realpath: false,
          stale: STALE_AFTER_MS,
          onCompromised: () => {}, // found out by assertHeld: this timer cannot run during a synchronous change
        });
        this.#stamp = this.#currentStamp();
        return release;
      } catch (error) {
        if (errorCode(error) !== 'ELOCKED') throw error;
        if (Date.now() > deadline) throw new Failure('STORE_BUSY', { path: this.#folder }, { cause: error });
        pause(RETRY_AFTER_MS);
      }
    }
  }

  #isHeld(): boolean {
    return this.#stamp !== undefined && this.#currentStamp() === this.#stamp;
  }

  #currentStamp(): string | undefined {
    const stats = statSync(this.#path, { bigint: true, throwIfNoEntry: false });
    return stats && `${stats.ino}/${stats.mtimeNs}`;
  }
}
