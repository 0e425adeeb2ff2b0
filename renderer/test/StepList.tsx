import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SendEvent, StepEvent, TestEvent } from '../../shared/contract/smtp-events.ts';
import { type State, StateBadge } from '../controls/StateBadge.tsx';
import { stepsOf } from './steps.ts';
import { useStepText } from './use-step-text.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
    gap: `2px ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  detail: { color: tokens.colorNeutralForeground2 },
});

type StepListProps = {
  /** The stream's events so far. */
  events: readonly (TestEvent | SendEvent)[];
  /** Whether no more will come: a step that never finished is then no longer shown as running. */
  ended?: boolean;
};

/** The steps of a test or a send, live. */
export function StepList({ events, ended = false }: StepListProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const steps = stepsOf(events);
  if (steps.length === 0) return null;
  return (
    <ol className={styles.list} aria-label={t('connection.steps')}>
      {steps.map((event, index) => (
        // A step is never moved or taken away: its place is its identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Step key={index} event={ended && event.status === 'started' ? { ...event, status: 'skipped' } : event} />
      ))}
    </ol>
  );
}

const states: Record<StepEvent['status'], State> = {
  started: 'testing',
  passed: 'passed',
  failed: 'failed',
  skipped: 'never',
};

function Step({ event }: { event: StepEvent }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { name, found, duration } = useStepText()(event);
  const state = event.status === 'passed' && event.diagnosis?.severity === 'warning' ? 'warning' : states[event.status];
  const detail = [found, duration].filter(Boolean).join(' · ');
  return (
    <li className={styles.step} title={event.reply?.text}>
      <StateBadge state={state} label={t(`connection.stepStatus.${event.status}`)} />
      <span className={styles.text}>
        {name} {detail && <span className={styles.detail}>{detail}</span>}
      </span>
    </li>
  );
}
