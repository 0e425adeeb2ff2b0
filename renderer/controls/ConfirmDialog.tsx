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
import { useDialogStyles } from './dialog-styles.ts';
import { submitFirst } from './platform.ts';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import { useReturnFocus } from './use-return-focus.ts';

export type ConfirmDialogProps = {
  title: string;
  text: string;
  /** A verb, such as “Discard” or “Delete all”. */
  confirmLabel: string;
  onConfirm: () => void;
  onClose: () => void;
};

/** A question before something is lost. Cancel has the focus, so that Enter loses nothing. */
export function ConfirmDialog({ title, text, confirmLabel, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const styles = useDialogStyles();
  useReturnFocus();
  const safe = useFocusOnArrival<HTMLButtonElement>(true);
  const confirm = (
    <Button key="confirm" onClick={onConfirm}>
      {confirmLabel}
    </Button>
  );
  const cancel = (
    <Button key="cancel" appearance="primary" ref={safe} onClick={onClose}>
      {t('common.cancel')}
    </Button>
  );
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { type }) => type === 'escapeKeyDown' && onClose()}>
      <DialogSurface className={styles.small}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent className={styles.content}>{text}</DialogContent>
          <DialogActions className={styles.footer}>{submitFirst ? [confirm, cancel] : [cancel, confirm]}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
