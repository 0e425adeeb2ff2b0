/** How many items are worked on at once: of all, and of those of one group. */
export type Limits<Item> = { readonly all: number; readonly ofGroup: number; readonly groupOf: (item: Item) => string };

/**
 * Runs `work` for every item within the limits, in their order as far as these allow: an item whose group is busy holds up
 * none of another group. The results have the order of the items.
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  limits: Limits<Item>,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.map((item, index) => ({ item, index, group: limits.groupOf(item) }));
  const busy: string[] = [];
  const isFree = (group: string): boolean => busy.filter((other) => other === group).length < limits.ofGroup;
  const worker = async (): Promise<void> => {
    for (;;) {
      const at = waiting.findIndex(({ group }) => isFree(group));
      const [next] = at < 0 ? [] : waiting.splice(at, 1);
      // What still waits then has workers of its own group, who go on with it.
      if (!next) return;
      busy.push(next.group);
      results[next.index] = await work(next.item);
      busy.splice(busy.indexOf(next.group), 1);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limits.all, items.length) }, worker));
  return results;
}
