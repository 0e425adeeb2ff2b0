import type { Change } from '../undo.ts';

/** What a change of definitions needs from the screen. */
export type ChangeContext = {
  readonly remember: (change: Change) => void;
  /** Reads the packages again; resolves when the screen has them. */
  readonly refresh: () => Promise<void>;
};

/** The place behind all others. */
export const AT_END = Number.MAX_SAFE_INTEGER;

/** Makes a change known: remembers the way back and forth and refreshes the screen, each with a refresh of its own. */
export async function made(
  { remember, refresh }: ChangeContext,
  { what, name, packageId }: Pick<Change, 'what' | 'name' | 'packageId'>,
  ways: { undo: () => Promise<unknown>; redo: () => Promise<unknown> },
): Promise<Change> {
  const refreshed = (way: () => Promise<unknown>) => async (): Promise<void> => {
    await way();
    await refresh();
  };
  const change = { what, name, packageId, undo: refreshed(ways.undo), redo: refreshed(ways.redo) };
  // Whoever sees the change must be able to undo it.
  remember(change);
  await refresh();
  return change;
}
