import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

type InboxView = {
  readonly open: boolean;
  /** The message that is shown, by its id. */
  readonly selected: string | undefined;
  /** Opens the pane, at a message where one is given. */
  show: (messageId?: string) => void;
  select: (messageId: string | undefined) => void;
  close: () => void;
};

const InboxViewContext = createContext<InboxView | undefined>(undefined);

/** Whether the test inbox is shown, and which message: any place below `InboxViewProvider` can open it. */
export function useInboxView(): InboxView {
  const view = useContext(InboxViewContext);
  if (!view) throw new Error('useInboxView needs an InboxViewProvider above');
  return view;
}

/** Holds what the test inbox shows. */
export function InboxViewProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [selected, select] = useState<string>();
  const show = useCallback((messageId?: string) => {
    setOpen(true);
    if (messageId !== undefined) select(messageId);
  }, []);
  const close = useCallback(() => setOpen(false), []);
  const view = useMemo(() => ({ open, selected, show, select, close }), [open, selected, show, close]);
  return <InboxViewContext value={view}>{children}</InboxViewContext>;
}
