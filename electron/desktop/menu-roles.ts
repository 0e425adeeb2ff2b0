import type { Menu } from '../../shared/commands.ts';

/** Menu items that Electron itself carries out; `group` as with commands: what has the same number stands together. */
const everywhere = [
  { role: 'cut', menu: 'edit', group: 1 },
  { role: 'copy', menu: 'edit', group: 1 },
  { role: 'paste', menu: 'edit', group: 1 },
  { role: 'selectAll', menu: 'edit', group: 1 },
  { role: 'resetZoom', menu: 'view', group: 1 },
  { role: 'zoomIn', menu: 'view', group: 1 },
  { role: 'zoomOut', menu: 'view', group: 1 },
  { role: 'togglefullscreen', menu: 'view', group: 2 },
] as const;

/** Where Windows and Linux have what macOS has in the application's own menu. */
const exceptOnMac = [
  { role: 'quit', menu: 'file', group: 9 },
  { role: 'about', menu: 'help', group: 9 },
] as const;

/** The groups of the application's own menu, on macOS; the settings are a command. */
export const macAppMenu = [['about'], ['settings'], ['services'], ['hide', 'hideOthers', 'unhide'], ['quit']] as const;

/** The groups of the menu “Window”, which every application has on macOS. */
export const macWindowMenu = [['minimize', 'zoom', 'close'], ['front']] as const;

/** The roles in one of the designer's menus. */
export const rolesIn = (menu: Menu, onMac: boolean) =>
  [...everywhere, ...(onMac ? [] : exceptOnMac)].filter((item) => item.menu === menu);

/** Each has its words in `shared/messages` under `desktop.roles`. */
export type MenuRole =
  | (typeof everywhere)[number]['role']
  | (typeof exceptOnMac)[number]['role']
  | Exclude<(typeof macAppMenu)[number][number], 'settings'>
  | (typeof macWindowMenu)[number][number];
