import { Button, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TestResult } from '../../shared/contract/smtp-events.ts';
import { letterFor } from '../../shared/report/letter.ts';
import { report } from '../../shared/report/report-file.ts';
import type { Tested } from '../../shared/report/tested.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { usePackages } from '../definitions/use-packages.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { SaveReportMenu } from './SaveReportMenu.tsx';
import type { TestPanelProps } from './TestPanel.tsx';
import { transcriptOf } from './transcript-text.ts';
import { useReportContext } from './use-report-context.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', marginLeft: 'auto' } });

type TestPapersProps = Pick<TestPanelProps, 'test' | 'connectionId' | 'last'> & { result: TestResult };

/** The evidence of a test, to look at and to hand on: transcript, certificate, report, letter. */
export function TestPapers(props: TestPapersProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { open } = useDialogs();
  const context = useReportContext();
  const tested = useTested(props);
  const lines = transcriptOf(props.test.events);
  const { certificates } = props.test;
  const letter = letterFor(tested, context);
  return (
    <span className={styles.row}>
      {lines.length > 0 && (
        <Paper label={t('connection.test.transcript')} onOpen={() => open({ kind: 'transcript', lines })} />
      )}
      {certificates.length > 0 && (
        <Paper label={t('connection.test.certificate')} onOpen={() => open({ kind: 'certificate', certificates })} />
      )}
      {letter && <Paper label={t('letter.open')} onOpen={() => open({ kind: 'letter', letter })} />}
      <SaveReportMenu tests={() => [tested]} formats={['txt', 'json', 'html']} name={tested.name ?? ''} />
      <CopyButton text={() => report('txt', [tested], context)} />
    </span>
  );
}

const Paper = ({ label, onOpen }: { label: string; onOpen: () => void }) => (
  <Button size="small" appearance="subtle" onClick={onOpen}>
    {label}
  </Button>
);

/** The test as a report tells it; of one of an earlier session only the result is left. */
function useTested({ test, connectionId, last, result }: TestPapersProps): Tested {
  const packages = usePackages().data?.packages ?? [];
  const pkg = packages.find(({ connections }) => connections.some(({ id }) => id === connectionId));
  const fresh = test.tested === undefined;
  return {
    package: pkg?.name,
    name: pkg?.connections.find(({ id }) => id === connectionId)?.name,
    connectionString: (fresh ? last?.connectionString : test.tested) ?? '',
    testedAt: (fresh ? last?.testedAt : test.startedAt) ?? '',
    events: fresh ? [result] : test.events,
  };
}
