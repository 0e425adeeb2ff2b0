import { type MenuItemConstructorOptions as Item, Menu } from 'electron';
import { type Command, type CommandId, commands, type Menu as MenuName, menus } from '../../shared/commands.ts';
import { type Language, messagesIn } from '../../shared/messages/index.ts';
import { type MenuRole, macAppMenu, macWindowMenu, rolesIn } from './menu-roles.ts';

/** How to build the menu. */
export type MenuOptions = {
  language: Language;
  /** Takes what was chosen. */
  onCommand: (command: CommandId) => void;
  onMac: boolean;
};

/** Shows the native menu, in place of the one that is there. */
export const showMenu = (options: MenuOptions): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));

function menuTemplate({ language, onCommand, onMac }: MenuOptions): Item[] {
  const words = messagesIn(language);
  const roleItem = (role: MenuRole): Item => ({ role, label: words(`desktop.roles.${role}`) });
  const commandItem = (command: Command): Item => ({
    id: command.id,
    label: words(`common.commands.${command.id}`),
    ...shownKey(command, onMac),
    click: () => onCommand(command.id),
  });
  const settings = commands.filter(({ id }) => id === 'settings');

  const menuItem = (menu: MenuName): Item => {
    const items = [
      ...commands
        .filter((command) => command.menu === menu && !(onMac && settings.includes(command)))
        .map((command) => ({ group: command.group, item: commandItem(command) })),
      ...rolesIn(menu, onMac).map(({ role, group }) => ({ group, item: roleItem(role) })),
    ];
    const name = words(`common.menus.${menu}`);
    const letter = menu.slice(0, 1).toUpperCase();
    return {
      label: onMac ? name : words('desktop.menu', { name, letter }),
      // macOS puts its search field into the menu with this role.
      ...(menu === 'help' && { role: menu }),
      submenu: separated(groups(items)),
    };
  };

  const items = menus.map(menuItem);
  if (!onMac) return items;
  const appMenu = macAppMenu.map((group) =>
    group.flatMap((entry) => (entry === 'settings' ? settings.map(commandItem) : roleItem(entry))),
  );
  const windowMenu: Item = {
    role: 'window',
    label: words('desktop.window'),
    submenu: separated(macWindowMenu.map((group) => group.map(roleItem))),
  };
  return [
    { label: words('common.title'), submenu: separated(appMenu) },
    ...items.slice(0, -1),
    windowMenu,
    ...items.slice(-1),
  ];
}

/**
 * The key is shown, not registered: the page takes all keys itself, as in browser mode, since it alone knows what
 * Delete means in a text field. macOS registers whatever is shown, so keys without a modifier are not shown there.
 */
function shownKey({ keys: [key] }: Command, onMac: boolean): Item {
  if (!key || (onMac && !/^(CmdOrCtrl|F\d)/.test(key))) return {};
  return { accelerator: key, registerAccelerator: false };
}

const groups = (items: readonly { group: number; item: Item }[]): Item[][] =>
  [...Map.groupBy(items, ({ group }) => group)]
    .sort(([left], [right]) => left - right)
    .map(([, group]) => group.map(({ item }) => item));

const separated = (grouped: readonly (readonly Item[])[]): Item[] =>
  grouped.flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' }, ...group]));
