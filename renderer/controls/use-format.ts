import { useTranslation } from 'react-i18next';
import { type Format, formatIn } from './format.ts';

/** Formatters in the language that is shown. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatIn(i18n.language);
}
