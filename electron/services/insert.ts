import { Failure } from '../../shared/model/failure.ts';
import { problem } from '../../shared/model/problem.ts';

/**
 * The items with one put (back) at an index, or at the end where there are fewer.
 *
 * @throws Failure INVALID_DEFINITION where it is there already
 */
export function insertAt<Item extends { id: string; name: string }>(
  items: readonly Item[],
  index: number,
  item: Item,
): Item[] {
  if (items.some(({ id }) => id === item.id)) {
    const problems = [problem('name', 'NAME_TAKEN', { name: item.name })];
    throw new Failure('INVALID_DEFINITION', {}, { problems });
  }
  return items.toSpliced(index, 0, item);
}
