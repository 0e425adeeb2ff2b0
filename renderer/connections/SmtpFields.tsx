import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FormCheckbox } from '../controls/FormCheckbox.tsx';
import { FormTextField } from '../controls/FormTextField.tsx';
import { AtRunTime } from '../expressions/AtRunTime.tsx';
import { ServerField } from './ServerField.tsx';
import type { useSmtpForm } from './use-smtp-form.ts';

const useStyles = makeStyles({
  introduction: { margin: 0 },
  // Below the inputs, whose labels take a third of the row (Fluent's horizontal Field).
  indented: { paddingLeft: '33%', display: 'flex', flexDirection: 'column' },
  // Below the label of its checkbox.
  note: { margin: '0 0 0 24px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The properties that SSIS' own editor shows, with its words. */
export function SmtpFields({ form }: { form: ReturnType<typeof useSmtpForm> }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { control, fieldChanged } = form;
  return (
    <>
      <p className={styles.introduction}>{t('connection.smtp.introduction')}</p>
      <FormTextField control={control} name="name" label={t('connection.smtp.name')} required />
      <FormTextField control={control} name="description" label={t('connection.smtp.description')} rows={2} />
      <AtRunTime fields={['description']} />
      <ServerField form={form} className={styles.indented} />
      <AtRunTime fields={['smtpServer', 'connectionString']} />
      <div className={styles.indented}>
        <FormCheckbox
          control={control}
          name="useWindowsAuthentication"
          label={t('connection.smtp.windowsAuthentication')}
          onChanged={fieldChanged}
        />
        <AtRunTime fields={['useWindowsAuthentication']} indented />
        <p className={styles.note}>{t('connection.smtp.authenticationNote')}</p>
        <FormCheckbox control={control} name="enableSsl" label={t('connection.smtp.ssl')} onChanged={fieldChanged} />
        <AtRunTime fields={['enableSsl']} indented />
      </div>
    </>
  );
}
