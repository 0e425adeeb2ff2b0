import { isDeepStrictEqual } from 'node:util';
import type { Package } from '../../shared/model/package.ts';

type Item = { readonly id: string };

/**
 * Puts one's edits into what the file has become meanwhile: property by property, one's own where both changed the same.
 * What the others removed comes back only where it was edited here.
 *
 * @param base what both sides began with
 */
export function merge(base: Package, mine: Package, theirs: Package): Package {
  return {
    ...mergeProperties(base, mine, theirs),
    id: mine.id,
    connections: mergeItems(base.connections, mine.connections, theirs.connections),
    sendMailTasks: mergeItems(base.sendMailTasks, mine.sendMailTasks, theirs.sendMailTasks),
    parameters: theirs.parameters,
  };
}

function mergeProperties<Value extends object>(base: Value, mine: Value, theirs: Value): Value {
  const merged = { ...theirs };
  for (const key of Object.keys(mine) as (keyof Value)[]) {
    if (!isDeepStrictEqual(base[key], mine[key])) merged[key] = mine[key];
  }
  return merged;
}

function mergeItems<Kind extends Item>(base: readonly Kind[], mine: readonly Kind[], theirs: readonly Kind[]): Kind[] {
  const find = (items: readonly Kind[], id: string): Kind | undefined => items.find((item) => item.id === id);
  const kept = theirs.flatMap((theirItem) => {
    const [baseItem, myItem] = [find(base, theirItem.id), find(mine, theirItem.id)];
    if (myItem) return [mergeProperties(baseItem ?? theirItem, myItem, theirItem)];
    return baseItem ? [] : [theirItem];
  });
  const added = mine.filter((myItem) => {
    const baseItem = find(base, myItem.id);
    return !find(theirs, myItem.id) && (!baseItem || !isDeepStrictEqual(baseItem, myItem));
  });
  return [...kept, ...added];
}
