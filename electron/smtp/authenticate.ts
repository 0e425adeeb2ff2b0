import type { Run } from './run.ts';
import { SmtpTrouble } from './trouble.ts';

/**
 * Signs in the way the definition says. Anonymous is no sign-in at all. Windows authentication never turns into
 * anonymous, as it does in .NET: a server that lets anonymous mail through would hide that the sign-in does not work.
 *
 * @throws SmtpTrouble notAvailable for Windows authentication
 */
export function authenticate(run: Run): void {
  if (!run.properties.useWindowsAuthentication) {
    run.steps.skip('authenticate');
    return;
  }
  run.steps.start('authenticate');
  throw new SmtpTrouble({ trouble: 'notAvailable' });
}
