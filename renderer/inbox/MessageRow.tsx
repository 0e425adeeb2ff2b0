import { ListItem, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Attach16Regular, LockClosed16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { MessageSummary } from '../../shared/contract/inbox.ts';
import { useFormat } from '../controls/use-format.ts';

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    // Transparent becomes visible in forced colours, and backgrounds vanish: the border alone tells.
    '@media (forced-colors: active)': { borderLeft: '3px solid Canvas' },
  },
  selected: {
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { borderLeft: '3px solid Highlight' },
  },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
  },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  unread: { fontWeight: tokens.fontWeightSemibold },
  dot: { color: tokens.colorCompoundBrandForeground1, paddingRight: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  marks: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '2px',
    color: tokens.colorNeutralForeground3,
  },
});

type MessageRowProps = { message: MessageSummary; selected: boolean; onRemove: () => void };

/** One message of the list. */
export function MessageRow({ message, selected, onRemove }: MessageRowProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const format = useFormat();
  const { from, envelopeFrom, to, envelopeTo, subject, receivedAt, size, unread, encrypted, attachments } = message;
  return (
    <ListItem
      value={message.id}
      checkmark={null}
      className={mergeClasses(styles.root, selected && styles.selected)}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Delete') return;
        focusNeighbour(currentTarget);
        onRemove();
      }}
    >
      <div className={styles.body}>
        <span className={mergeClasses(styles.cut, unread && styles.unread)}>
          {unread && (
            <span className={styles.dot} role="img" aria-label={t('inbox.unread')}>
              ●
            </span>
          )}
          {from || envelopeFrom || t('inbox.nullSender')}
        </span>
        <time className={styles.quiet} dateTime={receivedAt}>
          {format.dateTime(receivedAt)}
        </time>
        <span className={mergeClasses(styles.cut, unread && styles.unread)}>{subject || t('inbox.noSubject')}</span>
        <span className={styles.marks}>
          {encrypted && <LockClosed16Regular aria-label={t('inbox.encrypted')} />}
          {attachments.length > 0 && (
            <Attach16Regular aria-label={t('inbox.attachmentsMark', { count: attachments.length })} />
          )}
          {format.bytes(size)}
        </span>
        <span className={mergeClasses(styles.cut, styles.quiet)}>{(to.length > 0 ? to : envelopeTo).join(', ')}</span>
      </div>
    </ListItem>
  );
}

/** The focus goes on to the next message, else to the one before, so that it is not lost with the row. */
function focusNeighbour(row: HTMLElement): void {
  const rows = [...(row.parentElement?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
  const index = rows.indexOf(row);
  (rows[index + 1] ?? rows[index - 1])?.focus();
}
