/** The menus of the designer, in their order. */
export const menus = ['file', 'edit', 'view', 'connection', 'help'] as const;
export type Menu = (typeof menus)[number];

type CommandShape = {
  id: string;
  /**
   * Key combinations in Electron's accelerator notation; the first one is shown. A second one is there where
   * browsers keep the first for themselves (Ctrl+N opens a window and never reaches the page).
   */
  keys: readonly string[];
  menu: Menu;
  /** Commands of one group stand together, with a separator between groups. */
  group: number;
};

/**
 * Everything a person can do by menu, toolbar, palette or key: one list that all of them read. The words are in
 * `shared/messages` under `common.commands.<id>`; what a command does is the renderer's.
 */
export const commands = [
  { id: 'newPackage', keys: ['CmdOrCtrl+Shift+N', 'Alt+Shift+N'], menu: 'file', group: 0 },
  { id: 'newConnection', keys: ['CmdOrCtrl+N', 'Alt+N'], menu: 'file', group: 0 },
  { id: 'newTask', keys: [], menu: 'file', group: 0 },
  { id: 'openFile', keys: ['CmdOrCtrl+O'], menu: 'file', group: 1 },
  { id: 'openFolder', keys: ['CmdOrCtrl+Shift+O'], menu: 'file', group: 1 },
  { id: 'save', keys: ['CmdOrCtrl+S'], menu: 'file', group: 2 },
  { id: 'saveAll', keys: ['CmdOrCtrl+Shift+S'], menu: 'file', group: 2 },
  { id: 'saveCopy', keys: [], menu: 'file', group: 2 },
  { id: 'compareFile', keys: [], menu: 'file', group: 3 },
  { id: 'reloadFile', keys: [], menu: 'file', group: 3 },
  { id: 'importFile', keys: [], menu: 'file', group: 3 },
  { id: 'closeFile', keys: ['CmdOrCtrl+F4', 'CmdOrCtrl+W'], menu: 'file', group: 3 },
  { id: 'whereUsed', keys: [], menu: 'file', group: 4 },
  { id: 'quickMessage', keys: ['CmdOrCtrl+M'], menu: 'file', group: 5 },
  { id: 'settings', keys: ['CmdOrCtrl+,'], menu: 'file', group: 6 },
  { id: 'undo', keys: ['CmdOrCtrl+Z'], menu: 'edit', group: 0 },
  { id: 'redo', keys: ['CmdOrCtrl+Y', 'CmdOrCtrl+Shift+Z'], menu: 'edit', group: 0 },
  { id: 'search', keys: ['CmdOrCtrl+F'], menu: 'edit', group: 2 },
  { id: 'palette', keys: ['CmdOrCtrl+K'], menu: 'view', group: 0 },
  { id: 'inbox', keys: ['CmdOrCtrl+I'], menu: 'view', group: 0 },
  { id: 'test', keys: ['F5'], menu: 'connection', group: 0 },
  { id: 'cancelTest', keys: ['Shift+F5'], menu: 'connection', group: 0 },
  { id: 'testAll', keys: ['CmdOrCtrl+F5'], menu: 'connection', group: 0 },
  { id: 'history', keys: [], menu: 'connection', group: 0 },
  { id: 'run', keys: [], menu: 'connection', group: 0 },
  { id: 'edit', keys: ['Enter', 'F4'], menu: 'connection', group: 1 },
  { id: 'rename', keys: ['F2'], menu: 'connection', group: 1 },
  { id: 'duplicate', keys: ['CmdOrCtrl+D'], menu: 'connection', group: 1 },
  { id: 'remove', keys: ['Delete'], menu: 'connection', group: 1 },
  { id: 'copyConnectionString', keys: [], menu: 'connection', group: 2 },
  { id: 'validate', keys: [], menu: 'connection', group: 2 },
  { id: 'help', keys: ['F1'], menu: 'help', group: 0 },
  { id: 'keys', keys: ['?'], menu: 'help', group: 0 },
] as const satisfies readonly CommandShape[];

export type CommandId = (typeof commands)[number]['id'];

/** A command as menu, toolbar, palette and shortcuts see it. */
export type Command = CommandShape & { id: CommandId };

/** Whether a value that came from outside names a command. */
export const isCommandId = (value: unknown): value is CommandId => commands.some(({ id }) => id === value);
