import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '../definitions/UndoProvider.tsx';
import { useNotices } from '../notices/NoticeProvider.tsx';
import type { Change } from '../undo.ts';

/** Tells of a change, with Undo; the notice goes away as soon as the change is undone in another way. */
export function useUndoNotice(): (change: Change, text: string, undo: () => void) => void {
  const { t } = useTranslation();
  const { notify } = useNotices();
  const { canUndo } = useUndo();
  const shown = useRef(new Map<Change, () => void>());
  useEffect(() => {
    for (const [change, dismiss] of shown.current) {
      if (canUndo(change)) continue;
      shown.current.delete(change);
      dismiss();
    }
  }, [canUndo]);
  return (change, text, undo) => {
    shown.current.set(change, notify({ text, action: { label: t('common.undo'), run: undo } }));
  };
}
