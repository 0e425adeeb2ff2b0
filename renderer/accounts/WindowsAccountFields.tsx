import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { TextField } from '../controls/TextField.tsx';
import { useProblemText } from '../controls/use-text.ts';
import { type AccountForm, isEmpty } from './account-form.ts';
import type { WindowsAccountState } from './use-windows-account.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, padding: 0, border: 0 },
  title: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, textWrap: 'pretty' },
  clear: { alignSelf: 'flex-end' },
});

const EMPTY: AccountForm = { domain: '', user: '', password: '', servicePrincipal: '' };

/** As whom to sign in where this computer isn't signed in to the domain. The password can be typed, never seen. */
export function WindowsAccountFields({ account }: { account: WindowsAccountState }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const problemText = useProblemText();
  const { form, change, problems } = account;
  const problemOf = (property: keyof AccountForm): string | undefined => {
    const found = problems.find((one) => one.property === property);
    return found && problemText(found);
  };
  return (
    <fieldset className={styles.root} ref={account.fields}>
      <legend className={styles.title}>{t('connection.account.title')}</legend>
      <p className={styles.note}>{t('connection.account.note')}</p>
      <TextField
        label={t('connection.account.domain')}
        value={form.domain}
        onChange={(domain) => change({ domain })}
        placeholder="EXAMPLE"
        problem={problemOf('domain')}
      />
      <TextField
        label={t('connection.account.user')}
        value={form.user}
        onChange={(user) => change({ user })}
        problem={problemOf('user')}
      />
      <TextField
        label={t('connection.account.password')}
        value={form.password}
        onChange={(password) => change({ password })}
        secret
        placeholder={account.passwordKnown ? t('connection.account.passwordKnown') : ''}
        hint={account.keychain === false ? t('connection.account.noKeychain') : t('connection.account.keychain')}
      />
      <TextField
        label={t('connection.account.servicePrincipal')}
        value={form.servicePrincipal}
        onChange={(servicePrincipal) => change({ servicePrincipal })}
        placeholder="smtp/mail.example.com"
        hint={t('connection.account.servicePrincipalNote')}
        problem={problemOf('servicePrincipal')}
      />
      {!isEmpty(form) && (
        <Button className={styles.clear} size="small" onClick={() => change(EMPTY)}>
          {t('connection.account.clear')}
        </Button>
      )}
    </fieldset>
  );
}
