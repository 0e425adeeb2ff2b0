/** One change of a definition and its way back. Both may be called again and again, in turns. */
export type Change = {
  /** What was done, for “Undo …”: a key below `common.change`, and the name of the object. */
  readonly what: ChangeKind;
  readonly name: string;
  /** The package that was changed, or something in it. */
  readonly packageId: string;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
};

export const changeKinds = ['add', 'edit', 'rename', 'duplicate', 'remove'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What was done and what was undone, the newest last. Never changed in place. */
export type UndoHistory = { readonly done: readonly Change[]; readonly undone: readonly Change[] };

export const EMPTY_HISTORY: UndoHistory = { done: [], undone: [] };

/** How many changes can be undone. */
export const HISTORY_MAX = 100;

/** After a new change there is nothing to redo. */
export const record = (history: UndoHistory, change: Change): UndoHistory => ({
  done: [...history.done, change].slice(-HISTORY_MAX),
  undone: [],
});

/** The history after `change` was undone; unchanged where it is not the newest one. */
export const markUndone = (history: UndoHistory, change: Change): UndoHistory =>
  history.done.at(-1) === change ? { done: history.done.slice(0, -1), undone: [...history.undone, change] } : history;

/** The history after `change` was done again; unchanged where it is not the newest one undone. */
export const markRedone = (history: UndoHistory, change: Change): UndoHistory =>
  history.undone.at(-1) === change ? { done: [...history.done, change], undone: history.undone.slice(0, -1) } : history;

/** The history without the changes of a package that is no longer what they were made to. */
export const forgetPackage = (history: UndoHistory, packageId: string): UndoHistory => ({
  done: history.done.filter((change) => change.packageId !== packageId),
  undone: history.undone.filter((change) => change.packageId !== packageId),
});

/** The history without a change that can no longer be undone or done again. */
export const forget = (history: UndoHistory, change: Change): UndoHistory => ({
  done: history.done.filter((other) => other !== change),
  undone: history.undone.filter((other) => other !== change),
});
