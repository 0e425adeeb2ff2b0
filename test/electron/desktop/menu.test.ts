import type { MenuItemConstructorOptions } from 'electron';
import { expect, it, vi } from 'vitest';
import { commands } from '../../../shared/commands.ts';
import { clientOn, sendPort, startDesigner, testDataFolder, windowOf } from './designer-under-test.ts';

type Item = MenuItemConstructorOptions;

const submenu = (item: Item | undefined): Item[] => (Array.isArray(item?.submenu) ? item.submenu : []);
const allItems = (menu: Item[]): Item[] => menu.flatMap(submenu);
const labels = (items: Item[]): string[] => items.map(({ label, type }) => label ?? String(type));

async function menuOnMac() {
  const electron = await startDesigner(await testDataFolder());
  const { showMenu } = await import('../../../electron/desktop/menu.ts');
  showMenu({ language: 'en', onMac: true, onCommand: () => undefined });
  return electron.Menu.shown;
}

it('has every command once, with words and, where it has one, its key', async () => {
  const { Menu } = await startDesigner(await testDataFolder());
  const items = allItems(Menu.shown);
  for (const { id, keys } of commands) {
    const [item, ...others] = items.filter((candidate) => candidate.id === id);
    expect([id, others.length, typeof item?.label, item?.accelerator]).toEqual([id, 0, 'string', keys[0]]);
  }
});

it('leaves keys to the page, which knows whether a text field has the focus', async () => {
  const { Menu } = await startDesigner(await testDataFolder());
  const registered = allItems(Menu.shown).filter((item) => item.accelerator && item.registerAccelerator !== false);
  expect(registered).toEqual([]);
});

it('stands in groups', async () => {
  const { Menu } = await startDesigner(await testDataFolder());
  expect(labels(submenu(Menu.shown[1]))).toEqual([
    'Undo',
    'Redo',
    'separator',
    'Cut',
    'Copy',
    'Paste',
    'Select All',
    'separator',
    'Search',
  ]);
});

it('follows the system’s language', async () => {
  const english = await startDesigner(await testDataFolder());
  expect(labels(english.Menu.shown)).toEqual(['&File', '&Edit', '&View', '&Connection', '&Help']);
  const japanese = await startDesigner(await testDataFolder(), ({ app }) => {
    app.languages = ['ja-JP', 'en-US'];
  });
  expect(labels(japanese.Menu.shown)).toEqual(['ファイル(&F)', '編集(&E)', '表示(&V)', '接続(&C)', 'ヘルプ(&H)']);
  expect(labels(submenu(japanese.Menu.shown[1]))).toContain('切り取り');
});

it('follows the settings while it is open', async () => {
  const electron = await startDesigner(await testDataFolder());
  const client = clientOn(sendPort(electron).page);
  await client.settings.set({ language: 'ja', theme: 'dark' });
  await vi.waitFor(() => expect(labels(electron.Menu.shown)[0]).toBe('ファイル(&F)'));
  expect(electron.nativeTheme.themeSource).toBe('dark');
});

it('sends what is chosen to the page', async () => {
  const electron = await startDesigner(await testDataFolder());
  const item = allItems(electron.Menu.shown).find(({ id }) => id === 'newConnection');
  Reflect.apply(item?.click ?? (() => undefined), undefined, []);
  expect(windowOf(electron).webContents.sent).toEqual([['command', 'newConnection']]);
});

it('is arranged on macOS as applications are there', async () => {
  const menu = await menuOnMac();
  expect(labels(menu)).toEqual(['SMTP Connection Manager', 'File', 'Edit', 'View', 'Connection', 'Window', 'Help']);
  expect(labels(submenu(menu[0]))).toEqual([
    'About SMTP Connection Manager',
    'separator',
    'Settings…',
    'separator',
    'Services',
    'separator',
    'Hide SMTP Connection Manager',
    'Hide Others',
    'Show All',
    'separator',
    'Quit',
  ]);
  expect(allItems(menu).filter(({ id }) => id === 'settings')).toHaveLength(1);
  expect(allItems(menu).filter(({ role }) => role === 'quit')).toHaveLength(1);
});

it('shows no key on macOS that would be taken from a text field', async () => {
  const items = allItems(await menuOnMac());
  expect(items.find(({ id }) => id === 'remove')).not.toHaveProperty('accelerator');
  expect(items.find(({ id }) => id === 'edit')).not.toHaveProperty('accelerator');
  expect(items.find(({ id }) => id === 'newConnection')).toMatchObject({ accelerator: 'CmdOrCtrl+N' });
});
