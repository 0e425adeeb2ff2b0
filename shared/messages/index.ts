import { createInstance, type i18n, type TFunction } from 'i18next';
import { help as englishHelp } from './en/help.ts';
import { en } from './en/index.ts';
import { help as japaneseHelp } from './ja/help.ts';
import { ja } from './ja/index.ts';

export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

const resources = { en: { translation: en }, ja: { translation: ja } };

/** The language to use for a BCP 47 tag such as `ja-JP`: Japanese where it is Japanese, else English. */
export const languageOf = (locale: string): Language => (/^ja\b/i.test(locale) ? 'ja' : 'en');

/**
 * Prepares an i18next instance with the product's words. Values are inserted as they are: React escapes them, and
 * the other readers are terminals and plain-text files.
 */
export function setUpMessages(language: Language, instance: i18n = createInstance()): i18n {
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources,
    initAsync: false,
    returnNull: false,
    returnEmptyString: true, // a fix may be empty: nothing to do
    interpolation: { escapeValue: false },
  });
  return instance;
}

/** The help of a language: whole pages, not single sentences. */
export const helpIn = (language: Language): typeof englishHelp => (language === 'ja' ? japaneseHelp : englishHelp);

/** A translate function for doors without React. */
export const messagesIn = (language: Language): TFunction => setUpMessages(language).t;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}
