import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import {
  type Change,
  EMPTY_HISTORY,
  forget,
  forgetPackage,
  markRedone,
  markUndone,
  record,
  type UndoHistory,
} from '../undo.ts';

type Undo = {
  /** The change that Undo would take back, and the one that Redo would do again. */
  readonly undoable: Change | undefined;
  readonly redoable: Change | undefined;
  /** Remembers a change that has just been made. */
  readonly remember: (change: Change) => void;
  /** Whether a change is made, and can be taken back. */
  readonly canUndo: (change: Change) => boolean;
  /**
   * Takes a change back, the newest one unless told; answers whether it did: nothing happens to one that cannot be.
   * Rejects where the host refuses; the change is forgotten then.
   */
  readonly undo: (change?: Change) => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
  /** Drops the changes of a package that was closed, or whose edits were dropped. */
  readonly forgetPackage: (packageId: string) => void;
};

const UndoContext = createContext<Undo | undefined>(undefined);

/** The undo stack of all definitions. */
export function useUndo(): Undo {
  const undo = useContext(UndoContext);
  if (!undo) throw new Error('useUndo needs an UndoProvider above');
  return undo;
}

/** Holds what can be undone and redone, in the order in which it was done. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [history, setHistory] = useState<UndoHistory>(EMPTY_HISTORY);
  // A notice calls `undo` long after it came up: what counts is the history by then.
  const latest = useRef(history);
  const busy = useRef(false);

  const change = useCallback((next: (before: UndoHistory) => UndoHistory): void => {
    latest.current = next(latest.current);
    setHistory(latest.current);
  }, []);
  // One step at a time: holding Ctrl+Z must not undo the same change twice.
  const step = useCallback(
    async (made: Change, run: 'undo' | 'redo', mark: typeof markUndone): Promise<boolean> => {
      if (busy.current) return false;
      busy.current = true;
      try {
        await made[run]();
        change((before) => mark(before, made));
        return true;
      } catch (error) {
        change((before) => forget(before, made));
        throw error;
      } finally {
        busy.current = false;
      }
    },
    [change],
  );
  const steps = useMemo(
    () => ({
      remember: (made: Change) => change((before) => record(before, made)),
      undo: async (made = latest.current.done.at(-1)): Promise<boolean> => {
        const { done } = latest.current;
        if (!made || !done.includes(made)) return false;
        return step(made, 'undo', made === done.at(-1) ? markUndone : forget);
      },
      redo: async (): Promise<boolean> => {
        const made = latest.current.undone.at(-1);
        return made !== undefined && step(made, 'redo', markRedone);
      },
      forgetPackage: (packageId: string) => change((before) => forgetPackage(before, packageId)),
    }),
    [change, step],
  );

  const value = useMemo<Undo>(
    () => ({
      ...steps,
      undoable: history.done.at(-1),
      redoable: history.undone.at(-1),
      canUndo: (made) => history.done.includes(made),
    }),
    [steps, history],
  );
  return <UndoContext value={value}>{children}</UndoContext>;
}
