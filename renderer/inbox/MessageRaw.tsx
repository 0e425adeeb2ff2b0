import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../shared/contract/inbox.ts';
import { client } from '../client.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { useFormat } from '../controls/use-format.ts';
import { saveFile } from './save-file.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  source: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Bytes of the source that are put on the screen; more makes the page slow and nobody reads it. */
const SHOWN_MAX = 500_000;

/** The source (RFC 5322) as the client sent it. */
export function MessageRaw({ message }: { message: Message }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ['inbox raw', message.id],
    queryFn: async ({ signal }) => {
      const file = await client.inbox.raw({ id: message.id }, { signal });
      return { file, text: await file.slice(0, SHOWN_MAX).text() };
    },
    // Sources can be large: kept only while they are looked at.
    gcTime: 0,
  });
  if (error) return <ErrorBar error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { file, text } = data;
  return (
    <>
      <div className={styles.bar}>
        <Button
          size="small"
          icon={<SaveRegular />}
          onClick={() => saveFile(file, `${message.subject || t('inbox.noSubject')}.eml`)}
        >
          {t('inbox.saveRaw')}
        </Button>
        <CopyButton text={text} label={t('inbox.copyRaw')} />
      </div>
      {file.size > SHOWN_MAX && (
        <MessageBar intent="info">
          <MessageBarBody>{t('inbox.rawTruncated', { size: format.bytes(SHOWN_MAX) })}</MessageBarBody>
        </MessageBar>
      )}
      <pre className={styles.source}>{text}</pre>
    </>
  );
}
