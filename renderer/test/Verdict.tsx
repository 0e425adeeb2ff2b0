import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Diagnosis, InSsis } from '../../shared/contract/smtp-events.ts';
import { type State, StateBadge } from '../controls/StateBadge.tsx';
import { useDiagnosisText, useInSsisText } from '../controls/use-text.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  line: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  badge: { display: 'inline-flex', paddingTop: '2px' },
  verdict: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  rest: { margin: 0, overflowWrap: 'anywhere', textWrap: 'pretty' },
  inSsis: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const states: Record<Diagnosis['severity'], State> = { error: 'failed', warning: 'warning', information: 'passed' };

type VerdictProps = {
  diagnosis: Diagnosis;
  /** Findings beside the verdict. */
  advice?: readonly Diagnosis[];
  inSsis?: InSsis | undefined;
};

/** What a test or a send found: the cause in one sentence, what to do about it, and what SSIS would do. */
export function Verdict({ diagnosis, advice = [], inSsis }: VerdictProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const inSsisText = useInSsisText();
  return (
    <div className={styles.root}>
      <Finding diagnosis={diagnosis} decisive />
      {advice.map((finding) => (
        <Finding key={finding.code} diagnosis={finding} />
      ))}
      {inSsis && (
        <p className={styles.inSsis}>
          <b>{t('connection.test.inSsis')}</b> {inSsisText(inSsis)}
        </p>
      )}
    </div>
  );
}

function Finding({ diagnosis, decisive = false }: { diagnosis: Diagnosis; decisive?: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { cause, fix } = useDiagnosisText()(diagnosis);
  const state = states[diagnosis.severity];
  const label = t(`connection.verdict.${diagnosis.severity}`);
  return (
    <div className={styles.line}>
      <span className={styles.badge}>
        <StateBadge state={state} label={label} />
      </span>
      <div>
        <span className={decisive ? styles.verdict : undefined}>{cause}</span>
        {fix && <p className={styles.rest}>{fix}</p>}
      </div>
    </div>
  );
}
