import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { defaultDataFolder } from '../../../electron/store/index.ts';

const below = (...path: string[]): string => join(...path, 'smtp-connection-manager', 'data');

it.each([
  ['linux', {}, below(homedir(), '.config')],
  ['linux', { XDG_CONFIG_HOME: '/settings' }, below('/settings')],
  ['darwin', {}, below(homedir(), 'Library', 'Application Support')],
  ['win32', { APPDATA: 'appdata' }, below('appdata')],
  ['win32', {}, below(homedir(), 'AppData', 'Roaming')],
  ['linux', { SMTPCM_DATA_DIR: 'elsewhere', XDG_CONFIG_HOME: '/settings' }, resolve('elsewhere')],
] as const)('is on %s with %o: %s', (platform, env, folder) => {
  expect(defaultDataFolder(env, platform)).toBe(folder);
});
