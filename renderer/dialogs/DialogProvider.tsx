import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { OpenDialog } from './open-dialog.ts';

type Entry = { readonly key: number; readonly dialog: OpenDialog };

type Dialogs = {
  /** The open dialogs, the topmost last. */
  readonly entries: readonly Entry[];
  /** Opens a dialog above whatever is open. */
  open: (dialog: OpenDialog) => void;
  close: (key: number) => void;
};

const DialogContext = createContext<Dialogs | undefined>(undefined);

/** Opens dialogs from anywhere below `DialogProvider`. */
export function useDialogs(): Dialogs {
  const dialogs = useContext(DialogContext);
  if (!dialogs) throw new Error('useDialogs needs a DialogProvider above');
  return dialogs;
}

/** Holds the stack of open dialogs. */
export function DialogProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<{ next: number; entries: readonly Entry[] }>({ next: 0, entries: [] });
  const open = useCallback((dialog: OpenDialog) => {
    setState(({ next, entries }) => ({ next: next + 1, entries: [...entries, { key: next, dialog }] }));
  }, []);
  const close = useCallback((key: number) => {
    setState((state) => ({ ...state, entries: state.entries.filter((entry) => entry.key !== key) }));
  }, []);
  const dialogs = useMemo(() => ({ entries: state.entries, open, close }), [state.entries, open, close]);
  return <DialogContext value={dialogs}>{children}</DialogContext>;
}
