import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/contract/history.ts';
import { orpc } from '../client.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import { HistoryChart } from './HistoryChart.tsx';
import { HistoryTable } from './HistoryTable.tsx';

const useStyles = makeStyles({ note: { margin: 0, color: tokens.colorNeutralForeground2 } });

type HistoryDialogProps = { connectionId: string; name: string; onClose: () => void };

/** The last tests of a connection manager: how long they took, and how they went. */
export function HistoryDialog({ connectionId, name, onClose }: HistoryDialogProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(orpc.smtp.history.queryOptions({ input: { connectionId } }));
  return (
    <FormDialog title={t('history.titleOf', { name })} size="large" onClose={onClose}>
      {error && <ErrorBar error={error} onRetry={() => void refetch()} />}
      {data && <History entries={data} />}
    </FormDialog>
  );
}

function History({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  if (entries.length === 0) return <EmptyState title={t('history.empty.title')} text={t('history.empty.text')} />;
  return (
    <>
      <p className={styles.note}>{t('history.note')}</p>
      <HistoryChart entries={entries} />
      <HistoryTable entries={entries} />
    </>
  );
}
