import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsSchema } from '../../shared/contract/settings.ts';
import { useChangeSettings, useSettings } from '../app/use-settings.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import { About } from './About.tsx';
import { AuthoritiesSection } from './AuthoritiesSection.tsx';
import { InboxSettingsSection } from './InboxSettingsSection.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const { language: languages, theme: themes } = settingsSchema.shape;

/** The settings of this machine's user. Each applies when it is changed: there is nothing to confirm. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const settings = useSettings();
  const change = useChangeSettings();
  return (
    <FormDialog title={t('settings.title')} help="settings" onClose={onClose}>
      <p className={styles.note}>{t('settings.appliesAtOnce')}</p>
      {change.error && <ErrorBar error={change.error} />}
      {settings && (
        <>
          <SettingsSection title={t('settings.appearance')}>
            <ChoiceField
              label={t('settings.language')}
              value={settings.language}
              choices={languages.options.map((value) => ({ value, text: t(`settings.languages.${value}`) }))}
              onChange={(language) => change.mutate({ language })}
            />
            <ChoiceField
              label={t('settings.theme')}
              value={settings.theme}
              choices={themes.options.map((value) => ({ value, text: t(`settings.themes.${value}`) }))}
              onChange={(theme) => change.mutate({ theme })}
            />
          </SettingsSection>
          <SettingsSection title={t('settings.inbox')}>
            <InboxSettingsSection inbox={settings.inbox} onChange={(inbox) => change.mutate({ inbox })} />
          </SettingsSection>
        </>
      )}
      <SettingsSection title={t('settings.authorities')}>
        <AuthoritiesSection />
      </SettingsSection>
      <SettingsSection title={t('settings.about')}>
        <About />
      </SettingsSection>
    </FormDialog>
  );
}

function SettingsSection({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  );
}
