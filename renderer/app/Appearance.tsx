import { AriaLiveAnnouncer, FluentProvider } from '@fluentui/react-components';
import { MotionBehaviourProvider } from '@fluentui/react-motion';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/messages/index.ts';
import { FloatingRegion } from './FloatingRegion.tsx';
import { themeOf, useColorScheme } from './theme.ts';
import { useSettings } from './use-settings.ts';

/** Theme and language as the settings have them, at once when they change. */
export function Appearance({ children }: { children: ReactNode }) {
  const settings = useSettings();
  const { t, i18n } = useTranslation();
  const scheme = useColorScheme(settings?.theme);
  const chosen = settings?.language ?? 'system';
  const language = chosen === 'system' ? languageOf(navigator.language) : chosen;

  useEffect(() => void i18n.changeLanguage(language), [i18n, language]);
  useEffect(() => {
    document.documentElement.lang = i18n.language;
    document.title = t('common.title');
  }, [i18n.language, t]);
  useEffect(() => {
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);

  return (
    <FluentProvider theme={themeOf(scheme)}>
      {/* Fluent's own transitions take up to 400 ms: the designer shows things where they are, at once. */}
      <MotionBehaviourProvider value="skip">
        <AriaLiveAnnouncer>
          <FloatingRegion>{children}</FloatingRegion>
        </AriaLiveAnnouncer>
      </MotionBehaviourProvider>
    </FluentProvider>
  );
}
