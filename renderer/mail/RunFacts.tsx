import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SendResult } from '../../shared/contract/smtp-events.ts';
import { CopyButton } from '../controls/CopyButton.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: 'baseline',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', fontFamily: tokens.fontFamilyMonospace },
});

/** What a mail administrator asks for first: the server's last reply, its queue id and the message id. */
export function RunFacts({ result }: { result: SendResult }) {
  const { t } = useTranslation();
  const styles = useStyles();
  // The id of a message that nobody got leads to nothing in any log.
  const mayHaveArrived = result.outcome !== 'failed' && result.outcome !== 'cancelled';
  const facts: readonly { name: string; value: string | undefined; copy?: string }[] = [
    { name: t('task.run.lastReply'), value: result.reply?.text },
    { name: t('task.run.queueId'), value: result.queueId, copy: t('task.run.copyQueueId') },
    {
      name: t('task.run.messageId'),
      value: mayHaveArrived ? result.messageId : undefined,
      copy: t('task.run.copyMessageId'),
    },
  ];
  return (
    <dl className={styles.list}>
      {facts.map(
        ({ name, value, copy }) =>
          value !== undefined && (
            <div key={name} style={{ display: 'contents' }}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.value}>
                {value} {copy && <CopyButton text={value} label={copy} iconOnly />}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
