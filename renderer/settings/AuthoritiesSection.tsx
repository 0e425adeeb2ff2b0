import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Authority } from '../../shared/contract/settings.ts';
import { shortName } from '../certificate/certificate-names.ts';
import { ConfirmDialog } from '../controls/ConfirmDialog.tsx';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { AddAuthority } from './AddAuthority.tsx';
import { AuthorityItem } from './AuthorityItem.tsx';
import { useAuthorities } from './use-authorities.ts';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** The list of trusted authorities, and the way to a longer one. */
export function AuthoritiesSection() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { list, remove } = useAuthorities();
  const [removing, setRemoving] = useState<Authority>();
  const error = list.error ?? remove.error;
  return (
    <>
      <p className={styles.note}>{t('settings.authoritiesHint')}</p>
      {error && <ErrorBar error={error} />}
      {list.data?.length === 0 && <p className={styles.note}>{t('settings.noAuthorities')}</p>}
      {list.data && list.data.length > 0 && (
        <ul className={styles.list}>
          {list.data.map((authority) => (
            <AuthorityItem
              key={authority.fingerprint256}
              authority={authority}
              onRemove={() => setRemoving(authority)}
            />
          ))}
        </ul>
      )}
      <AddAuthority />
      {removing && (
        <ConfirmDialog
          title={t('settings.removeTitle')}
          text={t('settings.removeQuestion', { name: shortName(removing.subject) })}
          confirmLabel={t('settings.remove')}
          onConfirm={() => {
            remove.mutate({ fingerprint256: removing.fingerprint256 });
            setRemoving(undefined);
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}
