let open = 0;

/** How many names, credentials, contexts and buffers of system libraries are held at this moment. */
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
