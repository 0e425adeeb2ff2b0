import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SendEvent } from '../../shared/contract/smtp-events.ts';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { useFormat } from '../controls/use-format.ts';
import { HostGone } from '../host/errors.ts';
import { StepList } from '../test/StepList.tsx';
import { RecipientTable } from './RecipientTable.tsx';
import { RunActions } from './RunActions.tsx';
import { RunFacts } from './RunFacts.tsx';
import { RunVerdict } from './RunVerdict.tsx';
import { runState } from './run-state.ts';
import type { Run } from './use-run.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { margin: 0, color: tokens.colorNeutralForeground3 },
});

type RunPanelProps = {
  run: Run;
  /** Closes what would cover the test inbox. */
  onLeave: () => void;
  /** Runs the same once more. */
  onAgain: () => void;
};

/** A run while it goes on and after it: steps, progress, verdict, recipients, what the server said. */
export function RunPanel({ run, onLeave, onAgain }: RunPanelProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { status, events, error } = run;
  const { progress, recipients, result } = runState(events);
  const running = status === 'running';
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Below a form, or in a narrow window, what happens would be out of sight.
    if (status !== 'idle') root.current?.scrollIntoView({ block: 'nearest' });
  }, [status]);
  // Cancelled after the last byte, before the server’s answer to it.
  const allSent = progress !== undefined && progress.sentBytes >= progress.totalBytes;
  const lost = error instanceof HostGone && events.length > 0;
  return (
    <div ref={root} className={styles.root}>
      {/* Always there: a live region that comes together with its text is not read. */}
      <div role="status">
        {status === 'idle' && <p className={styles.note}>{t('task.run.notRun')}</p>}
        {running && !result && <p className={styles.note}>{t('task.run.running')}</p>}
        {status === 'cancelled' && !result && (
          <p className={styles.note}>{t(allSent ? 'task.run.outcome.unknown' : 'task.run.outcome.cancelled')}</p>
        )}
        {result && <RunVerdict result={result} />}
      </div>
      {status === 'failed' && <ErrorBar error={error} what={lost ? t('task.run.lost') : undefined} />}
      <StepList events={running ? events : events.filter(isOver)} />
      {progress && running && !result && <Progress {...progress} />}
      {running && (
        <div className={styles.actions}>
          <Button size="small" onClick={run.cancel}>
            {t('task.run.cancel')}
          </Button>
        </div>
      )}
      {recipients.length > 0 && <RecipientTable recipients={recipients} />}
      {result && <RunFacts result={result} />}
      {result && <RunActions events={events} result={result} onLeave={onLeave} onAgain={onAgain} />}
    </div>
  );
}

/** A step that was going on when the run was cancelled goes on no more. */
const isOver = (event: SendEvent): boolean => event.type !== 'step' || event.status !== 'started';

function Progress({ sentBytes, totalBytes }: { sentBytes: number; totalBytes: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Field
      validationState="none"
      validationMessage={t('task.run.progress', { sent: format.bytes(sentBytes), total: format.bytes(totalBytes) })}
    >
      <ProgressBar value={totalBytes === 0 ? 0 : sentBytes / totalBytes} aria-label={t('task.run.progressLabel')} />
    </Field>
  );
}
