/** Blocks this thread for some milliseconds: the store is synchronous, so waiting for another process must be, too. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
