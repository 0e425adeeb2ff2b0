import { useTranslation } from 'react-i18next';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useEdited } from '../definitions/use-edited.ts';
import { usePackages } from '../definitions/use-packages.ts';
import { TaskEditorForm } from './TaskEditorForm.tsx';

type SendMailTaskEditorProps = { packageId: string; taskId: string; onClose: () => void };

/** The Send Mail Task Editor. It keeps what it opened with: changes from elsewhere do not touch what is typed. */
export function SendMailTaskEditor({ packageId, taskId, onClose }: SendMailTaskEditorProps) {
  const { t } = useTranslation();
  const { error, isPending, refetch } = usePackages();
  const edited = useEdited(packageId, ({ sendMailTasks }) => sendMailTasks.find(({ id }) => id === taskId));
  const { pkg, item: task, inPackage, removed } = edited;
  if (pkg && task) {
    return <TaskEditorForm pkg={pkg} task={task} inPackage={inPackage} removed={removed} onClose={onClose} />;
  }
  return (
    <FormDialog title={t('task.editor.title')} onClose={onClose}>
      {error ? (
        <ErrorBar error={error} onRetry={() => void refetch()} />
      ) : (
        <p>{isPending ? t('common.loading') : t('task.editor.gone')}</p>
      )}
    </FormDialog>
  );
}
