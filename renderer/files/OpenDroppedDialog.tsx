import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/use-settings.ts';
import { client } from '../client.ts';
import { useReported } from '../commands/use-reported.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useFormat } from '../controls/use-format.ts';
import { KEEP_MAX } from '../mail/use-attachments.ts';
import { useNotices } from '../notices/NoticeProvider.tsx';
import { folderOf, inFolder } from './file-paths.ts';
import { useFileOperations } from './use-file-operations.ts';
import { usePathsForm } from './use-paths-form.ts';

type OpenDroppedProps = { files: readonly File[]; onClose: () => void };

/** Files dropped into a browser have no path: asks for it, or imports copies of what was handed over. */
export function OpenDroppedDialog({ files, onClose }: OpenDroppedProps) {
  const { t } = useTranslation();
  const operations = useFileOperations();
  const reported = useReported();
  const importDropped = useImportDropped();
  const [recent] = useSettings()?.recentPaths ?? [];
  const folder = recent === undefined ? undefined : /\.\w+$/.test(recent) ? folderOf(recent) : recent;
  const suggestion = files.map(({ name }) => (folder === undefined ? name : inFolder(folder, name))).join('\n');
  const { text, change, problem, reading, submit } = usePathsForm(suggestion, operations.open, onClose);
  const count = files.length;
  return (
    <FormDialog
      title={t('files.dropped.title')}
      help="files"
      submitLabel={reading ? t('files.path.reading') : t('files.path.submit.file')}
      onSubmit={submit}
      onClose={onClose}
      actions={
        <Button
          onClick={() => {
            onClose();
            reported(() => importDropped(files))();
          }}
        >
          {t('files.dropped.importCopy', { count })}
        </Button>
      }
    >
      <p style={{ margin: 0 }}>{t('files.dropped.text', { count, name: files[0]?.name ?? '' })}</p>
      <TextField
        label={t('files.path.label.file')}
        value={text}
        onChange={change}
        problem={problem}
        hint={t('files.path.note')}
        rows={Math.min(6, count + 1)}
        monospace
        required
        autoFocus
      />
    </FormDialog>
  );
}

/** Imports what a browser handed over: it is kept in the data folder, and read from there. */
function useImportDropped(): (files: readonly File[]) => Promise<void> {
  const { t } = useTranslation();
  const format = useFormat();
  const { notify } = useNotices();
  const { importCopies } = useFileOperations();
  return async (files) => {
    const paths: string[] = [];
    for (const file of files) {
      if (file.size > KEEP_MAX) {
        const text = t('files.dropped.tooLarge', { name: file.name, max: format.bytes(KEEP_MAX) });
        notify({ text, intent: 'warning' });
      } else paths.push((await client.files.keep({ file })).path);
    }
    if (paths.length > 0) await importCopies(paths);
  };
}
