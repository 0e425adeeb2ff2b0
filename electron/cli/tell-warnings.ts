import { isSmtp } from '../../shared/model/connection-manager.ts';
import { readableProperties, smtpPropertiesProblems } from '../../shared/model/connection-string.ts';
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
  const properties = readableProperties(connectionString);
  // That a file's connection string cannot be read at all is told by what uses it.
  if (!properties) return;
  for (const { code, params, severity } of smtpPropertiesProblems(properties)) {
    if (severity === 'warning') tell(t(`problem.${code}`, params));
  }
}
