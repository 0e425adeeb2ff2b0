import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../controls/FormDialog.tsx';
import { TextField } from '../controls/TextField.tsx';

type PasswordDialogProps = {
  /** `EXAMPLE\alice`. */
  account: string;
  /** Called once: with the password, or with nothing where the user declines. What it throws is shown. */
  onAnswer: (password: string | undefined) => Promise<void>;
  onClose: () => void;
};

/** Asks for the password of a Windows account, where this computer doesn't know it. */
export function PasswordDialog({ account, onAnswer, onClose }: PasswordDialogProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const decline = (): void => {
    void onAnswer(undefined);
    onClose();
  };
  const submit = async (): Promise<void> => {
    await onAnswer(password);
    onClose();
  };
  return (
    <FormDialog
      title={t('connection.account.ask.title')}
      size="small"
      submitDisabled={password === ''}
      onSubmit={submit}
      onClose={decline}
    >
      <p style={{ margin: 0 }}>{t('connection.account.ask.text', { account })}</p>
      <TextField
        label={t('connection.account.password')}
        value={password}
        onChange={setPassword}
        secret
        autoFocus
        required
      />
    </FormDialog>
  );
}
