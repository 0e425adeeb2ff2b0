import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SendEvent } from '../../shared/contract/smtp-events.ts';
import { orpc } from '../client.ts';
import { useInboxView } from '../inbox/InboxView.tsx';
import { remoteOf, runState } from './run-state.ts';

/** Offers the mail that was just sent, where it went to the test inbox of this program. `onLeave` makes way for it. */
export function ShowInInbox({ events, onLeave }: { events: readonly SendEvent[]; onLeave: () => void }) {
  const { t } = useTranslation();
  const inbox = useInboxView();
  const { data: status } = useQuery(orpc.inbox.status.queryOptions());
  const { data: messages } = useQuery(orpc.inbox.list.queryOptions());
  const { result } = runState(events);
  const sent = result?.outcome === 'sent' || result?.outcome === 'partly';
  if (!sent || !status?.running || remoteOf(events) !== `${status.host}:${status.port}`) return null;
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
