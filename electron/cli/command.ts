import type { Command } from 'commander';
import type { Door } from '../services/app.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { type GlobalOptions, openSession, type Session } from './session.ts';
import { tellFailure } from './tell-failure.ts';

type Work<Args extends unknown[]> = (session: Session, ...args: Args) => Promise<void> | Promise<ExitStatus>;
type Options = {
  door?: Door;
  /** Whether Ctrl+C is how the command is meant to end. */
  untilInterrupted?: boolean;
};

/**
 * Makes a commander action of a command's work: opens a session, turns Ctrl+C into an abort, tells what went wrong and
 * sets the exit status. A second Ctrl+C ends the process at once.
 */
export function action<Args extends unknown[]>(work: Work<Args>, options: Options = {}) {
  const { door = 'cli', untilInterrupted = false } = options;
  return async (...given: [...Args, ...unknown[]]): Promise<void> => {
    const command = given.at(-1) as Command;
    const interrupted = new AbortController();
    const interrupt = (): void => {
      if (interrupted.signal.aborted) process.exit(exitStatus.cancelled);
      interrupted.abort();
    };
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
    const session = openSession(command.optsWithGlobals<GlobalOptions>(), door, interrupted.signal);
    try {
      const status = await work(session, ...(given as unknown as Args));
      const cancelled = session.signal.aborted && !untilInterrupted;
      process.exitCode = cancelled ? exitStatus.cancelled : (status ?? exitStatus.done);
    } catch (error) {
      process.exitCode = report(error, session);
    } finally {
      // Listening goes on: libraries that clean up at the end repeat the signal, and end the process by it where nobody
      // else listens, whatever the exit status should be.
      await session.services.close();
    }
  };
}

function report(error: unknown, session: Session): ExitStatus {
  const { t, signal, tell } = session;
  if (!signal.aborted) return tellFailure(error, session);
  tell(t('cli.cancelled'));
  return exitStatus.cancelled;
}
