import type { CommandId } from '../../shared/commands.ts';
import { isMac } from '../controls/platform.ts';
import { inBrowser } from '../host/door.ts';
import { shownKeysOf } from './shortcut.ts';

/** The keys of a command as this person can press them here. */
export const shownKeysHere = (command: CommandId): string | undefined =>
  shownKeysOf(command, { mac: isMac, browser: inBrowser });
