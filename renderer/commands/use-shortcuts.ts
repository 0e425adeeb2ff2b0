import { useEffect, useEffectEvent } from 'react';
import { isCommandId } from '../../shared/commands.ts';
import { isMac } from '../controls/platform.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { commandOf } from './shortcut.ts';
import type { Actions } from './use-actions.ts';

/** Keys that text fields, buttons and menus need for themselves: commands only where an object has the focus. */
const OBJECT_KEYS = new Set(['Enter', 'Delete', '?']);
/** What a text field does itself with these. */
const EDITING_KEYS = new Set(['undo', 'redo', 'duplicate', 'rename', 'edit']);

/** Keys and the native menu run commands while no dialog and no menu is open; F6 goes from pane to pane. */
export function useShortcuts(actions: Actions): void {
  const { entries } = useDialogs();
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.defaultPrevented) return;
    if (entries.length > 0 || target.closest('[role="dialog"],[role="alertdialog"],[role="menu"]')) {
      // A browser would save the page, or open a file in its place.
      if (commandOf(event, isMac)?.menu === 'file') event.preventDefault();
      return;
    }
    if (event.key === 'F6') {
      event.preventDefault();
      focusNextPane(event.shiftKey ? -1 : 1);
      return;
    }
    const command = commandOf(event, isMac);
    if (!command) return;
    const typing = isTyping(target);
    if (typing && (event.key === '?' || EDITING_KEYS.has(command.id))) return;
    if (OBJECT_KEYS.has(event.key) && event.key !== '?' && !target.matches('[data-object]')) return;
    // Even where the command cannot run now: a browser would reload at F5 and bookmark at Ctrl+D.
    event.preventDefault();
    if (actions[command.id].enabled) actions[command.id].run();
  });
  // The window's own menu, which the preload script speaks for.
  const onMessage = useEffectEvent(({ source, origin, data }: MessageEvent) => {
    if (source !== window || origin !== window.location.origin) return;
    const id: unknown = data?.command;
    if (!isCommandId(id)) return;
    // The menu takes these keys from a text field on macOS, also in a dialog: its own undo is meant then. Nothing else
    // can ask for it.
    if (isTyping(document.activeElement) && (id === 'undo' || id === 'redo')) document.execCommand(id);
    else if (entries.length === 0 && actions[id].enabled) actions[id].run();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    window.addEventListener('message', onMessage);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('message', onMessage);
    };
  }, []);
}

const isTyping = (target: Element | null): boolean =>
  target?.matches('input, textarea, select, [contenteditable="true"]') ?? false;

const FOCUSABLE = '[tabindex="0"], button:not(:disabled):not([tabindex="-1"]), input:not([tabindex="-1"])';

function focusNextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll('[data-pane]')];
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let distance = 1; distance <= panes.length; distance += 1) {
    const start = current === -1 && step === -1 ? 0 : current;
    const pane = panes.at((start + step * distance) % panes.length);
    const object = pane?.querySelector<HTMLElement>('[data-object][tabindex="0"]');
    const target = object ?? pane?.querySelector<HTMLElement>(FOCUSABLE);
    target?.focus();
    if (target) return;
  }
}
