import { type Command, type CommandId, commands } from '../../shared/commands.ts';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether a key event is a combination in Electron's accelerator notation, such as `CmdOrCtrl+Shift+N`. */
export function isPressed(event: Key, combination: string, mac: boolean): boolean {
  const parts = combination.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const command = parts.includes('CmdOrCtrl');
  if (event.altKey !== parts.includes('Alt')) return false;
  if ((mac ? event.metaKey : event.ctrlKey) !== command || (mac ? event.ctrlKey : event.metaKey)) return false;
  // A character such as “?” needs Shift on some keyboards and not on others.
  const shiftMatters = /^[A-Z]$|^F\d+$|^[A-Z][a-z]/.test(key);
  if (shiftMatters && event.shiftKey !== parts.includes('Shift')) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** The command that a key event stands for. */
export const commandOf = (event: Key, mac: boolean): Command | undefined =>
  commands.find(({ keys }) => keys.some((combination) => isPressed(event, combination, mac)));

/** The combinations of a command. */
export const keysOf = (command: CommandId): readonly string[] => commands.find(({ id }) => id === command)?.keys ?? [];

const MAC_SYMBOLS: Record<string, string> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Delete: '⌦' };

/** A combination as people read it: `Ctrl+Shift+N`, on a Mac `⇧⌘N`. */
export function shownKeys(combination: string, mac: boolean): string {
  const parts = combination.split(/\+(?=.)/);
  if (!mac) return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join('+');
  const order = ['Alt', 'Shift', 'CmdOrCtrl'];
  return parts
    .toSorted(
      (a, b) => order.indexOf(a) - order.indexOf(b) + (order.includes(a) ? 0 : 10) - (order.includes(b) ? 0 : 10),
    )
    .map((part) => MAC_SYMBOLS[part] ?? part)
    .join('');
}

/** Browsers open or close a window with these and never tell the page. */
const KEPT_BY_BROWSERS = new Set(['CmdOrCtrl+N', 'CmdOrCtrl+Shift+N', 'CmdOrCtrl+F4', 'CmdOrCtrl+W']);

/** The combination that is shown for a command, as people read it; undefined where it has none. */
export function shownKeysOf(
  command: CommandId,
  { mac, browser }: { mac: boolean; browser: boolean },
): string | undefined {
  const combination = keysOf(command).find((keys) => !browser || !KEPT_BY_BROWSERS.has(keys));
  return combination && shownKeys(combination, mac);
}

/** What of a combination assistive technology reads (`aria-keyshortcuts`). */
export const ariaKeys = (keys: readonly string[], mac: boolean): string =>
  keys.map((combination) => combination.replace('CmdOrCtrl', mac ? 'Meta' : 'Control')).join(' ');
