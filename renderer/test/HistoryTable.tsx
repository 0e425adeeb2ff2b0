import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/contract/history.ts';
import { StateBadge } from '../controls/StateBadge.tsx';
import { useFormat } from '../controls/use-format.ts';
import { StepBar } from './StepBar.tsx';
import { stepTimesIn } from './step-times.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  number: { textAlign: 'end', whiteSpace: 'nowrap' },
  result: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  bar: { width: '24%', minWidth: '80px', paddingTop: tokens.spacingVerticalSNudge },
  code: { fontFamily: tokens.fontFamilyMonospace },
  definition: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const COLUMNS = ['time', 'result', 'total', 'steps', 'finding', 'definition'] as const;

/** The numbers of a history, the latest test first. */
export function HistoryTable({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const longest = Math.max(...entries.map(({ ms }) => ms));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={t('history.table')} tabIndex={0}>
      <table className={styles.table} aria-label={t('history.table')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, column === 'total' && styles.number)}>
                {t(`history.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...entries].reverse().map((entry) => (
            <HistoryRow key={entry.testedAt} entry={entry} longest={longest} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HistoryRow({ entry, longest }: { entry: HistoryEntry; longest: number }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime, duration } = useFormat();
  const outcome = t(`report.outcome.${entry.outcome}`);
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <time dateTime={entry.testedAt}>{dateTime(entry.testedAt)}</time>
      </th>
      <td className={styles.cell}>
        <span className={styles.result}>
          <StateBadge state={entry.outcome} label={outcome} />
          {outcome}
        </span>
      </td>
      <td className={mergeClasses(styles.cell, styles.number)}>{duration(entry.ms)}</td>
      <td className={mergeClasses(styles.cell, styles.bar)}>
        <StepBar steps={stepTimesIn(entry)} longest={longest} />
      </td>
      <td className={mergeClasses(styles.cell, styles.code)}>
        <Code code={entry.code} />
      </td>
      <td className={mergeClasses(styles.cell, styles.definition)}>{entry.connectionString}</td>
    </tr>
  );
}

/** A code, to be broken at its underscores only. */
const Code = ({ code }: { code: string }) =>
  code.split('_').map((word, index) => (
    // The words of a code never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={index}>
      {index > 0 && (
        <>
          _<wbr />
        </>
      )}
      {word}
    </Fragment>
  ));
