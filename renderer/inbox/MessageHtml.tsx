import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { frameDocument } from './message-frame.ts';

const useStyles = makeStyles({
  frame: { flex: '1 1 0', minHeight: '200px', border: 'none', width: '100%', backgroundColor: '#fff' },
  note: {
    flex: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** A message's HTML in a frame of its own origin: no scripts, no forms, no pop-ups, nothing from the network. */
export function MessageHtml({ html }: { html: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <>
      <p className={styles.note}>{t('inbox.frameHint')}</p>
      <iframe
        className={styles.frame}
        title={t('inbox.frame')}
        sandbox=""
        srcDoc={frameDocument(html)}
        referrerPolicy="no-referrer"
      />
    </>
  );
}
