import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageFile, RefusedFile } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import { useChangeSettings, useSettings } from '../app/use-settings.ts';
import { client, orpc } from '../client.ts';
import { useUndo } from '../definitions/UndoProvider.tsx';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { useNotices } from '../notices/NoticeProvider.tsx';
import { shownName, withRecent } from './file-paths.ts';

/**
 * What is done with whole files. Each has happened, and is on the screen, when its promise resolves; they reject with
 * a `Failure` where the host refuses. A save that another program's change stands in the way of opens both to compare.
 */
export function useFileOperations() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { notify, notifyError } = useNotices();
  const { open: openDialog } = useDialogs();
  const { select } = useDesigner();
  const { forgetPackage } = useUndo();
  const remember = useRememberPaths();

  return useMemo(() => {
    const refresh = async (): Promise<void> => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: orpc.packageFiles.list.key() }),
        queryClient.invalidateQueries({ queryKey: orpc.packages.key() }),
      ]);
    };
    const tellRefused = (refused: readonly RefusedFile[]): void => {
      if (refused.length > 0) openDialog({ kind: 'refusedFiles', refused });
    };

    async function open(paths: readonly string[], signal?: AbortSignal): Promise<readonly PackageFile[]> {
      // Those that are open before it is cancelled stay.
      const { opened, refused } = await client.packageFiles
        .open({ paths: [...paths] }, signal && { signal })
        .finally(refresh);
      remember(paths);
      const [first] = opened;
      if (first) select('package', [first.package.id]);
      if (opened.length > 1) notify({ text: t('files.opened', { count: opened.length }), intent: 'success' });
      if (opened.length + refused.length === 0) notify({ text: t('files.nothingFound'), intent: 'warning' });
      tellRefused(refused);
      return opened;
    }

    /** Answers whether it was saved. */
    async function saveQuietly(file: PackageFile, keepMine = false): Promise<boolean> {
      const packageId = file.package.id;
      try {
        await client.packageFiles.save({ packageId, ...(keepMine && { keepMine }) });
        return true;
      } catch (error) {
        if (!(error instanceof Failure && error.code === 'PACKAGE_FILE_CHANGED_ON_DISK')) throw error;
        openDialog({ kind: 'compareFile', packageId });
        return false;
      } finally {
        await refresh();
      }
    }

    async function save(file: PackageFile, keepMine = false): Promise<boolean> {
      const saved = await saveQuietly(file, keepMine);
      if (saved) notify({ text: t('files.saved', { name: shownName(file) }), intent: 'success' });
      return saved;
    }

    async function saveAll(files: readonly PackageFile[]): Promise<void> {
      let count = 0;
      for (const file of files) if (await saveQuietly(file)) count += 1;
      if (count > 0) notify({ text: t('files.savedAll', { count }), intent: 'success' });
    }

    async function close(file: PackageFile, discard: boolean): Promise<void> {
      const packageId = file.package.id;
      await client.packageFiles.close({ packageId, discard });
      forgetPackage(packageId);
      await refresh();
      notify({
        text: t('files.closed', { name: shownName(file) }),
        action: { label: t('files.reopen'), run: () => void open([file.path]).catch(notifyError) },
      });
    }

    async function reload(file: PackageFile): Promise<void> {
      const packageId = file.package.id;
      await client.packageFiles.reload({ packageId });
      forgetPackage(packageId);
      await refresh();
      notify({ text: t('files.reloaded', { name: shownName(file) }), intent: 'success' });
    }

    /** `unsaved`: whether a file has changes that are not in it, and so not in the copy. */
    async function importCopies(paths: readonly string[], unsaved = false): Promise<void> {
      const { packages, refused } = await client.packageFiles.import({ paths: [...paths] });
      await refresh();
      const [first] = packages;
      if (first) {
        select('package', [first.id]);
        notify({
          text: t('files.imported', { count: packages.length }),
          detail: t(unsaved ? 'files.importedUnsaved' : 'files.importedDetail'),
          intent: 'success',
        });
      }
      if (packages.length + refused.length === 0) notify({ text: t('files.nothingFound'), intent: 'warning' });
      tellRefused(refused);
    }

    return { refresh, open, save, saveAll, close, reload, importCopies };
  }, [t, queryClient, notify, notifyError, openDialog, select, forgetPackage, remember]);
}

/** Keeps the paths that were opened, for the next time that a path is asked for. */
function useRememberPaths(): (paths: readonly string[]) => void {
  const recent = useSettings()?.recentPaths;
  const { mutate } = useChangeSettings();
  return useMemo(
    () => (paths) => {
      // A drop of many is not a place to come back to.
      if (paths.length <= 3) mutate({ recentPaths: withRecent(recent ?? [], paths) });
    },
    [recent, mutate],
  );
}
