/** How one list becomes another. */
export type ListChanges<Before, After> = {
  readonly kept: readonly { before: Before; after: After }[];
  readonly removed: readonly Before[];
  /** What is new, in order, and what is kept before and behind it, as far as something is. */
  readonly added: readonly { after: After; behind: Before | undefined; ahead: Before | undefined }[];
};

/**
 * Compares two lists of things that are told apart by keys.
 *
 * @param inOrder whether what is at another place counts as removed and added; otherwise places do not matter
 */
export function listChanges<Before, After>(
  [before, beforeKey]: readonly [readonly Before[], (item: Before) => string],
  [after, afterKey]: readonly [readonly After[], (item: After) => string],
  inOrder: boolean,
): ListChanges<Before, After> {
  const places = new Map<string, number[]>();
  for (const [index, item] of before.entries()) {
    const key = beforeKey(item);
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  let last = -1;
  const matches = after.map((item) => {
    const key = afterKey(item);
    const place = places.get(key)?.[0];
    if (place === undefined || (inOrder && place < last)) return undefined;
    places.set(key, places.get(key)?.slice(1) ?? []);
    last = place;
    return place;
  });
  const matched = new Set(matches);
  const at = (place: number | undefined): Before | undefined => (place === undefined ? undefined : before[place]);
  const isPlace = (place: number | undefined): place is number => place !== undefined;
  return {
    kept: after.flatMap((item, index) => {
      const old = at(matches[index]);
      return old === undefined ? [] : [{ before: old, after: item }];
    }),
    removed: before.filter((_, index) => !matched.has(index)),
    added: after.flatMap((item, index) =>
      matches[index] === undefined
        ? [
            {
              after: item,
              behind: at(matches.slice(0, index).findLast(isPlace)),
              ahead: at(matches.slice(index).find(isPlace)),
            },
          ]
        : [],
    ),
  };
}
