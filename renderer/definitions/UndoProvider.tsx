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
  /** Takes a change back, the newest one unless told. Rejects where the host refuses; the change is forgotten then. */
  readonly undo: (change?: Change) => Promise<void>;
  readonly redo: () => Promise<void>;
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
  const busy = useRef(false);

  const remember = useCallback((change: Change) => setHistory((before) => record(before, change)), []);
  const forgetOf = useCallback((packageId: string) => setHistory((before) => forgetPackage(before, packageId)), []);
  // One step at a time: holding Ctrl+Z must not undo the same change twice.
  const step = useCallback(
    async (change: Change | undefined, run: 'undo' | 'redo', mark: typeof markUndone): Promise<void> => {
      if (!change || busy.current) return;
      busy.current = true;
      try {
        await change[run]();
        setHistory((before) => mark(before, change));
      } catch (error) {
        setHistory((before) => forget(before, change));
        throw error;
      } finally {
        busy.current = false;
      }
    },
    [],
  );

  const undoable = history.done.at(-1);
  const redoable = history.undone.at(-1);
  const value = useMemo<Undo>(
    () => ({
      undoable,
      redoable,
      remember,
      undo: (change = undoable) => step(change, 'undo', change === undoable ? markUndone : forget),
      redo: () => step(redoable, 'redo', markRedone),
      forgetPackage: forgetOf,
    }),
    [undoable, redoable, remember, step, forgetOf],
  );
  return <UndoContext value={value}>{children}</UndoContext>;
}
