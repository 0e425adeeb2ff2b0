/** Hands every value to all who listen, and keeps at most `capacity` of the newest for one who is slow. */
export class Broadcast<Value> {
  readonly #subscribers = new Set<(value: Value) => void>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  publish(value: Value): void {
    for (const deliver of this.#subscribers) deliver(value);
  }

  /** Every value from this call on, until the signal aborts or the reader leaves. */
  subscribe(signal?: AbortSignal): AsyncGenerator<Value, void, void> {
    const waiting: Value[] = [];
    let wake = (): void => undefined;
    const deliver = (value: Value): void => {
      waiting.push(value);
      if (waiting.length > this.#capacity) waiting.shift();
      wake();
    };
    const leave = (): void => {
      this.#subscribers.delete(deliver);
      wake();
    };
    // Subscribed here and not in the generator, whose body runs only once somebody reads: nothing is missed between.
    if (!signal?.aborted) this.#subscribers.add(deliver);
    signal?.addEventListener('abort', leave, { once: true });

    const isOver = (): boolean => !this.#subscribers.has(deliver);
    return (async function* read() {
      try {
        while (!isOver()) {
          const next = waiting.shift();
          if (next !== undefined) yield next;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        leave();
        signal?.removeEventListener('abort', leave);
      }
    })();
  }
}
