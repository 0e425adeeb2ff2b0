import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular, LockClosed16Regular, LockOpen16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Message, MessageSummary } from '../../shared/contract/inbox.ts';
import { useFormat } from '../controls/use-format.ts';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    maxHeight: '40%',
    overflowY: 'auto',
  },
  top: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  subject: {
    flex: '1 1 auto',
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  note: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorNeutralForeground3,
  },
});

type MessageHeadProps = { summary: MessageSummary; message: Message | undefined; onRemove: () => void };

/** Above the message: who, to whom, when, and how it came in. `message` follows once it is read. */
export function MessageHead({ summary, message, onRemove }: MessageHeadProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const format = useFormat();
  const { from, to, envelopeFrom, envelopeTo, subject, receivedAt, encrypted } = summary;
  const envelope = { from: envelopeFrom || t('inbox.nullSender'), to: envelopeTo.join(', ') };
  const lines = [
    { name: t('inbox.from'), value: from },
    { name: t('inbox.to'), value: to.join(', ') },
    { name: t('inbox.cc'), value: message?.cc.join(', ') ?? '' },
    { name: t('inbox.envelope'), value: t('inbox.envelopeValue', envelope) },
    { name: t('inbox.received'), value: format.dateTime(receivedAt) },
  ];
  return (
    <header className={styles.root}>
      <div className={styles.top}>
        <h3 className={styles.subject}>{subject || t('inbox.noSubject')}</h3>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={t('inbox.remove')}
          title={t('inbox.remove')}
          onClick={onRemove}
        />
      </div>
      <dl className={styles.list}>
        {lines.map(
          ({ name, value }) =>
            value !== '' && (
              <div key={name} style={{ display: 'contents' }}>
                <dt className={styles.name}>{name}</dt>
                <dd className={styles.value}>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className={styles.note}>
        {encrypted ? <LockClosed16Regular aria-hidden /> : <LockOpen16Regular aria-hidden />}
        {t(encrypted ? 'inbox.encrypted' : 'inbox.notEncrypted')}
        {message && message.priority !== 'Normal' && ` · ${t(`inbox.priority.${message.priority}`)}`}
      </p>
    </header>
  );
}
