import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PackageFile } from '../../shared/contract/package-files.ts';
import { useDialogStyles } from '../controls/dialog-styles.ts';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { submitFirst } from '../controls/platform.ts';
import { useFocusOnArrival } from '../controls/use-focus-on-arrival.ts';
import { useReturnFocus } from '../controls/use-return-focus.ts';
import { useSubmit } from '../controls/use-submit.ts';
import { shownName } from './file-paths.ts';
import { useFileOperations } from './use-file-operations.ts';

type CloseFileProps = { file: PackageFile; onClose: () => void };

/** Before a file with changes is closed: save them, discard them, or leave it open. Saving has the focus. */
export function CloseFileDialog({ file, onClose }: CloseFileProps) {
  const { t } = useTranslation();
  const styles = useDialogStyles();
  const operations = useFileOperations();
  const saving = useSubmit(async () => {
    // Where another program's change stands in the way both are shown, and the file stays open.
    const saved = await operations.save(file);
    onClose();
    if (saved) await operations.close(file, false);
  });
  const discarding = useSubmit(async () => {
    await operations.close(file, true);
    onClose();
  });
  useReturnFocus();
  const first = useFocusOnArrival<HTMLButtonElement>(true);
  const busy = saving.busy || discarding.busy;
  const error = saving.error ?? discarding.error;
  const save = (
    <Button key="save" appearance="primary" ref={first} disabledFocusable={busy} onClick={saving.submit}>
      {t('files.close.save')}
    </Button>
  );
  const discard = (
    <Button key="discard" disabledFocusable={busy} onClick={discarding.submit}>
      {t('files.close.discard')}
    </Button>
  );
  const cancel = (
    <Button key="cancel" onClick={onClose}>
      {t('common.cancel')}
    </Button>
  );
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { type }) => type === 'escapeKeyDown' && onClose()}>
      <DialogSurface className={styles.small}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>{t('files.close.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            {error !== undefined && <ErrorBar error={error} />}
            {t('files.close.text', { name: shownName(file) })}
          </DialogContent>
          <DialogActions className={styles.footer}>
            {submitFirst ? [save, discard, cancel] : [discard, cancel, save]}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
