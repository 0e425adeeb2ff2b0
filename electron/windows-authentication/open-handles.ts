let open = 0;

/**
 * How much of system libraries is held at this moment: names, credentials, contexts, buffers, and calls of the keychain
 * that have no answer yet.
 */
export const openHandles = (): number => open;

/** Counts a handle. The function that comes back releases it, once, however often it is called. */
export function hold(release: () => void): () => void {
  let held = true;
  open += 1;
  return () => {
    if (!held) return;
    held = false;
    open -= 1;
    release();
  };
}
