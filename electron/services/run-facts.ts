import { hostname, userInfo } from 'node:os';
import type { Overrides } from '../../shared/expressions/overrides.ts';
import type { RunFacts } from '../../shared/expressions/run-facts.ts';
import { languageOf } from '../../shared/messages/index.ts';
import { newId } from './new-id.ts';

const LOCALE_IDS = { en: 1033, ja: 1041 } as const;

/** What expressions may know of this machine and this moment. */
export function runFacts(overrides: Overrides = {}): RunFacts {
  const now = new Date();
  return {
    now: now.getTime(),
    offset: -now.getTimezoneOffset(),
    localeId: LOCALE_IDS[languageOf(Intl.DateTimeFormat().resolvedOptions().locale)],
    machineName: hostname(),
    userName: userName(),
    executionId: newId(),
    overrides,
  };
}

/** With its domain on Windows, as System::UserName has it. */
function userName(): string {
  const domain = process.env.USERDOMAIN;
  try {
    const { username } = userInfo();
    return process.platform === 'win32' && domain ? `${domain}\\${username}` : username;
  } catch {
    // The system knows no name for the process' user, as in some containers: a run needs none.
    return '';
  }
}
