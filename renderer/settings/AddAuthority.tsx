import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { FilePicker } from '../controls/FilePicker.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useAnnounceText } from '../controls/use-announce-text.ts';
import { useAuthorities } from './use-authorities.ts';

/** What the contract takes of a PEM text, in characters. */
const PEM_MAX = 1_000_000;

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Adds authorities by pasting PEM or choosing a file that has it. */
export function AddAuthority() {
  const { t } = useTranslation();
  const styles = useStyles();
  const announce = useAnnounceText();
  const { add } = useAuthorities();
  const [pem, setPem] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const addPem = (text: string): void => {
    const onSuccess = (): void => {
      setPem('');
      announce(t('settings.added'));
    };
    add.mutate({ pem: text }, { onSuccess });
  };
  const addFile = async (file: File): Promise<void> => addPem(await file.slice(0, PEM_MAX).text());
  return (
    <>
      <TextField
        label={t('settings.pem')}
        rows={3}
        monospace
        placeholder={t('settings.pemPlaceholder')}
        value={pem}
        onChange={(text) => {
          setPem(text);
          add.reset();
        }}
      />
      {add.error && <ErrorBar error={add.error} />}
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={pem.trim() === '' || add.isPending} onClick={() => addPem(pem)}>
          {t('settings.addAuthority')}
        </Button>
        <Button size="small" onClick={() => picker.current?.click()}>
          {t('settings.chooseFile')}
        </Button>
      </div>
      <FilePicker ref={picker} accept=".pem,.crt,.cer" onPick={([file]) => file && void addFile(file)} />
    </>
  );
}
