import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PackageFile } from '../../shared/contract/package-files.ts';
import { orpc } from '../client.ts';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import { usePackageFile } from '../definitions/use-packages.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { DifferenceTable } from './DifferenceTable.tsx';
import { DiffView } from './DiffView.tsx';
import { shownName } from './file-paths.ts';
import { useFileOperations } from './use-file-operations.ts';

const useStyles = makeStyles({ introduction: { margin: 0 } });

type CompareProps = { packageId: string; onClose: () => void };

/**
 * An open file beside the one on disk: property by property, and the lines that saving would change. Where another
 * program changed the file meanwhile, this is where one of both is chosen.
 */
export function CompareDialog({ packageId, onClose }: CompareProps) {
  const { t } = useTranslation();
  const file = usePackageFile(packageId);
  if (file) return <Comparison file={file} onClose={onClose} />;
  return (
    <FormDialog title={t('files.compare.title')} size="small" onClose={onClose}>
      {t('files.compare.gone')}
    </FormDialog>
  );
}

function Comparison({ file, onClose }: { file: PackageFile; onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { open } = useDialogs();
  const operations = useFileOperations();
  const conflict = file.onDisk === 'changed';
  const name = shownName(file);
  const save = async (): Promise<void> => {
    if (await operations.save(file, conflict)) onClose();
  };
  return (
    <FormDialog
      title={t(conflict ? 'files.compare.conflict' : 'files.compare.title')}
      size="large"
      help="files"
      {...(file.modified && {
        onSubmit: save,
        submitLabel: t(conflict ? 'files.onDisk.keepMine' : 'files.close.save'),
      })}
      onClose={onClose}
      actions={
        (conflict || file.modified) && (
          <Button onClick={() => open({ kind: 'reloadFile', file, onReloaded: onClose })}>
            {t(conflict ? 'files.onDisk.takeTheirs' : 'common.commands.reloadFile')}
          </Button>
        )
      }
    >
      <p className={styles.introduction}>
        {t(conflict ? 'files.compare.conflictText' : 'files.compare.text', { name })}
      </p>
      <Differences packageId={file.package.id} />
    </FormDialog>
  );
}

function Differences({ packageId }: { packageId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    ...orpc.packageFiles.compare.queryOptions({ input: { packageId } }),
    // The file may have changed since it was compared last.
    staleTime: 0,
    gcTime: 0,
  });
  if (error) return <ErrorBar error={error} what={t('files.compare.failed')} onRetry={() => void refetch()} />;
  if (!data) return <Spinner size="tiny" label={t('files.compare.reading')} />;
  const { differences, diff, projectDiff } = data;
  if (differences.length === 0 && diff.hunks.length === 0) return <p>{t('files.compare.same')}</p>;
  return (
    <>
      {differences.length > 0 && <DifferenceTable differences={differences} />}
      <DiffView diff={diff} />
      {projectDiff && <DiffView diff={projectDiff} />}
    </>
  );
}
