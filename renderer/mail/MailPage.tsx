import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Package } from '../../shared/model/package.ts';
import { priorities } from '../../shared/model/send-mail-task.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { AtRunTime } from '../expressions/AtRunTime.tsx';
import { AddressField } from './AddressField.tsx';
import { AttachmentsField } from './AttachmentsField.tsx';
import { MessageSourceFields } from './MessageSourceFields.tsx';
import { ReferenceField } from './ReferenceField.tsx';
import type { TaskFields } from './task-fields.ts';
import { useConnectionChoices } from './use-connection-choices.ts';
import { useTaskField } from './use-task-form.ts';

type PageProps = { control: Control<TaskFields>; pkg: Package };

/** The Mail page of the Send Mail Task Editor, its properties in SSIS' order. */
export function MailPage({ control, pkg }: PageProps) {
  const { t } = useTranslation();
  const from = useTaskField(control, 'fromLine');
  const subject = useTaskField(control, 'subject');
  const priority = useTaskField(control, 'priority');
  const attachments = useTaskField(control, 'fileAttachments');
  return (
    <>
      <SmtpConnectionField control={control} pkg={pkg} />
      <AtRunTime fields={['smtpConnection']} />
      <TextField label={t('task.property.fromLine')} inputMode="email" {...from} />
      <AtRunTime fields={['fromLine']} />
      <AddressLine control={control} name="toLine" />
      <AtRunTime fields={['toLine']} />
      <AddressLine control={control} name="ccLine" />
      <AtRunTime fields={['ccLine']} />
      <AddressLine control={control} name="bccLine" />
      <AtRunTime fields={['bccLine']} />
      <TextField label={t('task.property.subject')} {...subject} />
      <AtRunTime fields={['subject']} />
      <MessageSourceFields control={control} pkg={pkg} />
      <AtRunTime fields={['messageSourceType']} />
      <AtRunTime fields={['messageSource']} />
      <ChoiceField
        label={t('task.property.priority')}
        value={priority.value}
        choices={priorities.map((value) => ({ value, text: t(`task.priority.${value}`) }))}
        onChange={priority.onChange}
      />
      <AtRunTime fields={['priority']} />
      <AttachmentsField value={attachments.value} onChange={attachments.onChange} inputRef={attachments.inputRef} />
      <AtRunTime fields={['fileAttachments']} />
    </>
  );
}

function SmtpConnectionField({ control, pkg }: PageProps) {
  const { t } = useTranslation();
  const { open } = useDialogs();
  const connection = useTaskField(control, 'smtpConnection');
  const choices = useConnectionChoices(pkg, 'SMTP');
  const onAdded = ({ id }: { id: string }): void => connection.onChange(id);
  return (
    <ReferenceField
      label={t('task.property.smtpConnection')}
      {...connection}
      choices={choices}
      placeholder={t('task.connection.choose')}
      missing={t('task.connection.missing')}
      create={{
        label: t('task.connection.new'),
        onCreate: () => open({ kind: 'newConnection', packageId: pkg.id, type: 'SMTP', onAdded }),
      }}
    />
  );
}

function AddressLine({ control, name }: { control: Control<TaskFields>; name: 'toLine' | 'ccLine' | 'bccLine' }) {
  const { t } = useTranslation();
  const line = useTaskField(control, name);
  return <AddressField label={t(`task.property.${name}`)} {...line} />;
}
