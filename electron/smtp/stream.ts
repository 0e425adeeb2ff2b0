/**
 * Runs `work` and yields what it emits, in order, as soon as it is emitted. The signal that `work` gets aborts with the
 * caller's and when the consumer leaves the loop; in every case the generator ends only after `work` has ended.
 *
 * @throws what `work` throws, after everything it emitted
 */
export async function* streamed<Event>(
  signal: AbortSignal | undefined,
  work: (emit: (event: Event) => void, signal: AbortSignal) => Promise<void>,
): AsyncGenerator<Event, void, undefined> {
  const left = new AbortController();
  const queue: Event[] = [];
  let wake = (): void => {};
  let running = true;
  const emit = (event: Event): void => {
    queue.push(event);
    wake();
  };
  const outcome = work(emit, signal ? AbortSignal.any([signal, left.signal]) : left.signal).finally(() => {
    running = false;
    wake();
  });
  // Awaited below, but possibly much later than it fails.
  outcome.catch(() => {});
  try {
    while (running || queue.length > 0) {
      const event = queue.shift();
      if (event === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else {
        yield event;
      }
    }
    await outcome;
  } finally {
    left.abort();
    await outcome.catch(() => {
      // Thrown above already, or nobody is left to hear it.
    });
  }
}
