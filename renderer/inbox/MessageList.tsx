import { Button, List, makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxStatus, MessageSummary } from '../../shared/contract/inbox.ts';
import { ConfirmDialog } from '../controls/ConfirmDialog.tsx';
import { useFormat } from '../controls/use-format.ts';
import { filterMessages } from './filter-messages.ts';
import { MessageRow } from './MessageRow.tsx';
import { useInboxActions } from './use-inbox-actions.ts';

const useStyles = makeStyles({
  bar: { flex: 'none', display: 'flex', gap: tokens.spacingHorizontalXS, padding: tokens.spacingHorizontalS },
  search: { flex: '1 1 auto', minWidth: 0, maxWidth: 'none' },
  clear: { flex: 'none', whiteSpace: 'nowrap' },
  list: { flex: '1 1 0', minHeight: 0, overflowY: 'auto' },
  none: { margin: 0, padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
  note: {
    flex: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

const MEBIBYTE = 1024 * 1024;

type MessageListProps = {
  messages: readonly MessageSummary[];
  status: InboxStatus;
  selected: string | undefined;
  onSelect: (id: string) => void;
  onRemove: (id: string) => void;
};

/** The messages, newest first: arrow keys move, Enter or Space opens, Delete deletes. */
export function MessageList({ messages, status, selected, onSelect, onRemove }: MessageListProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { clear } = useInboxActions();
  const [search, setSearch] = useState('');
  const [asking, setAsking] = useState(false);
  const found = filterMessages(messages, useDeferredValue(search));
  return (
    <>
      <div className={styles.bar}>
        <SearchBox
          className={styles.search}
          size="small"
          aria-label={t('inbox.search')}
          placeholder={t('inbox.search')}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Button className={styles.clear} size="small" icon={<DeleteRegular />} onClick={() => setAsking(true)}>
          {t('inbox.clear')}
        </Button>
      </div>
      {found.length === 0 ? (
        <p className={mergeClasses(styles.list, styles.none)}>{t('inbox.empty.noneFound')}</p>
      ) : (
        <List
          className={styles.list}
          aria-label={t('inbox.messages')}
          selectionMode="single"
          navigationMode="items"
          selectedItems={selected === undefined ? [] : [selected]}
          onSelectionChange={(_, { selectedItems: [id] }) => id !== undefined && onSelect(String(id))}
        >
          {found.map((message) => (
            <MessageRow
              key={message.id}
              message={message}
              selected={message.id === selected}
              onRemove={() => onRemove(message.id)}
            />
          ))}
        </List>
      )}
      <Notes status={status} found={search.trim() === '' ? undefined : found.length} />
      {asking && (
        <ConfirmDialog
          title={t('inbox.clearTitle')}
          text={t('inbox.clearQuestion')}
          confirmLabel={t('inbox.clear')}
          onConfirm={() => {
            clear.mutate(undefined);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** How many there are, and the bounds, so that nobody looks for mail that was dropped. */
function Notes({ status, found }: { status: InboxStatus; found: number | undefined }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const format = useFormat();
  return (
    <p className={styles.note} role="status">
      {found === undefined
        ? t('inbox.count', { count: status.messages, size: format.bytes(status.bytes) })
        : t('inbox.found', { count: found })}{' '}
      {t('inbox.bounds', {
        messages: format.number(status.maxMessages),
        size: format.number(status.maxBytes / MEBIBYTE),
      })}{' '}
      {status.dropped > 0 && t('inbox.dropped', { count: status.dropped })}
    </p>
  );
}
