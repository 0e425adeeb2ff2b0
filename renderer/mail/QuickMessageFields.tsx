import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Package } from '../../shared/model/package.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { priorities } from '../../shared/model/send-mail-task.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useProblemText } from '../controls/use-text.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { AddressField } from './AddressField.tsx';
import { AttachmentsField } from './AttachmentsField.tsx';
import type { QuickMessage } from './quick-message.ts';
import { ReferenceField } from './ReferenceField.tsx';
import { useConnectionChoices } from './use-connection-choices.ts';

const useStyles = makeStyles({ introduction: { margin: 0, color: tokens.colorNeutralForeground2 } });

type QuickMessageFieldsProps = {
  pkg: Package;
  message: QuickMessage;
  onChange: (changes: Partial<QuickMessage>) => void;
  problems: readonly Problem[];
};

/** The fields of a quick message: what a Send Mail task asks for, without what only a package needs. */
export function QuickMessageFields({ pkg, message, onChange, problems }: QuickMessageFieldsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { open } = useDialogs();
  const problemText = useProblemText();
  const problemOf = (field: keyof QuickMessage): string | undefined => {
    const found = problems.filter(({ property }) => property === field);
    return found.length > 0 ? found.map(problemText).join(' ') : undefined;
  };
  const onAdded = ({ id }: { id: string }): void => onChange({ connectionId: id });
  return (
    <>
      <p className={styles.introduction}>{t('task.quick.introduction')}</p>
      <ReferenceField
        label={t('task.quick.connection')}
        value={message.connectionId}
        choices={useConnectionChoices(pkg, 'SMTP')}
        onChange={(connectionId) => onChange({ connectionId })}
        placeholder={t('task.connection.choose')}
        missing={t('task.connection.missing')}
        create={{
          label: t('task.connection.new'),
          onCreate: () => open({ kind: 'newConnection', packageId: pkg.id, type: 'SMTP', onAdded }),
        }}
        problem={problemOf('connectionId')}
      />
      <TextField
        label={t('task.property.fromLine')}
        inputMode="email"
        value={message.from}
        onChange={(from) => onChange({ from })}
        problem={problemOf('from')}
        autoFocus
      />
      <AddressField
        label={t('task.property.toLine')}
        value={message.to}
        onChange={(to) => onChange({ to })}
        problem={problemOf('to')}
      />
      <TextField
        label={t('task.property.subject')}
        value={message.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <TextField
        label={t('task.property.text')}
        rows={5}
        value={message.text}
        onChange={(text) => onChange({ text })}
      />
      <ChoiceField
        label={t('task.property.priority')}
        value={message.priority}
        choices={priorities.map((value) => ({ value, text: t(`task.priority.${value}`) }))}
        onChange={(priority) => onChange({ priority })}
      />
      <AttachmentsField value={message.fileAttachments} onChange={(fileAttachments) => onChange({ fileAttachments })} />
    </>
  );
}
