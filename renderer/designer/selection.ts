/** The kinds of objects that can be selected in the designer. */
export type ObjectKind = 'package' | 'task' | 'connection';

/** What is selected: objects of one kind, in the order of their list. */
export type Selection = { readonly kind: ObjectKind; readonly ids: readonly string[] };

/**
 * The selection after a click or a key on `target`, by the rules of every list on a desktop: alone it selects one,
 * with Ctrl it adds or takes away, with Shift it selects from the anchor on.
 */
export function selectedAfter(
  all: readonly string[],
  selected: readonly string[],
  target: string,
  how: { anchor: string | undefined; toggle: boolean; extend: boolean },
): readonly string[] {
  if (how.extend) {
    const from = Math.max(0, all.indexOf(how.anchor ?? target));
    const to = all.indexOf(target);
    return all.slice(Math.min(from, to), Math.max(from, to) + 1);
  }
  if (!how.toggle) return [target];
  const wanted = selected.includes(target) ? selected.filter((id) => id !== target) : [...selected, target];
  return all.filter((id) => wanted.includes(id));
}

/**
 * Where an arrow key, Home or End leads from `index` in a grid of `count` items with `columns` in a row; undefined
 * for any other key. At an edge it stays.
 */
export function indexAfter(key: string, index: number, count: number, columns: number): number | undefined {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  const next = index + step;
  return next < 0 || next >= count ? index : next;
}
