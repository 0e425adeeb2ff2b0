import type { ExitStatus } from './exit-status.ts';
import { errorReport } from './report-error.ts';
import type { Session } from './session.ts';

/** Tells what went wrong, on standard output too where that is for JSON; answers with what the command ends with. */
export function tellFailure(
  error: unknown,
  { t, json, print, tell }: Pick<Session, 't' | 'json' | 'print' | 'tell'>,
): ExitStatus {
  const { status, ...told } = errorReport(error, t);
  tell(told.cause);
  if (told.fix) tell(told.fix);
  if (json) print(JSON.stringify({ type: 'result', ok: false, ...told }));
  return status;
}
