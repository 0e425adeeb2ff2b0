import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TestResult } from '../../shared/contract/smtp-events.ts';
import type { DiagnosisCode } from '../../shared/diagnosis/codes.ts';
import { StartInboxButton } from '../inbox/StartInboxButton.tsx';
import { FixButtons } from './FixButtons.tsx';
import type { TestPanelProps } from './TestPanel.tsx';
import { TestPapers } from './TestPapers.tsx';
import { TrustInboxButton } from './TrustInboxButton.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** Findings that a mistyped password leads to: some servers don't tell it from an unknown account. */
const PASSWORD_DOUBTED = new Set<DiagnosisCode>(['PASSWORD_WRONG', 'AUTHENTICATION_REFUSED']);

/** What can be done with a result: try a fix, look at the evidence, copy all of it. */
export function TestActions({
  properties,
  result,
  onApply,
  onTestAgain,
  onRetypePassword,
  ...tested
}: TestPanelProps & { result: TestResult }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <StartInboxButton diagnosis={result.diagnosis} smtpServer={properties.smtpServer} onStarted={onTestAgain} />
      <TrustInboxButton diagnosis={result.diagnosis} smtpServer={properties.smtpServer} onTrusted={onTestAgain} />
      <FixButtons
        findings={[result.diagnosis, ...result.advice]}
        properties={properties}
        certificates={tested.test.certificates}
        onApply={onApply}
        onTestAgain={onTestAgain}
      />
      {onRetypePassword && PASSWORD_DOUBTED.has(result.diagnosis.code) && (
        <Button size="small" onClick={onRetypePassword}>
          {t('connection.test.retypePassword')}
        </Button>
      )}
      <TestPapers {...tested} result={result} />
    </div>
  );
}
