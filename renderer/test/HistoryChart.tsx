import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/contract/history.ts';
import { useFormat } from '../controls/use-format.ts';
import { type Bar, historyChart } from './history-chart.ts';
import { StepLegend } from './StepLegend.tsx';
import { stepFills } from './step-fills.ts';

const WIDTH = 800;
const HEIGHT = 160;
/** Around the bars: for the marks above them, and the numbers beside them. */
const ABOVE = 22;
const LEFT = 64;
/** Half the size of the mark of a failure. */
const MARK = 5;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  chart: { width: '100%', height: 'auto', maxHeight: '240px' },
  tick: { stroke: tokens.colorNeutralStroke2 },
  label: { fill: tokens.colorNeutralForeground2, fontSize: '12px' },
  segment: { stroke: tokens.colorNeutralBackground1, strokeWidth: 0.5 },
  failed: { stroke: tokens.colorStatusDangerForeground1, strokeWidth: 2.5, fill: 'none' },
  cut: { fill: tokens.colorNeutralForeground2 },
});

/** The times of the last tests as stacked bars; a cross stands above those that failed. The table has the numbers. */
export function HistoryChart({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { duration } = useFormat();
  const { bars, ticks } = historyChart(entries, WIDTH - LEFT, HEIGHT);
  const times = entries.map(({ ms }) => ms);
  const label = t('history.chart', {
    count: entries.length,
    failed: entries.filter(({ outcome }) => outcome === 'failed').length,
    shortest: duration(Math.min(...times)),
    longest: duration(Math.max(...times)),
  });
  return (
    <div className={styles.root}>
      <svg
        className={styles.chart}
        viewBox={`0 ${-ABOVE} ${WIDTH} ${HEIGHT + ABOVE + 8}`}
        role="img"
        aria-label={label}
        preserveAspectRatio="xMinYMid meet"
      >
        {ticks.map(({ y, ms }) => (
          <g key={y}>
            <line className={styles.tick} x1={LEFT} x2={WIDTH} y1={y} y2={y} />
            <text className={styles.label} x={LEFT - 6} y={y + 4} textAnchor="end">
              {duration(ms)}
            </text>
          </g>
        ))}
        {bars.map((bar) => (
          <ChartBar key={bar.x} bar={bar} />
        ))}
      </svg>
      <StepLegend />
    </div>
  );
}

function ChartBar({ bar: { entry, x, width, segments, top, cut } }: { bar: Bar }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime, duration } = useFormat();
  const left = LEFT + x;
  const middle = left + width / 2;
  const mark = Math.max(top, 0) - MARK - 4;
  return (
    <g>
      <title>{`${dateTime(entry.testedAt)} · ${t(`report.outcome.${entry.outcome}`)} · ${duration(entry.ms)}`}</title>
      {segments.map(({ step, y, height }) => (
        <rect
          key={step}
          className={styles.segment}
          style={{ fill: stepFills[step] }}
          {...{ x: left, y, width, height }}
        />
      ))}
      {cut && <path className={styles.cut} d={`M${left} 6 L${middle} 0 L${left + width} 6 Z`} />}
      {entry.outcome === 'failed' && (
        <path
          className={styles.failed}
          d={`M${middle - MARK} ${mark - MARK} l${2 * MARK} ${2 * MARK} m0 ${-2 * MARK} l${-2 * MARK} ${2 * MARK}`}
        />
      )}
    </g>
  );
}
