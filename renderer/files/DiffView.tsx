import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FileDiff } from '../../shared/contract/package-files.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { countLines, type DiffRow, diffRows, patchOf } from './diff-rows.ts';

/** More changes than a person reads; a copy has all of them. */
const SHOWN_MAX = 200;

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    // A list of them scrolls; none gives its height away.
    flexShrink: 0,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `2px ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  path: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  count: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  number: {
    width: '1%',
    padding: `0 ${tokens.spacingHorizontalS}`,
    textAlign: 'right',
    verticalAlign: 'top',
    userSelect: 'none',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  text: { padding: `0 ${tokens.spacingHorizontalS} 0 0`, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  hunk: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  removed: { backgroundColor: tokens.colorStatusDangerBackground1 },
  added: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  changed: {
    backgroundColor: 'transparent',
    color: 'inherit',
    fontWeight: tokens.fontWeightBold,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '2px',
  },
  note: { margin: 0, padding: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

/** Lines of a file that change: numbers, − and + beside colour, what differs in them underlined, to copy as a patch. */
export function DiffView({ diff }: { diff: FileDiff }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const hunks = diffRows(diff);
  const hidden = hunks.length - SHOWN_MAX;
  return (
    <section className={styles.root} aria-label={t('files.diff.of', { path: diff.path })}>
      <div className={styles.head}>
        <span className={styles.path}>{diff.path}</span>
        <span className={styles.count}>{t('files.diff.lines', countLines(diff))}</span>
        <CopyButton text={() => patchOf(diff)} label={t('files.diff.copy')} iconOnly />
      </div>
      {hunks.length === 0 ? (
        <p className={styles.note}>{t('files.diff.none')}</p>
      ) : (
        <table className={styles.table}>
          <thead className={styles.hidden}>
            <tr>
              <th scope="col">{t('files.diff.before')}</th>
              <th scope="col">{t('files.diff.after')}</th>
              <th scope="col">{t('files.diff.text')}</th>
            </tr>
          </thead>
          <tbody>{hunks.slice(0, SHOWN_MAX).map(rowsOf)}</tbody>
        </table>
      )}
      {hidden > 0 && <p className={styles.note}>{t('files.diff.more', { count: hidden })}</p>}
    </section>
  );
}

const rowsOf = (rows: readonly DiffRow[]) =>
  rows.map((row, index) => <Row key={`${row.mark} ${row.line}`} row={row} first={index === 0} />);

function Row({ row: { mark, line, parts }, first }: { row: DiffRow; first: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [before, changed, after] = parts;
  const removed = mark === 'removed';
  return (
    <tr className={mergeClasses(styles[mark], first && styles.hunk)}>
      <td className={styles.number}>{removed ? line : ''}</td>
      <td className={styles.number}>{removed ? '' : line}</td>
      <td className={styles.text}>
        <span aria-hidden>{removed ? '− ' : '+ '}</span>
        <span className={styles.hidden}>{t(`files.diff.${mark}`)}</span>
        {before}
        {before === '' && after === '' ? changed : <mark className={styles.changed}>{changed}</mark>}
        {after}
      </td>
    </tr>
  );
}
