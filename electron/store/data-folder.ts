import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The data folder that every door uses unless told otherwise: `SMTPCM_DATA_DIR`, or a folder below the one where the
 * system wants an application's settings.
 */
export function defaultDataFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  return env.SMTPCM_DATA_DIR
    ? resolve(env.SMTPCM_DATA_DIR)
    : join(settingsFolder(env, platform), 'smtp-connection-manager', 'data');
}

function settingsFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return env.APPDATA || join(homedir(), 'AppData', 'Roaming');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return env.XDG_CONFIG_HOME || join(homedir(), '.config');
}
