import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SendEvent, SendResult } from '../../shared/contract/smtp-events.ts';
import { useSettings } from '../app/use-settings.ts';
import { orpc } from '../client.ts';
import { useInboxView } from '../inbox/InboxView.tsx';
import { useInboxActions } from '../inbox/use-inbox-actions.ts';
import { isInbox } from '../test/is-inbox.ts';
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
  const { start } = useInboxActions();
  const { data: status } = useQuery(orpc.inbox.status.queryOptions());
  const { data: messages } = useQuery(orpc.inbox.list.queryOptions());
  const settings = useSettings();
  if (!status || !settings) return null;

  const refused = result.diagnosis.code === 'CONNECTION_REFUSED';
  // Where it would listen if it were started.
  const wouldBe = { running: true, host: status.host, port: settings.inbox.port };
  if (refused && !status.running && isInbox(serverOf(result), wouldBe)) {
    return (
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={start.isPending}
        onClick={() => start.mutate({}, { onSuccess: onAgain })}
      >
        {t('task.run.startInbox')}
      </Button>
    );
  }
  const sent = result.outcome === 'sent' || result.outcome === 'partly';
  if (!sent || !status.running || remoteOf(events) !== `${status.host}:${status.port}`) {
    return <TrustInboxButton diagnosis={result.diagnosis} smtpServer={serverOf(result)} onTrusted={onAgain} />;
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
