import type { Reply } from '../../shared/contract/smtp-events.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';
import { SmtpTrouble } from './trouble.ts';

/** Milliseconds a server gets to answer QUIT: everything that matters is done by then. */
const QUIT_TIME = 2_000;

/** Takes leave with QUIT as a step of the run. A server that hangs up instead of answering has done what we asked. */
export async function leave(session: Session, run: Run): Promise<void> {
  run.steps.start('quit');
  const reply = await quitQuietly(session, run.signal);
  run.steps.pass({ reply });
}

/**
 * The same where all depends on the answers: a reply that is left over shows that they were none.
 *
 * @throws SmtpTrouble unasked
 */
export async function leaveInOrder(session: Session, run: Run): Promise<void> {
  run.steps.start('quit');
  const reply = await quit(session, run.signal, (error) => {
    if (error instanceof SmtpTrouble && error.facts.trouble === 'unasked') throw error;
  });
  run.steps.pass({ reply });
}

/** QUIT after a failure, so that the server does not log a lost connection; nothing hangs on the outcome. */
export const quitQuietly = (session: Session, signal: AbortSignal): Promise<Reply | undefined> =>
  quit(session, signal, () => {
    // The result is known already; closing is all that is left, and happens in any case.
  });

async function quit(
  session: Session,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<Reply | undefined> {
  try {
    return await session.quit(AbortSignal.any([signal, AbortSignal.timeout(QUIT_TIME)]));
  } catch (error) {
    onError(error);
    return undefined;
  } finally {
    session.close();
  }
}
