import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { stepFills } from './step-fills.ts';
import { timedSteps } from './step-times.ts';
import { useTimedStepName } from './use-timed-step-name.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: { width: '12px', height: '12px', borderRadius: tokens.borderRadiusSmall },
});

/** Which step each part of a bar stands for. */
export function StepLegend() {
  const { t } = useTranslation();
  const styles = useStyles();
  const nameOf = useTimedStepName();
  return (
    <ul className={styles.list} aria-label={t('history.legend')}>
      {timedSteps.map((step) => (
        <li key={step} className={styles.item}>
          <span className={styles.swatch} style={{ backgroundColor: stepFills[step] }} />
          {nameOf(step)}
        </li>
      ))}
    </ul>
  );
}
