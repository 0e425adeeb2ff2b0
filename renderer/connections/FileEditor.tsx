import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type ConnectionManager, connectionProblems } from '../../shared/model/connection-manager.ts';
import { client } from '../client.ts';
import { changedValues } from '../controls/changed-values.ts';
import { FormCheckbox } from '../controls/FormCheckbox.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import { FormTextField } from '../controls/FormTextField.tsx';
import { errorsOf } from '../controls/form-problems.ts';
import { useProblemText } from '../controls/use-text.ts';
import { AtRunTime, OutcomesProvider } from '../expressions/AtRunTime.tsx';
import { ExpressionList } from '../expressions/ExpressionList.tsx';
import { FoldedSection } from '../expressions/FoldedSection.tsx';
import { useConnectionExpressions, useTypedEvaluation } from '../expressions/use-connection-expressions.ts';
import { useNotices } from '../notices/NoticeProvider.tsx';
import type { ConnectionEditorProps } from './SmtpEditor.tsx';

type FileForm = Pick<ConnectionManager, 'name' | 'description' | 'connectionString' | 'delayValidation'>;

/** The editor of a FILE connection manager, as far as a Send Mail task's text needs one. */
export function FileEditor(props: ConnectionEditorProps<ConnectionManager>) {
  const { pkg, connection, taken, removed, onSave, onClose } = props;
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { notifyError } = useNotices();
  const [browsable, setBrowsable] = useState(true);
  const { name, description, connectionString, delayValidation } = connection;
  const { list, expressions, ...edited } = useConnectionExpressions(pkg, connection);
  const form = useForm<FileForm>({
    defaultValues: { name, description, connectionString, delayValidation },
    mode: 'onTouched',
    resolver: (values) => {
      const errors = errorsOf<FileForm>(
        connectionProblems({ ...connection, ...values, propertyExpressions: expressions }, taken),
        problemText,
      );
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    },
  });
  const { control } = form;
  const { dirtyFields, isDirty } = form.formState;
  const typed = { connectionString: form.watch('connectionString'), expressions };
  const { outcomes } = useTypedEvaluation(pkg, connection, typed);
  const browse = async (): Promise<void> => {
    const chosen = await client.files.choose({ multiple: false });
    // This door has no file dialog of its own: the path is typed.
    if (!chosen) return setBrowsable(false);
    const [path] = chosen.paths;
    if (path) form.setValue('connectionString', path, { shouldDirty: true, shouldValidate: true });
  };
  return (
    <FormDialog
      title={t('connection.file.title')}
      help="fileConnection"
      dirty={isDirty || edited.dirty}
      onSubmit={form.handleSubmit(async (fields) => {
        await onSave({
          opened: connection,
          typed: { ...fields, propertyExpressions: expressions },
          changes: { ...changedValues(fields, dirtyFields), ...edited.changes },
        });
        onClose();
      })}
      onClose={onClose}
      removed={removed}
    >
      <p style={{ margin: 0 }}>{t('connection.file.introduction')}</p>
      <FormTextField control={control} name="name" label={t('connection.smtp.name')} required />
      <FormTextField control={control} name="description" label={t('connection.smtp.description')} rows={2} />
      <FormTextField
        control={control}
        name="connectionString"
        label={t('connection.file.path')}
        hint={t('connection.file.pathNote')}
        required
        autoFocus
        action={
          browsable && (
            <Button size="small" appearance="transparent" onClick={() => void browse().catch(notifyError)}>
              {t('common.browse')}
            </Button>
          )
        }
      />
      <OutcomesProvider outcomes={outcomes}>
        <AtRunTime fields={['connectionString']} />
      </OutcomesProvider>
      <FormCheckbox control={control} name="delayValidation" label={t('files.delayValidation')} />
      <FoldedSection title={t('expression.title')} count={expressions.length}>
        <ExpressionList {...list} outcomes={outcomes} />
      </FoldedSection>
    </FormDialog>
  );
}
