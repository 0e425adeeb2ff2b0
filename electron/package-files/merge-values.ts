import { isDeepStrictEqual } from 'node:util';

/** One's own value where one changed it, and theirs otherwise. */
export const mergeValue = <Value>(base: Value, mine: Value, theirs: Value): Value =>
  isDeepStrictEqual(base, mine) ? theirs : mine;

/** The same of each property. */
export function mergeProperties<Value extends object>(base: Value, mine: Value, theirs: Value): Value {
  const merged = { ...theirs };
  for (const key of Object.keys(mine) as (keyof Value)[]) {
    if (!isDeepStrictEqual(base[key], mine[key])) merged[key] = mine[key];
  }
  return merged;
}

/**
 * The same of lists, item by item. What one removed is gone; what they removed comes back where one edited it. A list in which
 * a key occurs twice is one value: nobody can say which item is which.
 *
 * @param keyOf tells an item from the others of its list
 * @param mergeItem for an item that both sides have
 */
export function mergeLists<Item extends object>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  keyOf: (item: Item) => string,
  mergeItem: (base: Item, mine: Item, theirs: Item) => Item = mergeProperties,
): readonly Item[] {
  const byKey = (items: readonly Item[]): Map<string, Item> => new Map(items.map((item) => [keyOf(item), item]));
  const [ofBase, ofMine, ofTheirs] = [byKey(base), byKey(mine), byKey(theirs)];
  if (ofBase.size < base.length || ofMine.size < mine.length || ofTheirs.size < theirs.length) {
    return mergeValue(base, mine, theirs);
  }
  const kept = theirs.flatMap((theirItem) => {
    const [baseItem, myItem] = [ofBase.get(keyOf(theirItem)), ofMine.get(keyOf(theirItem))];
    if (myItem) return [mergeItem(baseItem ?? theirItem, myItem, theirItem)];
    return baseItem ? [] : [theirItem];
  });
  const added = mine.filter((myItem) => {
    const baseItem = ofBase.get(keyOf(myItem));
    return !ofTheirs.has(keyOf(myItem)) && (!baseItem || !isDeepStrictEqual(baseItem, myItem));
  });
  return [...kept, ...added];
}
