import { MessageBar, MessageBarBody, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message, MessageSummary } from '../../shared/contract/inbox.ts';
import { client } from '../client.ts';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { MessageAttachments } from './MessageAttachments.tsx';
import { MessageHead } from './MessageHead.tsx';
import { MessageHeaders } from './MessageHeaders.tsx';
import { MessageHtml } from './MessageHtml.tsx';
import { MessageRaw } from './MessageRaw.tsx';

const useStyles = makeStyles({
  tabs: { flex: 'none', flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { flex: '1 1 0', minHeight: 0, overflow: 'auto', display: 'flex', flexDirection: 'column' },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyBase,
  },
  note: { margin: 0, padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
});

const views = ['html', 'text', 'headers', 'raw', 'attachments'] as const;
type View = (typeof views)[number];

/** One message in all its forms. Reading it marks it read. */
export function MessageView({ summary, onRemove }: { summary: MessageSummary; onRemove: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [chosen, setChosen] = useState<View>();
  // Not among the inbox' own keys: a message never changes, so news of others must not fetch it again.
  const {
    data: message,
    error,
    refetch,
  } = useQuery({
    queryKey: ['inbox message', summary.id],
    queryFn: ({ signal }) => client.inbox.get({ id: summary.id }, { signal }),
  });
  const view = chosen ?? (message && message.html === undefined ? 'text' : 'html');
  return (
    <>
      <MessageHead summary={summary} message={message} onRemove={onRemove} />
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={t('inbox.view')}
        selectedValue={view}
        onTabSelect={(_, { value }) => setChosen(value as View)}
      >
        {views.map((value) => (
          <Tab key={value} value={value}>
            {t(`inbox.views.${value}`)}
            {value === 'attachments' && ` (${summary.attachments.length})`}
          </Tab>
        ))}
      </TabList>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className={styles.body} role="tabpanel" aria-label={t(`inbox.views.${view}`)} tabIndex={0}>
        {error && <ErrorBar error={error} onRetry={() => void refetch()} />}
        {message?.truncated && (view === 'html' || view === 'text') && (
          <MessageBar intent="info">
            <MessageBarBody>{t('inbox.truncated')}</MessageBarBody>
          </MessageBar>
        )}
        {message && <MessageBody message={message} view={view} />}
      </div>
    </>
  );
}

function MessageBody({ message, view }: { message: Message; view: View }): ReactNode {
  const { t } = useTranslation();
  const styles = useStyles();
  switch (view) {
    case 'html':
      return message.html === undefined ? (
        <p className={styles.note}>{t('inbox.noHtml')}</p>
      ) : (
        <MessageHtml html={message.html} />
      );
    case 'text':
      return message.text === undefined ? (
        <p className={styles.note}>{t('inbox.noText')}</p>
      ) : (
        <pre className={styles.text}>{message.text}</pre>
      );
    case 'headers':
      return <MessageHeaders headers={message.headers} />;
    case 'raw':
      return <MessageRaw message={message} />;
    case 'attachments':
      return <MessageAttachments message={message} />;
  }
}
