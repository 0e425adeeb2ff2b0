import { app, nativeTheme } from 'electron';
import type { Settings } from '../../shared/contract/settings.ts';
import { type Language, languageOf } from '../../shared/messages/index.ts';
import type { Services } from '../services.ts';

/** The system's language as a BCP 47 tag: the one that its user put first, not the one of Electron's own words. */
export const systemLocale = (): string => app.getPreferredSystemLanguages()[0] ?? app.getLocale();

/**
 * Keeps what the page does not draw in step with the settings: the frame and the dialogs in the theme, and
 * `onLanguage` for the words; once before it returns, then with each change until the services close.
 */
export function followSettings(services: Services, onLanguage: (language: Language) => void): void {
  let shown: Language | undefined;
  const apply = (): void => {
    const { theme, language } = readSettings(services);
    nativeTheme.themeSource = theme;
    const wanted = language === 'system' ? languageOf(systemLocale()) : language;
    if (wanted !== shown) onLanguage(wanted);
    shown = wanted;
  };
  const follow = async (): Promise<void> => {
    for await (const { topic } of services.app.changes()) if (topic === 'settings') apply();
  };
  apply();
  follow().catch(console.error);
}

/** Settings that cannot be read are reported by the page; the frame is then as the system has it. */
function readSettings({ settings }: Services): Pick<Settings, 'theme' | 'language'> {
  try {
    return settings.get();
  } catch (error) {
    console.error(error);
    return { theme: 'system', language: 'system' };
  }
}
