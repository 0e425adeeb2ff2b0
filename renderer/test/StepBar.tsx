import { makeStyles, tokens } from '@fluentui/react-components';
import { useFormat } from '../controls/use-format.ts';
import { stepFills } from './step-fills.ts';
import type { StepTime } from './step-times.ts';
import { useTimedStepName } from './use-timed-step-name.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '8px',
    minWidth: '1px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    gap: '1px',
  },
  part: { flexBasis: 0, minWidth: '1px' },
});

type StepBarProps = {
  steps: readonly StepTime[];
  /** Milliseconds that fill the whole width. */
  longest: number;
};

/** How long each step of a test took, as one bar. Its name has the numbers. */
export function StepBar({ steps, longest }: StepBarProps) {
  const styles = useStyles();
  const { duration } = useFormat();
  const nameOf = useTimedStepName();
  const total = steps.reduce((sum, { ms }) => sum + ms, 0);
  if (total === 0) return null;
  const words = steps.map(({ step, ms }) => `${nameOf(step)} ${duration(ms)}`).join(', ');
  return (
    <div
      className={styles.bar}
      role="img"
      aria-label={words}
      title={words}
      style={{ width: `${Math.min(100, (total / Math.max(longest, total)) * 100)}%` }}
    >
      {steps.map(({ step, ms }) => (
        <span key={step} className={styles.part} style={{ flexGrow: ms, backgroundColor: stepFills[step] }} />
      ))}
    </div>
  );
}
