/** A function of a system library, as koffi declares it. */
export type NativeFunction = {
  (...args: unknown[]): number;
  async: (...args: unknown[]) => void;
};

/**
 * Calls a native function on a worker thread: the event loop never waits for a domain controller. That is what acquiring
 * credentials and the steps of a context may do. What only works on memory (names, texts of statuses, attributes of a
 * context that is established, wrap and unwrap, CompleteAuthToken, and every release) is called
 * directly, which takes microseconds.
 *
 * @returns the function's status
 */
export function callNative(native: NativeFunction, ...args: unknown[]): Promise<number> {
  return new Promise((resolve, reject) => {
    native.async(...args, (error: unknown, status: number) => {
      // koffi passes on where buffers are and does not hold them: until here somebody has to.
      args.length = 0;
      if (error) reject(error);
      else resolve(status);
    });
  });
}
