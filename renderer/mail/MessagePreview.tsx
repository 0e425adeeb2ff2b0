import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { MessageSize } from './MessageSize.tsx';
import { previewHeaders, previewText, recipientCount } from './message-preview.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minHeight: 0,
    fontSize: tokens.fontSizeBase200,
  },
  headers: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  text: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Longest part of a text that the preview shows, in UTF-16 code units. */
const SHOWN_MAX = 20_000;

type MessagePreviewProps = {
  task: SendMailTask;
  pkg: Package;
  /** What a server that was asked takes at most, in bytes. */
  limit: number | undefined;
};

/** The message as the task would send it now: its header lines, its text and its size. */
export function MessagePreview({ task, pkg, limit }: MessagePreviewProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <dl className={styles.headers}>
        {previewHeaders(task).map(({ name, value }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt className={styles.name}>{name}:</dt>
            <dd className={styles.value}>{value || t('task.preview.noSubject')}</dd>
          </div>
        ))}
      </dl>
      <PreviewBody task={task} pkg={pkg} />
      {task.bccLine !== '' && <p className={styles.note}>{t('task.preview.bcc')}</p>}
      <p className={styles.note}>{t('task.preview.recipients', { count: recipientCount(task) })}</p>
      <MessageSize task={task} pkg={pkg} limit={limit} />
    </div>
  );
}

function PreviewBody({ task, pkg }: Pick<MessagePreviewProps, 'task' | 'pkg'>) {
  const { t } = useTranslation();
  const styles = useStyles();
  const source = previewText(task, pkg);
  switch (source.kind) {
    case 'text':
      return source.text === '' ? (
        <p className={styles.note}>{t('task.preview.noText')}</p>
      ) : (
        <pre className={styles.text}>
          {source.text.length > SHOWN_MAX ? `${source.text.slice(0, SHOWN_MAX)}…` : source.text}
        </pre>
      );
    case 'file':
      return (
        <p className={mergeClasses(styles.note, styles.value)}>{t('task.preview.fileText', { path: source.path })}</p>
      );
    case 'fileMissing':
    case 'variableMissing':
      return <p className={styles.note}>{t(`task.preview.${source.kind}`)}</p>;
  }
}
