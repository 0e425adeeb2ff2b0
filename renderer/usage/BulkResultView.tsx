import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { DiffView } from '../files/DiffView.tsx';
import { RefusedList } from '../files/RefusedFiles.tsx';
import type { BulkResult } from './bulk-change.ts';

/** More files than a person looks through. */
const SHOWN_MAX = 100;

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type BulkResultProps = {
  result: BulkResult;
  /** Whether it has been done, or would be. */
  done?: boolean;
};

/** What a change of many files does to each of them, and which of them it cannot be made in. */
export function BulkResultView({ result: { diffs, refused }, done = false }: BulkResultProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const hidden = diffs.length - SHOWN_MAX;
  const title = done
    ? t('usage.bulk.done', { count: diffs.length })
    : t('usage.bulk.previewTitle', { count: diffs.length });
  return (
    <>
      {refused.length > 0 && (
        <>
          <h3 className={styles.title}>
            {t(done ? 'usage.bulk.refused' : 'usage.bulk.refusedPreview', { count: refused.length })}
          </h3>
          <RefusedList refused={refused} />
        </>
      )}
      {diffs.length > 0 ? (
        <h3 className={styles.title}>{title}</h3>
      ) : (
        refused.length === 0 && <p className={styles.note}>{t('usage.bulk.nothing')}</p>
      )}
      {diffs.slice(0, SHOWN_MAX).map((diff) => (
        <DiffView key={diff.path} diff={diff} />
      ))}
      {hidden > 0 && <p className={styles.note}>{t('usage.bulk.more', { count: hidden })}</p>}
    </>
  );
}
