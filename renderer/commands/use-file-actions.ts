import type { CommandId } from '../../shared/commands.ts';
import type { PackageFile } from '../../shared/contract/package-files.ts';
import { client } from '../client.ts';
import { usePackageFiles } from '../definitions/use-packages.ts';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { useFileOperations } from '../files/use-file-operations.ts';
import { useUsageScan } from '../usage/UsageScanProvider.tsx';
import { useChooseFolder } from '../usage/use-choose-folder.ts';
import type { Action } from './use-actions.ts';
import { useReported } from './use-reported.ts';

type FileCommand = Extract<
  CommandId,
  | 'openFile'
  | 'openFolder'
  | 'save'
  | 'saveAll'
  | 'saveCopy'
  | 'compareFile'
  | 'reloadFile'
  | 'importFile'
  | 'closeFile'
  | 'whereUsed'
>;
export type FileActions = Readonly<Record<FileCommand, Action>>;

/** The commands that work on whole files. */
export function useFileActions(): FileActions {
  const { pkg, file } = useDesigner();
  const { open } = useDialogs();
  const operations = useFileOperations();
  const reported = useReported();
  const { last, scan, show } = useUsageScan();
  const chooseFolder = useChooseFolder(scan);
  const canBeSaved = (one: PackageFile): boolean => one.modified && one.member === undefined;
  const modified = usePackageFiles().filter(canBeSaved);

  const choose = async (purpose: 'file' | 'folder' | 'import'): Promise<void> => {
    const chosen = await client.packageFiles.choose({ what: purpose === 'folder' ? 'folder' : 'files' });
    if (!chosen) open({ kind: 'openPath', purpose });
    else if (chosen.paths.length > 0) {
      await (purpose === 'import' ? operations.importCopies(chosen.paths) : operations.open(chosen.paths));
    }
  };
  const close = (one: PackageFile): void => {
    if (canBeSaved(one)) open({ kind: 'closeFile', file: one });
    else reported(() => operations.close(one, false))();
  };
  const reload = (one: PackageFile): void => {
    if (one.modified) open({ kind: 'reloadFile', file: one });
    else reported(() => operations.reload(one))();
  };
  // Without a file: copies of any.
  const importFile = async (): Promise<void> => {
    if (file && file.member === undefined) await operations.importCopies([file.path], file.modified);
    else await choose('import');
  };

  return {
    openFile: { enabled: true, run: reported(() => choose('file')) },
    openFolder: { enabled: true, run: reported(() => choose('folder')) },
    save: onFile((one) => reported(() => operations.save(one))(), file !== undefined && canBeSaved(file)),
    saveAll: { enabled: modified.length > 0, run: reported(() => operations.saveAll(modified)) },
    saveCopy: { enabled: pkg !== undefined, run: () => pkg && open({ kind: 'saveCopy', packageId: pkg.id }) },
    compareFile: onFile(
      (one) => open({ kind: 'compareFile', packageId: one.package.id }),
      file !== undefined && file.member === undefined,
    ),
    reloadFile: onFile(reload),
    importFile: { enabled: true, run: reported(importFile) },
    closeFile: onFile(close),
    whereUsed: { enabled: true, run: () => (last.status === 'idle' ? chooseFolder() : show()) },
  };

  function onFile(run: (file: PackageFile) => void, enabled = file !== undefined): Action {
    return { enabled, run: () => file && run(file) };
  }
}
