import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_TIMEOUT, smtpPropertiesProblems } from '../../shared/model/connection-string.ts';
import { isEmpty } from '../accounts/account-form.ts';
import type { WindowsAccountState } from '../accounts/use-windows-account.ts';
import { WindowsAccountFields } from '../accounts/WindowsAccountFields.tsx';
import { FormCheckbox } from '../controls/FormCheckbox.tsx';
import { FormTextField } from '../controls/FormTextField.tsx';
import { useProblemText } from '../controls/use-text.ts';
import { AtRunTime } from '../expressions/AtRunTime.tsx';
import { PortField } from './PortField.tsx';
import { propertiesOf } from './smtp-form.ts';
import type { useSmtpForm } from './use-smtp-form.ts';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, marginInline: 0 },
});

type AdvancedFieldsProps = { form: ReturnType<typeof useSmtpForm>; account: WindowsAccountState };

/**
 * What SSIS' dialog doesn't show: time-out, port, Windows account and the connection string. Open where something in
 * it is not as usual.
 */
export function AdvancedFields({ form, account }: AdvancedFieldsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const problemText = useProblemText();
  const { control, fieldChanged, stringChanged, formState } = form;
  const values = form.watch();
  const [timeout] = useState(values.timeout);
  const [chosen, setChosen] = useState<boolean>();
  const withAccount = values.useWindowsAuthentication && !isEmpty(account.form);
  const [delayed] = useState(values.delayValidation);
  const opened = chosen ?? (timeout !== String(DEFAULT_TIMEOUT) || withAccount || delayed);
  const { errors } = formState;
  const wrong = errors.timeout !== undefined || errors.connectionString !== undefined || account.problems.length > 0;
  const open = opened || wrong;
  const warnings = smtpPropertiesProblems(propertiesOf(values)).filter(({ severity }) => severity === 'warning');
  const note = warnings.length > 0 ? warnings.map(problemText).join(' ') : t('connection.smtp.connectionStringNote');
  return (
    <Accordion
      collapsible
      openItems={open ? ['advanced'] : []}
      onToggle={(_, { openItems }) => setChosen(openItems.length > 0)}
    >
      <AccordionItem value="advanced">
        <AccordionHeader size="small">{t('connection.smtp.advanced')}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <FormTextField
            control={control}
            name="timeout"
            label={t('connection.smtp.timeout')}
            hint={t('connection.smtp.timeoutNote')}
            inputMode="numeric"
            onChanged={fieldChanged}
          />
          <AtRunTime fields={['timeout']} />
          <PortField smtpServer={values.smtpServer} onChange={(smtpServer) => form.apply({ smtpServer })} />
          {values.useWindowsAuthentication && <WindowsAccountFields account={account} />}
          <FormTextField
            control={control}
            name="connectionString"
            label={t('connection.smtp.connectionString')}
            hint={note}
            rows={2}
            monospace
            onChanged={stringChanged}
          />
          <AtRunTime fields={['connectionString']} />
          <FormCheckbox control={control} name="delayValidation" label={t('files.delayValidation')} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
