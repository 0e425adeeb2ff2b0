import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PackageFile } from '../../shared/contract/package-files.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useReported } from '../commands/use-reported.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { useFileOperations } from './use-file-operations.ts';

const useStyles = makeStyles({ root: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` } });

/** What stands between an open file and its disk, and the ways out; nothing while they agree. */
export function FileBar({ file }: { file: PackageFile }) {
  const { t } = useTranslation();
  const styles = useStyles();
  if (file.member !== undefined) {
    return (
      <MessageBar className={styles.root} intent="info" layout="multiline">
        <MessageBarBody>{t('files.inArchive', { path: file.path })}</MessageBarBody>
        <MessageBarActions>
          <CommandButton command="saveCopy" appearance="secondary" />
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (file.onDisk === 'asRead') return null;
  return (
    <MessageBar className={styles.root} intent="warning" layout="multiline" role="status">
      <MessageBarBody>{t(`files.onDisk.${file.onDisk}`)}</MessageBarBody>
      <MessageBarActions>
        {file.onDisk === 'changed' ? (
          <ChangedActions file={file} />
        ) : (
          <CommandButton command="saveCopy" appearance="secondary" />
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function ChangedActions({ file }: { file: PackageFile }) {
  const { t } = useTranslation();
  const { open } = useDialogs();
  const reported = useReported();
  const { save } = useFileOperations();
  return (
    <>
      <Button size="small" onClick={() => open({ kind: 'compareFile', packageId: file.package.id })}>
        {t('files.onDisk.compare')}
      </Button>
      <Button size="small" onClick={reported(() => save(file, true))}>
        {t('files.onDisk.keepMine')}
      </Button>
      <Button size="small" onClick={() => open({ kind: 'reloadFile', file })}>
        {t('files.onDisk.takeTheirs')}
      </Button>
    </>
  );
}
