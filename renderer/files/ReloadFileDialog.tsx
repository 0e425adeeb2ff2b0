import { useTranslation } from 'react-i18next';
import type { PackageFile } from '../../shared/contract/package-files.ts';
import { useReported } from '../commands/use-reported.ts';
import { ConfirmDialog } from '../controls/ConfirmDialog.tsx';
import { shownName } from './file-paths.ts';
import { useFileOperations } from './use-file-operations.ts';

type ReloadFileProps = { file: PackageFile; onReloaded?: (() => void) | undefined; onClose: () => void };

/** Before the changes of a file are dropped for what is on disk. */
export function ReloadFileDialog({ file, onReloaded, onClose }: ReloadFileProps) {
  const { t } = useTranslation();
  const { reload } = useFileOperations();
  const reported = useReported();
  return (
    <ConfirmDialog
      title={t('files.reload.title')}
      text={t('files.reload.text', { name: shownName(file) })}
      confirmLabel={t('files.reload.confirm')}
      onConfirm={() => {
        onClose();
        reported(async () => {
          await reload(file);
          onReloaded?.();
        })();
      }}
      onClose={onClose}
    />
  );
}
