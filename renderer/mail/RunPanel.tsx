import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { useFormat } from '../controls/use-format.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { StepList } from '../test/StepList.tsx';
import { transcriptOf } from '../test/transcript-text.ts';
import { RecipientTable } from './RecipientTable.tsx';
import { RunFacts } from './RunFacts.tsx';
import { RunVerdict } from './RunVerdict.tsx';
import { runState } from './run-state.ts';
import { ShowInInbox } from './ShowInInbox.tsx';
import type { Run } from './use-run.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/**
 * A run while it goes on and after it: steps, progress, verdict, recipients, what the server said. `onLeave` closes
 * what would cover the test inbox.
 */
export function RunPanel({ run, onLeave }: { run: Run; onLeave: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { open } = useDialogs();
  const { status, events } = run;
  const { progress, recipients, result } = runState(events);
  const transcript = transcriptOf(events);
  return (
    <div className={styles.root}>
      {/* Always there: a live region that comes together with its text is not read. */}
      <div role="status">
        {status === 'idle' && <p className={styles.note}>{t('task.run.notRun')}</p>}
        {status === 'running' && !result && <p className={styles.note}>{t('task.run.running')}</p>}
        {status === 'cancelled' && !result && <p className={styles.note}>{t('task.run.outcome.cancelled')}</p>}
        {result && <RunVerdict result={result} />}
      </div>
      {status === 'failed' && <ErrorBar error={run.error} what={events.length > 0 ? t('task.run.lost') : undefined} />}
      <StepList events={events} />
      {progress && !result && <Progress {...progress} />}
      {status === 'running' && (
        <div className={styles.actions}>
          <Button size="small" onClick={run.cancel}>
            {t('task.run.cancel')}
          </Button>
        </div>
      )}
      {recipients.length > 0 && <RecipientTable recipients={recipients} />}
      {result && <RunFacts result={result} />}
      {transcript.length > 0 && status !== 'running' && (
        <div className={styles.actions}>
          <Button size="small" onClick={() => open({ kind: 'transcript', lines: transcript })}>
            {t('task.run.transcript')}
          </Button>
          <ShowInInbox events={events} onLeave={onLeave} />
        </div>
      )}
    </div>
  );
}

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
