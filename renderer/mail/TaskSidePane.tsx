import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { MessagePreview } from './MessagePreview.tsx';
import { RunPanel } from './RunPanel.tsx';
import type { Run } from './use-run.ts';
import { useSizeLimit } from './use-size-limit.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Side = 'preview' | 'run';

type TaskSidePaneProps = {
  /** The task and its package as they are at run time. */
  task: SendMailTask;
  pkg: Package;
  /** Values for a run, where expressions use them. */
  values: ReactNode;
  run: Run;
  onLeave: () => void;
  onRun: () => void;
};

/** Beside the pages of the editor: the message as it would be sent, and what a run of it did. */
export function TaskSidePane({ task, pkg, values, run, onLeave, onRun }: TaskSidePaneProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [side, setSide] = useState<Side>('preview');
  // Another server may be chosen after a run.
  const [ranThrough, setRanThrough] = useState<string>();
  const limit = useSizeLimit(
    pkg.connections.find(({ id }) => id === task.smtpConnection),
    ranThrough === task.smtpConnection ? run.events : [],
  );
  const running = run.status === 'running';
  const follow = useEffectEvent(() => {
    setSide('run');
    setRanThrough(task.smtpConnection);
  });
  useEffect(() => {
    if (running) follow();
  }, [running]);
  return (
    <div className={styles.root}>
      <TabList
        size="small"
        aria-label={t('task.editor.sidePages')}
        selectedValue={side}
        onTabSelect={(_, { value }) => setSide(value as Side)}
      >
        <Tab value="preview">{t('task.editor.preview')}</Tab>
        <Tab value="run">{t('task.editor.run')}</Tab>
      </TabList>
      <div role="tabpanel" aria-label={t(`task.editor.${side}`)} className={styles.root}>
        {side === 'preview' ? (
          <MessagePreview task={task} pkg={pkg} limit={limit} />
        ) : (
          <>
            <p className={styles.note}>{t('task.editor.runHint')}</p>
            {values}
            <RunPanel run={run} onLeave={onLeave} onAgain={onRun} />
          </>
        )}
      </div>
    </div>
  );
}
