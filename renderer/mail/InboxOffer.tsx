import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SendEvent, SendResult } from '../../shared/contract/smtp-events.ts';
import { orpc } from '../client.ts';
import { useInboxView } from '../inbox/InboxView.tsx';
import { StartInboxButton } from '../inbox/StartInboxButton.tsx';
import { TrustInboxButton } from '../test/TrustInboxButton.tsx';
import { remoteOf, serverOf } from './run-state.ts';

type InboxOfferProps = {
  events: readonly SendEvent[];
  result: SendResult;
  /** Makes way for the inbox. */
  onLeave: () => void;
  onAgain: () => void;
};

/** Where a run went to the test inbox of this program: the way to the mail, or out of what kept it from there. */
export function InboxOffer({ events, result, onLeave, onAgain }: InboxOfferProps) {
  const { t } = useTranslation();
  const inbox = useInboxView();
  const { data: status } = useQuery(orpc.inbox.status.queryOptions());
  const { data: messages } = useQuery(orpc.inbox.list.queryOptions());
  if (!status) return null;

  const sent = result.outcome === 'sent' || result.outcome === 'partly';
  if (!sent || !status.running || remoteOf(events) !== `${status.host}:${status.port}`) {
    const target = { diagnosis: result.diagnosis, smtpServer: serverOf(result) };
    return (
      <>
        <StartInboxButton {...target} onStarted={onAgain} />
        <TrustInboxButton {...target} onTrusted={onAgain} />
      </>
    );
  }
  const show = (): void => {
    inbox.show(messages?.find(({ messageId }) => messageId === result.messageId)?.id);
    onLeave();
  };
  return (
    <Button size="small" appearance="primary" onClick={show}>
      {t('task.run.openInbox')}
    </Button>
  );
}
