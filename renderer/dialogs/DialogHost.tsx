import type { ReactNode } from 'react';
import { useDialogs } from './DialogProvider.tsx';
import type { OpenDialog } from './open-dialog.ts';

/** Renders the open dialogs, the topmost last. */
export function DialogHost() {
  const { entries, close } = useDialogs();
  return entries.map(({ key, dialog }) => <Shown key={key} dialog={dialog} onClose={() => close(key)} />);
}

function Shown({ dialog }: { dialog: OpenDialog; onClose: () => void }): ReactNode {
  return dialog.kind;
}
