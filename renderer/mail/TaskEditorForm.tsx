import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { PlayRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type FieldErrors, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Package } from '../../shared/model/package.ts';
import { type SendMailTask, taskProblems } from '../../shared/model/send-mail-task.ts';
import { client } from '../client.ts';
import { ConfirmDialog } from '../controls/ConfirmDialog.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useProblemText } from '../controls/use-text.ts';
import { useDefinitions } from '../definitions/use-definitions.ts';
import { GeneralPage } from './GeneralPage.tsx';
import { MailPage } from './MailPage.tsx';
import { TaskSidePane } from './TaskSidePane.tsx';
import { useRun } from './use-run.ts';
import { type TaskFields, toErrors, useTaskForm } from './use-task-form.ts';

const useStyles = makeStyles({
  introduction: { margin: 0, color: tokens.colorNeutralForeground2 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

type TaskEditorFormProps = { pkg: Package; task: SendMailTask; onClose: () => void };
type Page = 'general' | 'mail';

const pageOf = (errors: FieldErrors<TaskFields>): Page => (errors.name || errors.description ? 'general' : 'mail');

/** The form of the Send Mail Task Editor: pages at the left, the message and its run at the right. */
export function TaskEditorForm({ pkg, task, onClose }: TaskEditorFormProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const problemText = useProblemText();
  const [page, setPage] = useState<Page>('mail');
  const others = pkg.sendMailTasks.filter(({ id }) => id !== task.id).map(({ name }) => name);
  const form = useTaskForm(task, others);
  const { control, formState } = form;
  const typed: SendMailTask = { id: task.id, ...(useWatch({ control }) as TaskFields) };
  const run = useRun();
  const [leaving, setLeaving] = useState(false);
  const { updateTask } = useDefinitions();

  /** Shows the first problem; its page has to be on the screen before the field can have the focus. */
  const showProblems = (errors: FieldErrors<TaskFields>): void => {
    setPage(pageOf(errors));
    const [first] = Object.keys(errors) as (keyof TaskFields)[];
    if (first) setTimeout(() => form.setFocus(first));
  };
  const save = form.handleSubmit(async (fields) => {
    const changes = Object.fromEntries(
      Object.keys(formState.dirtyFields).map((name) => [name, fields[name as keyof TaskFields]]),
    );
    if (Object.keys(changes).length > 0) await updateTask(pkg.id, task, changes);
    onClose();
  }, showProblems);

  const start = (): void => {
    const fields = form.getValues();
    const errors = toErrors(taskProblems({ id: task.id, ...fields }, { ...pkg, taken: others }), problemText);
    form.clearErrors();
    for (const [name, error] of Object.entries(errors)) form.setError(name as keyof TaskFields, error);
    if (Object.keys(errors).length > 0) showProblems(errors);
    else void run.start((signal) => client.tasks.run({ packageId: pkg.id, taskId: task.id, fields }, { signal }));
  };

  return (
    <FormDialog
      title={t('task.editor.title')}
      size="large"
      help="task"
      dirty={formState.isDirty}
      onSubmit={() => save()}
      onClose={onClose}
      actions={
        <Button icon={<PlayRegular />} disabledFocusable={run.status === 'running'} onClick={start}>
          {t('task.run.start')}
        </Button>
      }
    >
      <p className={styles.introduction}>{t('task.editor.introduction')}</p>
      <div className={styles.columns}>
        <div className={styles.page}>
          <TabList
            size="small"
            aria-label={t('task.editor.pages')}
            selectedValue={page}
            onTabSelect={(_, { value }) => setPage(value as Page)}
          >
            <Tab value="general">{t('task.editor.general')}</Tab>
            <Tab value="mail">{t('task.editor.mail')}</Tab>
          </TabList>
          <div role="tabpanel" aria-label={t(`task.editor.${page}`)} className={styles.page}>
            {page === 'general' ? <GeneralPage control={control} /> : <MailPage control={control} pkg={pkg} />}
          </div>
        </div>
        <TaskSidePane
          task={typed}
          pkg={pkg}
          run={run}
          onRun={start}
          onLeave={() => (formState.isDirty ? setLeaving(true) : onClose())}
        />
      </div>
      {leaving && (
        <ConfirmDialog
          title={t('common.discard.title')}
          text={t('common.discard.text')}
          confirmLabel={t('common.discard.confirm')}
          onConfirm={onClose}
          onClose={() => setLeaving(false)}
        />
      )}
    </FormDialog>
  );
}
