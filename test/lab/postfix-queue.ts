import { chmod, chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { groupId, userId } from './process.ts';

/**
 * Makes Postfix' queue folder as /etc/postfix/postfix-files has it. `postfix check` would, too, but with a hundred
 * processes, which take most of the time that Postfix needs to start.
 */
export async function makeQueue(folder: string): Promise<void> {
  const postfix = userId('postfix');
  const make = async (name: string, mode: number, group = 0): Promise<void> => {
    await mkdir(join(folder, name));
    await chown(join(folder, name), postfix, group);
    // mkdir's mode is subject to the umask.
    await chmod(join(folder, name), mode);
  };
  await mkdir(join(folder, 'pid'), { mode: 0o755 });
  for (const name of ['active', 'bounce', 'corrupt', 'defer', 'deferred', 'flush', 'hold', 'incoming']) {
    await make(name, 0o700);
  }
  for (const name of ['private', 'saved', 'trace']) await make(name, 0o700);
  await make('maildrop', 0o730, groupId('postdrop'));
  await make('public', 0o710, groupId('postdrop'));
}
