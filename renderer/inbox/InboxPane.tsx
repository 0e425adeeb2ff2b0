import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { InboxHeader } from './InboxHeader.tsx';
import { useInboxView } from './InboxView.tsx';
import { MessageList } from './MessageList.tsx';
import { MessageView } from './MessageView.tsx';

const useStyles = makeStyles({
  root: {
    containerType: 'inline-size',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  columns: {
    flex: '1 1 0',
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(240px, 1fr) minmax(0, 2fr)',
    '@container (max-width: 640px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'minmax(120px, 2fr) minmax(0, 3fr)',
    },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    minWidth: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@container (max-width: 640px)': { borderRight: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  message: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  single: { flex: '1 1 0', minHeight: 0, overflow: 'auto' },
});

/** The test inbox: what reached the SMTP server of this program, to be read like mail. */
export function InboxPane({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const status = useQuery(orpc.inbox.status.queryOptions());
  const messages = useQuery(orpc.inbox.list.queryOptions());
  const { selected, select } = useInboxView();
  const error = status.error ?? messages.error;
  const chosen = messages.data?.find(({ id }) => id === selected);
  return (
    <section className={styles.root} aria-label={t('inbox.title')}>
      <InboxHeader status={status.data} onClose={onClose} />
      {error && <ErrorBar error={error} onRetry={() => void Promise.all([status.refetch(), messages.refetch()])} />}
      {status.data && messages.data?.length === 0 && (
        <div className={styles.single}>
          <EmptyState
            title={t('inbox.empty.title')}
            text={
              status.data.running
                ? t('inbox.empty.running', { address: `${status.data.host}:${status.data.port}` })
                : t('inbox.empty.stopped')
            }
          />
        </div>
      )}
      {status.data && messages.data && messages.data.length > 0 && (
        <div className={styles.columns}>
          <div className={styles.list}>
            <MessageList messages={messages.data} status={status.data} selected={chosen?.id} onSelect={select} />
          </div>
          <div className={styles.message}>
            {chosen ? <MessageView key={chosen.id} summary={chosen} /> : <EmptyState title={t('inbox.choose')} />}
          </div>
        </div>
      )}
    </section>
  );
}
