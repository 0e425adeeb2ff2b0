import { openHandles } from './open-handles.ts';

/**
 * Ends the process although native calls are under way. An ordinary exit waits for their threads, and so for a domain
 * controller that does not answer (MIT's library gives up after 25 s), or a keychain (it never does). Does nothing where
 * nothing is under way, and on Windows, where the wait is that of another process.
 *
 * @param status what the process ends with; everything it had to say must have been written
 */
export async function exitAtOnce(status: number): Promise<void> {
  if (openHandles() === 0 || process.platform === 'win32') return;
  const { default: koffi } = await import('koffi');
  const leave = koffi.load(null).func('_exit', 'void', ['int']);
  leave(status);
}
