import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TranscriptEvent } from '../../shared/contract/smtp-events.ts';
import { speakerMark } from '../../shared/report/conversation.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import { transcriptText } from './transcript-text.ts';

const useStyles = makeStyles({
  lines: {
    display: 'grid',
    gridTemplateColumns: 'max-content max-content 1fr',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    maxHeight: '60vh',
    overflow: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  time: { color: tokens.colorNeutralForeground3, textAlign: 'right' },
  client: { color: tokens.colorBrandForeground1 },
  server: {},
  note: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

type TranscriptDialogProps = { lines: readonly TranscriptEvent[]; onClose: () => void };

/** The conversation with the server, word by word, to read and to copy. */
export function TranscriptDialog({ lines, onClose }: TranscriptDialogProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <FormDialog
      title={t('connection.transcript.title')}
      size="large"
      onClose={onClose}
      actions={<CopyButton text={() => transcriptText(lines)} size="medium" appearance="secondary" />}
    >
      <p style={{ margin: 0 }}>{t('connection.transcript.note')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.lines} aria-label={t('connection.transcript.title')} tabIndex={0}>
        {lines.map(({ from, text, at }, index) => (
          // Lines only ever come at the end.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <TranscriptLine key={index} from={from} text={text} at={at} />
        ))}
      </section>
    </FormDialog>
  );
}

function TranscriptLine({ from, text, at }: Pick<TranscriptEvent, 'from' | 'text' | 'at'>) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.time}>{Math.round(at)}</span>
      <span className={styles[from]}>{speakerMark(from)}</span>
      <span className={`${styles.text} ${styles[from]}`}>{text}</span>
    </>
  );
}
