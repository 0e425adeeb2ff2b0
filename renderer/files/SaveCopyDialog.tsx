import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageFile } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Package } from '../../shared/model/package.ts';
import { useSettings } from '../app/use-settings.ts';
import { client } from '../client.ts';
import { useReported } from '../commands/use-reported.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { TextField } from '../controls/TextField.tsx';
import { usePackage, usePackageFile } from '../definitions/use-packages.ts';
import { useNotices } from '../notices/NoticeProvider.tsx';
import { fileName, folderOf, inFolder, isAbsolute, pathsIn, shownName, splitName } from './file-paths.ts';
import { BrowseFolder } from './OpenPathDialog.tsx';
import { useFileOperations } from './use-file-operations.ts';

const useStyles = makeStyles({ introduction: { margin: 0 } });

type SaveCopyProps = { packageId: string; onClose: () => void };

/** Writes a package to another file: an open file with its edits, or a package of the data folder as a new file. */
export function SaveCopyDialog({ packageId, onClose }: SaveCopyProps) {
  const { t } = useTranslation();
  const pkg = usePackage(packageId);
  const file = usePackageFile(packageId);
  if (pkg) return <SaveCopyForm pkg={pkg} file={file} onClose={onClose} />;
  return (
    <FormDialog title={t('files.copy.title')} size="small" onClose={onClose}>
      {t('packages.gone')}
    </FormDialog>
  );
}

type FormProps = { pkg: Package; file: PackageFile | undefined; onClose: () => void };

function SaveCopyForm({ pkg, file, onClose }: FormProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { notify } = useNotices();
  const reported = useReported();
  const operations = useFileOperations();
  const suggested = useSuggestedPath(pkg, file);
  const [typed, setTyped] = useState<string>();
  const [replace, setReplace] = useState<boolean>();
  const [problem, setProblem] = useState<string>();
  const path = typed ?? suggested;

  const save = async (): Promise<void> => {
    const [wanted] = pathsIn(path);
    if (wanted === undefined) return setProblem(t('files.path.empty'));
    if (!isAbsolute(wanted)) return setProblem(t('files.path.notAbsolute', { path: wanted }));
    try {
      await client.packageFiles.export({ packageId: pkg.id, path: wanted, ...(replace && { replace }) });
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'PACKAGE_FILE_EXISTS')) throw error;
      setReplace(false);
      return setProblem(t('files.copy.exists'));
    }
    onClose();
    notify({
      text: t('files.copy.done'),
      detail: wanted,
      intent: 'success',
      action: { label: t('files.copy.openIt'), run: reported(() => operations.open([wanted])) },
    });
  };
  const change = (value: string): void => {
    setTyped(value);
    setProblem(undefined);
    setReplace(undefined);
  };
  return (
    <FormDialog
      title={t('files.copy.title')}
      help="files"
      submitLabel={t('files.copy.submit')}
      onSubmit={save}
      onClose={onClose}
    >
      <p className={styles.introduction}>{t(file ? 'files.copy.file' : 'files.copy.stored')}</p>
      <TextField
        label={t('files.copy.path')}
        value={path}
        onChange={change}
        problem={replace ? undefined : problem}
        monospace
        required
        autoFocus
        action={<BrowseFolder onChosen={(folder) => change(inFolder(folder, fileName(path)))} />}
      />
      {replace !== undefined && (
        <Checkbox
          label={t('files.copy.replace')}
          checked={replace}
          onChange={(_, { checked }) => setReplace(checked === true)}
        />
      )}
    </FormDialog>
  );
}

/** Characters that Windows takes in no file name. */
const NOT_IN_NAMES = /[<>:"/\\|?*]/g;

/** Beside the file, or where a file was opened last, under a name of its own. */
function useSuggestedPath(pkg: Package, file: PackageFile | undefined): string {
  const { t } = useTranslation();
  const [recent] = useSettings()?.recentPaths ?? [];
  if (!file) {
    const name = `${pkg.name.replaceAll(NOT_IN_NAMES, '_')}.dtsx`;
    return recent === undefined ? name : inFolder(/\.\w+$/.test(recent) ? folderOf(recent) : recent, name);
  }
  const { stem, extension } = splitName(shownName(file));
  return inFolder(folderOf(file.path), t('files.copy.name', { name: stem, extension }));
}
