import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelpTopic } from '../../shared/messages/help-topics.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { DialogButtons } from './DialogButtons.tsx';
import { useDialogStyles } from './dialog-styles.ts';
import { ErrorBar } from './ErrorBar.tsx';
import { type Removed, RemovedBar } from './RemovedBar.tsx';
import { useReturnFocus } from './use-return-focus.ts';
import { useSubmit } from './use-submit.ts';

export type FormDialogProps = {
  title: string;
  children: ReactNode;
  /** Closes the dialog without doing anything. */
  onClose: () => void;
  /**
   * What Enter and OK do. Closing is up to it (call `onClose` when done). What it throws is shown inside the dialog,
   * which stays open. Without it there is one button, Close.
   */
  onSubmit?: () => unknown;
  /** Whether there are changes: Esc, Cancel and the close button then ask once. */
  dirty?: boolean;
  /** “OK” unless told. */
  submitLabel?: string;
  submitDisabled?: boolean;
  /** Where what is edited was removed elsewhere: says so, and the button adds it again. */
  removed?: Removed | undefined;
  /** Left of the footer, such as Test Connection. */
  actions?: ReactNode;
  /** Adds a Help button, and F1. */
  help?: HelpTopic;
  /** Keys of the whole dialog beside F1, Enter and Esc, such as F5. */
  onKeyDown?: (event: KeyboardEvent) => void;
  size?: 'small' | 'medium' | 'large' | 'wide';
};

/** The one kind of dialog there is: a form. Enter submits, Esc cancels, focus goes back to where it came from. */
export function FormDialog(props: FormDialogProps) {
  const { title, children, onClose, onSubmit, dirty = false, removed, actions, help, size = 'medium' } = props;
  const { t } = useTranslation();
  const styles = useDialogStyles();
  const { open } = useDialogs();
  const usualLabel = t(removed && removed !== 'file' ? 'common.removed.submit' : 'common.ok');
  const { submitLabel = usualLabel } = props;
  const { busy, error, submit } = useSubmit(props.submitDisabled ? undefined : onSubmit);
  const [asking, setAsking] = useState(false);
  useReturnFocus();

  const cancel = (): void => (dirty ? setAsking(true) : onClose());
  const showHelp = (): void => help && open({ kind: 'help', topic: help });
  const onKeyDown = (event: KeyboardEvent): void => {
    props.onKeyDown?.(event);
    if (event.key !== 'F1' || !help) return;
    event.preventDefault();
    showHelp();
  };

  return (
    <Dialog open onOpenChange={(_, { type }) => type === 'escapeKeyDown' && cancel()}>
      <DialogSurface className={styles[size]} onKeyDown={onKeyDown}>
        <form onSubmit={submit} noValidate>
          <DialogBody className={styles.body}>
            <DialogTitle className={styles.title}>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {error !== undefined && <ErrorBar error={error} />}
              {removed && <RemovedBar removed={removed} />}
              {children}
            </DialogContent>
            <DialogActions className={styles.footer} fluid>
              <div className={styles.extra}>{actions}</div>
              {help && <Button onClick={showHelp}>{t('common.help')}</Button>}
              {onSubmit ? (
                <DialogButtons
                  submitLabel={submitLabel}
                  disabled={busy || props.submitDisabled === true}
                  onCancel={cancel}
                />
              ) : (
                <Button appearance="primary" onClick={onClose}>
                  {t('common.close')}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </form>
        {asking && <DiscardQuestion onDiscard={onClose} onClose={() => setAsking(false)} />}
      </DialogSurface>
    </Dialog>
  );
}

function DiscardQuestion({ onDiscard, onClose }: { onDiscard: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      title={t('common.discard.title')}
      text={t('common.discard.text')}
      confirmLabel={t('common.discard.confirm')}
      onConfirm={onDiscard}
      onClose={onClose}
    />
  );
}
