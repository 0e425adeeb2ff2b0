import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../controls/CopyButton.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { RefusedList } from '../files/RefusedFiles.tsx';
import { UsageFilterBar } from './UsageFilterBar.tsx';
import { useUsageScan } from './UsageScanProvider.tsx';
import { UsageTable } from './UsageTable.tsx';
import { csvOf, filterRows, sortRows, type UsageFilter, type UsageOrder, usageRows } from './usage-rows.ts';
import { useChooseFolder } from './use-choose-folder.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  folder: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  status: { margin: 0 },
  refused: { fontSize: tokens.fontSizeBase200 },
  empty: { minHeight: '12em' },
});

/** “Where is it used?”: every SMTP connection manager and Send Mail task of a folder, to look through and to change. */
export function UsageDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { open } = useDialogs();
  const { last, again, cancel } = useUsageScan();
  const [filter, setFilter] = useState<UsageFilter>({ text: '', kind: 'all', flags: [] });
  const [order, setOrder] = useState<UsageOrder>({ column: 'file', descending: false });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => usageRows(last.usages, last.folder), [last.usages, last.folder]);
  const shown = useMemo(() => sortRows(filterRows(rows, filter), order), [rows, filter, order]);
  // What the filter hides is not changed: nobody sees it.
  const chosen = shown.filter(({ key, member }) => selected.has(key) && member === undefined);
  const running = last.status === 'running';
  const leave = (): void => {
    if (running) cancel();
    onClose();
  };
  return (
    <FormDialog
      title={t('usage.title')}
      size="wide"
      help="files"
      onClose={leave}
      actions={
        rows.length > 0 && (
          <>
            <Button
              disabledFocusable={chosen.length === 0}
              onClick={() => open({ kind: 'bulkChange', usages: chosen, onApplied: again })}
            >
              {t('usage.change', { count: chosen.length })}
            </Button>
            <CopyButton text={() => csvOf(shown)} label={t('usage.copy')} size="medium" />
          </>
        )
      }
    >
      <UsageHead />
      <UsageStatus shown={shown.length} />
      {rows.length > 0 && (
        <>
          <UsageFilterBar rows={rows} filter={filter} onChange={setFilter} />
          <UsageTable
            rows={shown}
            order={order}
            onOrder={setOrder}
            selected={selected}
            onSelect={setSelected}
            onLeave={leave}
          />
        </>
      )}
      {last.status === 'done' && rows.length === 0 && (
        <div className={styles.empty}>
          <EmptyState title={t('usage.nothing.title')} text={t('usage.nothing.text')} />
        </div>
      )}
    </FormDialog>
  );
}

/** Which folder is searched, and the ways to search again. */
function UsageHead() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { last, again, cancel, scan } = useUsageScan();
  const chooseFolder = useChooseFolder(scan);
  return (
    <div className={styles.head}>
      <span className={styles.folder}>{last.folder}</span>
      {last.status === 'running' ? (
        <Button size="small" onClick={cancel}>
          {t('common.cancel')}
        </Button>
      ) : (
        <Button size="small" onClick={again}>
          {t('usage.again')}
        </Button>
      )}
      <Button size="small" onClick={chooseFolder}>
        {t('usage.otherFolder')}
      </Button>
    </div>
  );
}

function UsageStatus({ shown }: { shown: number }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { last, again } = useUsageScan();
  const { status, files, read, refused, usages, error } = last;
  if (status === 'failed') return <ErrorBar error={error} what={t('usage.failed')} onRetry={again} />;
  if (status === 'running') {
    return (
      <div role="status">
        <p className={styles.status}>{t('usage.searching', { read, files })}</p>
        {/* Always with a value: Fluent cannot end the other kind where motion is reduced. */}
        <ProgressBar value={read} max={Math.max(1, files)} aria-label={t('usage.title')} />
      </div>
    );
  }
  return (
    <>
      <p className={styles.status} role="status">
        {status === 'cancelled'
          ? t('usage.cancelled')
          : usages.length > 0 && t('usage.summary', { shown, count: usages.length, files })}
      </p>
      {refused.length > 0 && (
        <details className={styles.refused}>
          <summary>{t('usage.refused', { count: refused.length })}</summary>
          <RefusedList refused={refused} />
        </details>
      )}
    </>
  );
}
