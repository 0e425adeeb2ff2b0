import { type Language, languageOf } from '../../shared/messages/index.ts';

/** The language of the terminal: `LC_ALL`, `LC_MESSAGES` or `LANG`, in POSIX' order; else the system's. */
export function terminalLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return languageOf(locale.replace('_', '-'));
}
