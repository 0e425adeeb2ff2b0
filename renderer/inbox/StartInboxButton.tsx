import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../shared/contract/smtp-events.ts';
import { useSettings } from '../app/use-settings.ts';
import { orpc } from '../client.ts';
import { isInbox } from '../test/is-inbox.ts';
import { useInboxActions } from './use-inbox-actions.ts';

type StartInboxButtonProps = { diagnosis: Diagnosis; smtpServer: string; onStarted: () => void };

/** Where a connection was refused only because the test inbox does not run: offers to start it. */
export function StartInboxButton({ diagnosis, smtpServer, onStarted }: StartInboxButtonProps) {
  const { t } = useTranslation();
  const { start } = useInboxActions();
  const { data: status } = useQuery(orpc.inbox.status.queryOptions());
  const settings = useSettings();
  if (diagnosis.code !== 'CONNECTION_REFUSED' || !status || status.running || !settings) return null;
  // Where it would listen if it were started.
  if (!isInbox(smtpServer, { running: true, host: status.host, port: settings.inbox.port })) return null;
  return (
    <Button
      size="small"
      appearance="primary"
      disabledFocusable={start.isPending}
      onClick={() => start.mutate({}, { onSuccess: onStarted })}
    >
      {t('inbox.startIt')}
    </Button>
  );
}
