import { useEffect, useState } from 'react';

/** The element of the window, outside of menus and dialogs, that had the focus last. */
let lastInWindow: HTMLElement | undefined;

const focused = (): HTMLElement | undefined =>
  document.activeElement instanceof HTMLElement && document.activeElement !== document.body
    ? document.activeElement
    : undefined;

if (typeof document !== 'undefined') {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && !target.closest('[role="dialog"],[role="alertdialog"],[role="menu"]'))
      lastInWindow = target;
  });
}

/** What submits a dialog, or else closes it. */
const lastButton = (dialog: Element | undefined): HTMLElement | undefined =>
  dialog?.querySelector<HTMLElement>('[type="submit"]') ??
  [...(dialog?.querySelectorAll<HTMLElement>('button') ?? [])].at(-1);

/**
 * Gives the focus back, once the component is gone, to where it was before. Fluent does that for triggers only, and a
 * dialog that was opened by a shortcut or from a menu that closed meanwhile has none.
 */
export function useReturnFocus(): void {
  const [before] = useState(focused);
  const [dialog] = useState(() => before?.closest('[role="dialog"]'));
  useEffect(() => {
    // A button that is gone by then, such as one that was offered with a result, was in a dialog that is still there.
    // One whose dialog is gone, too, as that of an earlier step, leaves the dialog that is open now: nothing behind it.
    const inDialog = () =>
      lastButton(dialog?.isConnected ? dialog : [...document.querySelectorAll('[role="dialog"]')].at(-1));
    return () => {
      // After Fluent has taken the dialog away and made the window reachable again.
      setTimeout(() => {
        const target = before?.isConnected && !before.closest('[role="menu"]') ? before : (inDialog() ?? lastInWindow);
        if (!focused() && target?.isConnected) target.focus();
      });
    };
  }, [before, dialog]);
}
