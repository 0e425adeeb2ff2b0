import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SendEvent, SendResult } from '../../shared/contract/smtp-events.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { transcriptOf } from '../test/transcript-text.ts';
import { InboxOffer } from './InboxOffer.tsx';
import { certificatesOf } from './run-state.ts';

const useStyles = makeStyles({ root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

type RunActionsProps = {
  events: readonly SendEvent[];
  result: SendResult;
  onLeave: () => void;
  onAgain: () => void;
};

/** What can be done after a run: read the conversation, look at the certificate, see the mail. */
export function RunActions({ events, result, onLeave, onAgain }: RunActionsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { open } = useDialogs();
  const lines = transcriptOf(events);
  const certificates = certificatesOf(events);
  return (
    <div className={styles.root}>
      <InboxOffer events={events} result={result} onLeave={onLeave} onAgain={onAgain} />
      {lines.length > 0 && (
        <Button size="small" onClick={() => open({ kind: 'transcript', lines })}>
          {t('task.run.transcript')}
        </Button>
      )}
      {certificates.length > 0 && (
        <Button size="small" onClick={() => open({ kind: 'certificate', certificates })}>
          {t('settings.certificate.title')}
        </Button>
      )}
    </div>
  );
}
