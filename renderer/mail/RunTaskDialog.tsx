import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../client.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { usePackage, useTask } from '../definitions/use-packages.ts';
import { OverrideFields } from '../expressions/OverrideFields.tsx';
import { useOverridesOf } from '../expressions/OverridesProvider.tsx';
import { RunPanel } from './RunPanel.tsx';
import { useRun } from './use-run.ts';

const useStyles = makeStyles({ run: { outlineOffset: '4px' } });

/** Runs a task as it is stored, from the moment the dialog opens. Closing it cancels a run that still goes on. */
export function RunTaskDialog({
  packageId,
  taskId,
  onClose,
}: {
  packageId: string;
  taskId: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const task = useTask(packageId, taskId);
  const styles = useStyles();
  const run = useRun();
  const pkg = usePackage(packageId);
  const overridesOf = useOverridesOf();
  const overrides = pkg && overridesOf(pkg);
  const start = (): void => void run.start((signal) => client.tasks.run({ packageId, taskId, overrides }, { signal }));
  const begin = useEffectEvent(start);
  useEffect(() => {
    // Not at once: in development React mounts every effect twice, and a mail must not go out twice.
    const timer = setTimeout(() => begin());
    return () => clearTimeout(timer);
  }, []);
  return (
    <FormDialog
      title={t('task.run.title', { name: task?.name ?? '' })}
      help="task"
      onClose={onClose}
      actions={
        <Button icon={<ArrowClockwiseRegular />} disabledFocusable={run.status === 'running'} onClick={start}>
          {t('task.run.again')}
        </Button>
      }
    >
      {/* First in the dialog, and so focused when it opens: a second Enter must not send a second mail. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles.run} aria-label={t('task.editor.run')} tabIndex={0}>
        <RunPanel run={run} onLeave={onClose} onAgain={start} />
      </section>
      {pkg && task && task.propertyExpressions.length > 0 && <OverrideFields pkg={pkg} container={task.container} />}
    </FormDialog>
  );
}
