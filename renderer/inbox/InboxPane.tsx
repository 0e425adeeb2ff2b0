import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { InboxHeader } from './InboxHeader.tsx';
import { useInboxView } from './InboxView.tsx';
import { MessageList } from './MessageList.tsx';
import { MessageView } from './MessageView.tsx';
import { useInboxActions } from './use-inbox-actions.ts';

const useStyles = makeStyles({
  root: {
    containerType: 'inline-size',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    outline: 'none',
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
  const { remove } = useInboxActions();
  // What is read goes on to the next message, as in every mail program.
  const removeMessage = (id: string): void => {
    const index = messages.data?.findIndex((message) => message.id === id) ?? -1;
    if (id === selected) select(messages.data?.[index + 1]?.id ?? messages.data?.[index - 1]?.id);
    remove.mutate({ id });
  };
  const empty = messages.data?.length === 0;
  const pane = useRef<HTMLElement>(null);
  // The last message takes the focus along; the keyboard stays in the inbox.
  useEffect(() => {
    if (empty && document.activeElement === document.body) pane.current?.focus();
  }, [empty]);
  return (
    <section ref={pane} className={styles.root} aria-label={t('inbox.title')} tabIndex={-1}>
      <InboxHeader status={status.data} onClose={onClose} />
      {error && <ErrorBar error={error} onRetry={() => void Promise.all([status.refetch(), messages.refetch()])} />}
      {status.data && empty && (
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
            <MessageList
              messages={messages.data}
              status={status.data}
              selected={chosen?.id}
              onSelect={select}
              onRemove={removeMessage}
            />
          </div>
          <div className={styles.message}>
            {chosen ? (
              <MessageView summary={chosen} onRemove={() => removeMessage(chosen.id)} />
            ) : (
              <EmptyState title={t('inbox.choose')} />
            )}
          </div>
        </div>
      )}
    </section>
  );
}
