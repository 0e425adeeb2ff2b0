import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  DismissCircle16Filled,
  SubtractCircle16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';

/** How something stands: a connection manager's last test, a step, a recipient. */
export type State = 'never' | 'testing' | 'passed' | 'warning' | 'failed';

const useStyles = makeStyles({
  root: { display: 'inline-flex', flexShrink: 0, width: '16px', height: '16px' },
  never: { color: tokens.colorNeutralForeground3 },
  testing: {},
  passed: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  stale: { color: tokens.colorNeutralForegroundDisabled },
});

const icons = {
  never: SubtractCircle16Regular,
  passed: CheckmarkCircle16Filled,
  warning: Warning16Filled,
  failed: DismissCircle16Filled,
};

type StateBadgeProps = {
  state: State;
  /** The state in words, for screen readers and the tooltip: colour and form alone are not enough. */
  label: string;
  /** What it was found for has changed since: shown in grey. */
  stale?: boolean;
};

/** A state as form, colour and words. */
export function StateBadge({ state, label, stale = false }: StateBadgeProps) {
  const styles = useStyles();
  const className = mergeClasses(styles.root, styles[state], stale && styles.stale);
  if (state === 'testing') {
    return <Spinner className={className} size="extra-tiny" aria-label={label} />;
  }
  const Icon = icons[state];
  return (
    <span className={className} role="img" aria-label={label} title={label}>
      <Icon />
    </span>
  );
}
