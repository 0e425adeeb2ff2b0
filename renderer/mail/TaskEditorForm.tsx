import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { PlayRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { ConfirmDialog } from '../controls/ConfirmDialog.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import type { Removed } from '../controls/RemovedBar.tsx';
import { OutcomesProvider } from '../expressions/AtRunTime.tsx';
import { OverrideFields } from '../expressions/OverrideFields.tsx';
import { TaskExpressions } from '../expressions/TaskExpressions.tsx';
import { useEffectiveRun } from '../expressions/use-evaluation.ts';
import { GeneralPage } from './GeneralPage.tsx';
import { MailPage } from './MailPage.tsx';
import { TaskSidePane } from './TaskSidePane.tsx';
import type { TaskFields } from './task-fields.ts';
import { type TaskPage, useTaskEditor } from './use-task-editor.ts';

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

export type TaskEditorFormProps = {
  pkg: Package;
  task: SendMailTask;
  /** Whether the package, as it was last, has the task. */
  inPackage: boolean;
  /** Where one of them was removed elsewhere meanwhile: OK adds it again. */
  removed: Removed | undefined;
  onClose: () => void;
};

/** The form of the Send Mail Task Editor: pages at the left, the message and its run at the right. */
export function TaskEditorForm(props: TaskEditorFormProps) {
  const { pkg, task, removed, onClose } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { control, isDirty, page, setPage, run, save, start } = useTaskEditor(props);
  const typed: SendMailTask = { id: task.id, ...(useWatch({ control }) as TaskFields) };
  const effective = useEffectiveRun(pkg, typed);
  const [leaving, setLeaving] = useState(false);
  return (
    <FormDialog
      title={t('task.editor.title')}
      size="large"
      help="task"
      dirty={isDirty}
      onSubmit={() => save()}
      onClose={onClose}
      removed={removed}
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
            onTabSelect={(_, { value }) => setPage(value as TaskPage)}
          >
            <Tab value="general">{t('task.editor.general')}</Tab>
            <Tab value="mail">{t('task.editor.mail')}</Tab>
            <Tab value="expressions">{t('expression.title')}</Tab>
          </TabList>
          <div
            role="tabpanel"
            aria-label={page === 'expressions' ? t('expression.title') : t(`task.editor.${page}`)}
            className={styles.page}
          >
            <OutcomesProvider outcomes={effective.own}>
              {page === 'general' && <GeneralPage control={control} />}
              {page === 'mail' && <MailPage control={control} pkg={pkg} />}
              {page === 'expressions' && (
                <TaskExpressions control={control} pkg={pkg} task={typed} outcomes={effective.own} />
              )}
            </OutcomesProvider>
          </div>
        </div>
        <TaskSidePane
          task={effective.task}
          pkg={effective.pkg}
          values={effective.outcomes.length > 0 && <OverrideFields pkg={pkg} container={task.container} />}
          run={run}
          onRun={start}
          onLeave={() => (isDirty ? setLeaving(true) : onClose())}
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
