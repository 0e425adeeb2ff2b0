import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/use-settings.ts';
import { client } from '../client.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useNotices } from '../notices/NoticeProvider.tsx';
import { useUsageScan } from '../usage/UsageScanProvider.tsx';
import { folderOf } from './file-paths.ts';
import { useFileOperations } from './use-file-operations.ts';
import { usePathsForm } from './use-paths-form.ts';

const useStyles = makeStyles({
  introduction: { margin: 0 },
  recent: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px', paddingLeft: '33%' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  path: {
    textAlign: 'left',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What the paths are for. */
export type PathPurpose = 'file' | 'folder' | 'import' | 'scan';

type OpenPathProps = { purpose: PathPurpose; onClose: () => void };

/**
 * Asks for paths of the computer that runs the services, where it has no dialog of its own to choose them with: a
 * browser does not tell where a file is.
 */
export function OpenPathDialog({ purpose, onClose }: OpenPathProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const use = usePurpose(purpose);
  const { text, change, problem, reading, submit } = usePathsForm('', use, onClose);
  const what = purpose === 'folder' || purpose === 'scan' ? 'folder' : 'file';

  return (
    <FormDialog
      title={t(`files.path.title.${purpose}`)}
      help="files"
      submitLabel={reading ? t('files.path.reading') : t(`files.path.submit.${purpose}`)}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={styles.introduction}>{t(`files.path.introduction.${purpose}`)}</p>
      <TextField
        label={t(`files.path.label.${what}`)}
        value={text}
        onChange={change}
        placeholder={t(`files.path.placeholder.${what}`)}
        problem={problem}
        monospace
        required
        autoFocus
        {...(what === 'file'
          ? { rows: 3, hint: t('files.path.note') }
          : { action: <BrowseFolder onChosen={change} /> })}
      />
      <RecentPaths folders={what === 'folder'} onChoose={change} />
    </FormDialog>
  );
}

/** Opens the system's folder dialog; gone where this door has none. */
export function BrowseFolder({ onChosen }: { onChosen: (path: string) => void }) {
  const { t } = useTranslation();
  const { notifyError } = useNotices();
  const [available, setAvailable] = useState(true);
  if (!available) return null;
  const browse = async (): Promise<void> => {
    const chosen = await client.packageFiles.choose({ what: 'folder' });
    if (!chosen) return setAvailable(false);
    const [path] = chosen.paths;
    if (path) onChosen(path);
  };
  return (
    <Button size="small" appearance="transparent" onClick={() => void browse().catch(notifyError)}>
      {t('common.browse')}
    </Button>
  );
}

/** What was opened lately, to be taken instead of typing it. */
function RecentPaths({ folders, onChoose }: { folders: boolean; onChoose: (path: string) => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const recent = useSettings()?.recentPaths ?? [];
  const isFile = (path: string): boolean => /\.[A-Za-z]{4,6}$/.test(path);
  const offered = folders ? [...new Set(recent.map((path) => (isFile(path) ? folderOf(path) : path)))] : recent;
  if (offered.length === 0) return null;
  return (
    <section className={styles.recent} aria-label={t('files.path.recent')}>
      <h3 className={styles.heading}>{t('files.path.recent')}</h3>
      {offered.map((path) => (
        <Link as="button" type="button" key={path} className={styles.path} onClick={() => onChoose(path)}>
          {path}
        </Link>
      ))}
    </section>
  );
}

function usePurpose(purpose: PathPurpose): (paths: readonly string[], signal: AbortSignal) => Promise<unknown> {
  const operations = useFileOperations();
  const { scan } = useUsageScan();
  if (purpose === 'import') return (paths) => operations.importCopies(paths);
  if (purpose === 'scan') return async ([folder = '']) => scan(folder);
  return operations.open;
}
