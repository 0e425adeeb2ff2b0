import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TestResult } from '../../shared/contract/smtp-events.ts';
import type { DiagnosisCode } from '../../shared/diagnosis/codes.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { StartInboxButton } from '../inbox/StartInboxButton.tsx';
import { quickFixes } from './quick-fixes.ts';
import type { TestPanelProps } from './TestPanel.tsx';
import { TrustInboxButton } from './TrustInboxButton.tsx';
import { transcriptOf } from './transcript-text.ts';
import { useReportText } from './use-report-text.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  papers: { display: 'flex', flexWrap: 'wrap', marginLeft: 'auto' },
});

/** Findings that a mistyped password leads to: some servers don't tell it from an unknown account. */
const PASSWORD_DOUBTED = new Set<DiagnosisCode>(['PASSWORD_WRONG', 'AUTHENTICATION_REFUSED']);

/** What can be done with a result: try a fix, look at the evidence, copy all of it. */
export function TestActions({
  test,
  properties,
  result,
  onApply,
  onTestAgain,
  onRetypePassword,
}: TestPanelProps & { result: TestResult }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { open } = useDialogs();
  const reportText = useReportText();
  const lines = transcriptOf(test.events);
  const { certificates } = test;
  const fixes = quickFixes([result.diagnosis, ...result.advice], properties);
  return (
    <div className={styles.row}>
      {fixes.map(({ label, changes }) => (
        <Button key={label} size="small" onClick={() => onApply(changes)}>
          {t(`connection.quickFix.${label}`)}
        </Button>
      ))}
      {onRetypePassword && PASSWORD_DOUBTED.has(result.diagnosis.code) && (
        <Button size="small" onClick={onRetypePassword}>
          {t('connection.test.retypePassword')}
        </Button>
      )}
      <StartInboxButton diagnosis={result.diagnosis} smtpServer={properties.smtpServer} onStarted={onTestAgain} />
      <TrustInboxButton diagnosis={result.diagnosis} smtpServer={properties.smtpServer} onTrusted={onTestAgain} />
      <span className={styles.papers}>
        {lines.length > 0 && (
          <Button size="small" appearance="subtle" onClick={() => open({ kind: 'transcript', lines })}>
            {t('connection.test.transcript')}
          </Button>
        )}
        {certificates.length > 0 && (
          <Button size="small" appearance="subtle" onClick={() => open({ kind: 'certificate', certificates })}>
            {t('connection.test.certificate')}
          </Button>
        )}
        <CopyButton text={() => reportText(test.tested, test.events, result)} />
      </span>
    </div>
  );
}
