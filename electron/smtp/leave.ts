import type { Run } from './run.ts';
import type { Session } from './session.ts';

/** Milliseconds a server gets to answer QUIT: everything that matters is done by then. */
const QUIT_TIME = 2_000;

/** Takes leave with QUIT as a step of the run. A server that hangs up instead of answering has done what we asked. */
export async function leave(session: Session, run: Run): Promise<void> {
  run.steps.start('quit');
  const reply = await quitQuietly(session, run.signal);
  run.steps.pass({ reply });
}

/** QUIT after a failure, so that the server does not log a lost connection; nothing hangs on the outcome. */
export async function quitQuietly(session: Session, signal: AbortSignal): ReturnType<Session['quit']> {
  try {
    return await session.quit(AbortSignal.any([signal, AbortSignal.timeout(QUIT_TIME)]));
  } catch {
    // The result is known already; closing is all that is left, and happens in any case.
    return undefined;
  } finally {
    session.close();
  }
}
