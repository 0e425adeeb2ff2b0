import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MailRegular, SaveRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Letter, mailtoOf } from '../../shared/report/letter.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import { TextField } from '../controls/TextField.tsx';
import { inBrowser } from '../host/door.ts';
import { saveFile } from '../inbox/save-file.ts';
import { useNotices } from '../notices/NoticeProvider.tsx';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The letter to the mail administrator, to be read, completed and sent. */
export function LetterDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { notify, notifyError } = useNotices();
  const [subject, setSubject] = useState(letter.subject);
  const [body, setBody] = useState(letter.body);
  const whole = `${subject}\n\n${body}`;
  const save = (): void =>
    saveFile(new Blob([whole], { type: 'text/plain;charset=utf-8' }), `${t('letter.fileName')}.txt`);
  const mail = async (): Promise<void> => {
    const mailto = mailtoOf({ subject, body }, t('letter.mailHint'));
    if (!mailto.whole) {
      await navigator.clipboard.writeText(body);
      notify({ text: t('letter.copied') });
    }
    // The desktop program hands it to the system; a browser does so itself, and needs no new tab for it.
    window.open(mailto.url, inBrowser ? '_self' : '_blank');
  };
  return (
    <FormDialog
      title={t('letter.title')}
      size="large"
      onClose={onClose}
      actions={
        <>
          <CopyButton text={whole} label={t('letter.copy')} size="medium" appearance="secondary" />
          <Button icon={<SaveRegular />} onClick={save}>
            {t('letter.save')}
          </Button>
          <Button icon={<MailRegular />} onClick={() => void mail().catch(notifyError)}>
            {t('letter.mail')}
          </Button>
        </>
      }
    >
      <p className={styles.note}>{t('letter.note')}</p>
      <TextField label={t('letter.subject')} value={subject} onChange={setSubject} />
      <TextField label={t('letter.body')} value={body} onChange={setBody} rows={20} monospace />
    </FormDialog>
  );
}
