import { Button, makeStyles, ProgressBar, Switch, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../controls/EmptyState.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useDocuments } from '../definitions/use-packages.ts';
import { useStoredAtRunTime } from '../expressions/use-evaluation.ts';
import { SaveReportMenu } from '../test/SaveReportMenu.tsx';
import { useLastResults } from '../test/use-last-result.ts';
import { countsOf, isAmongFailed, isFailed, isUnderWay, type Row, rowsOf, type Sorting, sorted } from './rows.ts';
import { useTestAll } from './TestAllProvider.tsx';
import { TestAllTable } from './TestAllTable.tsx';
import { testedRows } from './tested-rows.ts';
import { useFindingText } from './use-finding-text.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  summary: { flexGrow: 1, margin: 0 },
});

/** Test All: every SMTP connection manager, live. Closing it leaves the tests to go on. */
export function TestAllDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const packages = useDocuments();
  const { states, start } = useTestAll();
  const last = useLastResults();
  const atRunTime = useStoredAtRunTime();
  const findingText = useFindingText();
  const [onlyFailed, setOnlyFailed] = useState(false);
  const [sorting, setSorting] = useState<Sorting>();
  const rows = useMemo(() => rowsOf(packages, states, last, atRunTime), [packages, states, last, atRunTime]);
  const filtered = onlyFailed ? rows.filter(isAmongFailed) : rows;
  const shown = sorting ? sorted(filtered, sorting, (row) => findingText(row).cause) : filtered;
  const testAgain = (chosen: readonly Row[]): void => start(chosen);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'F5') return;
    event.preventDefault();
    testAgain(rows);
  };
  return (
    <FormDialog
      title={t('testAll.title')}
      size="large"
      onClose={onClose}
      onKeyDown={onKeyDown}
      actions={<TestAllActions rows={rows} onTest={testAgain} />}
    >
      <Summary rows={rows} onlyFailed={onlyFailed} onOnlyFailed={setOnlyFailed} />
      {shown.length > 0 ? (
        <TestAllTable rows={shown} sorting={sorting} onSort={setSorting} />
      ) : (
        <EmptyState title={t(rows.length > 0 ? 'testAll.noneFailed' : 'testAll.none')} />
      )}
    </FormDialog>
  );
}

type SummaryProps = { rows: readonly Row[]; onlyFailed: boolean; onOnlyFailed: (only: boolean) => void };

function Summary({ rows, onlyFailed, onOnlyFailed }: SummaryProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const counts = countsOf(rows);
  const { count, underWay } = counts;
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.summary}>
          {t('testAll.counts', counts)} {underWay > 0 && t('testAll.underWay', { count: underWay })}
        </p>
        <Switch
          label={t('testAll.onlyFailed')}
          checked={onlyFailed}
          onChange={(_, { checked }) => onOnlyFailed(checked)}
        />
      </div>
      {underWay > 0 && <ProgressBar value={(count - underWay) / count} aria-label={t('testAll.progress')} />}
    </>
  );
}

function TestAllActions({ rows, onTest }: { rows: readonly Row[]; onTest: (rows: readonly Row[]) => void }) {
  const { t } = useTranslation();
  const { cancel } = useTestAll();
  const findingText = useFindingText();
  const running = rows.filter(isUnderWay);
  const failed = rows.filter(isFailed);
  const tested = rows.some(({ test }) => test?.status === 'ended');
  return (
    <>
      {running.length > 0 ? (
        <Button onClick={() => cancel(running)}>{t('testAll.cancelAll')}</Button>
      ) : (
        <Button disabledFocusable={rows.length === 0} onClick={() => onTest(rows)}>
          {t('testAll.again')}
        </Button>
      )}
      <Button disabledFocusable={failed.length === 0} onClick={() => onTest(failed)}>
        {t('testAll.failedAgain')}
      </Button>
      <SaveReportMenu
        tests={() => testedRows(rows, findingText)}
        formats={['txt', 'json', 'html', 'xml']}
        name={new Date().toISOString().slice(0, 10)}
        appearance="secondary"
        size="medium"
        disabled={!tested}
      />
    </>
  );
}
