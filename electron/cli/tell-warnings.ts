import { isSmtp } from '../../shared/model/connection-manager.ts';
import {
  ConnectionStringError,
  parseConnectionString,
  smtpPropertiesProblems,
} from '../../shared/model/connection-string.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { Session } from './session.ts';
import type { Target } from './targets.ts';

/**
 * Says what of a connection string is kept and has no effect, such as keys that SSIS does not know. It goes to standard
 * error, and the exit status stays: the definition can be used.
 */
export function tellWarnings(
  { tell, t }: Pick<Session, 'tell' | 't'>,
  { connectionString, stored }: Pick<Target, 'connectionString' | 'stored'>,
): void {
  if (stored && !isSmtp(stored.connection)) return;
  for (const { code, params, severity } of problemsOf(connectionString)) {
    if (severity === 'warning') tell(t(`problem.${code}`, params));
  }
}

/** That a file's connection string cannot be read at all is told by what uses it. */
function problemsOf(connectionString: string): Problem[] {
  try {
    return smtpPropertiesProblems(parseConnectionString(connectionString));
  } catch (error) {
    if (error instanceof ConnectionStringError) return [];
    throw error;
  }
}
