/** Works on several items at a time, and gives the results in the order of the items. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  try {
    for (const item of items) {
      waiting.push(work(item));
      const first = waiting.length >= concurrency ? waiting.shift() : undefined;
      if (first) yield await first;
    }
    for (let first = waiting.shift(); first; first = waiting.shift()) yield await first;
  } finally {
    // What is under way when the consumer leaves ends by itself; what goes wrong there is nobody's any more.
    await Promise.allSettled(waiting);
  }
}
