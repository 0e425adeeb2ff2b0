import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../shared/contract/inbox.ts';
import { client } from '../client.ts';
import { useFormat } from '../controls/use-format.ts';
import { useNotices } from '../notices/NoticeProvider.tsx';
import { saveFile } from './save-file.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: tokens.spacingHorizontalM },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flex: '1 1 10em', overflowWrap: 'anywhere' },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  empty: { margin: 0, padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
});

/** The files of a message, to save. */
export function MessageAttachments({ message }: { message: Message }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const format = useFormat();
  const { notifyError } = useNotices();
  const save = async (index: number, name: string): Promise<void> => {
    try {
      saveFile(await client.inbox.attachment({ id: message.id, index }), name);
    } catch (error) {
      notifyError(error);
    }
  };
  if (message.attachments.length === 0) return <p className={styles.empty}>{t('inbox.noAttachments')}</p>;
  return (
    <ul className={styles.list}>
      {message.attachments.map(({ index, filename, contentType, size }) => (
        <li key={index} className={styles.item}>
          <span className={styles.name}>{filename}</span>
          <span className={styles.note}>
            {contentType} · {format.bytes(size)}
          </span>
          <Button
            size="small"
            icon={<SaveRegular />}
            aria-label={t('inbox.saveNamed', { name: filename })}
            onClick={() => void save(index, filename)}
          >
            {t('inbox.save')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
