import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Authority } from '../../shared/contract/settings.ts';
import { shortName, validityOf } from '../certificate/certificate-names.ts';
import { useFormat } from '../controls/use-format.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  about: { flex: '1 1 16em', minWidth: 0 },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  bad: { color: tokens.colorPaletteRedForeground1 },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

/** One trusted authority of the settings. */
export function AuthorityItem({ authority, onRemove }: { authority: Authority; onRemove: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const format = useFormat();
  const { open } = useDialogs();
  const name = shortName(authority.subject);
  const expired = validityOf(authority, new Date()) === 'expired';
  return (
    <li className={styles.item}>
      <div className={styles.about}>
        {name}
        {authority.origin === 'inbox' && ` (${t('settings.originInbox')})`}
        <p className={mergeClasses(styles.note, expired && styles.bad)}>
          {t('settings.certificate.validTo')} {format.dateTime(authority.validTo)}
          {expired && ` · ${t('settings.certificate.expired')}`}
        </p>
        <p className={mergeClasses(styles.note, styles.code)}>{authority.fingerprint256}</p>
      </div>
      <Button
        size="small"
        aria-label={t('settings.showNamed', { name })}
        onClick={() => open({ kind: 'certificate', certificates: [authority] })}
      >
        {t('settings.show')}
      </Button>
      <Button size="small" aria-label={t('settings.removeNamed', { name })} onClick={onRemove}>
        {t('settings.remove')}
      </Button>
    </li>
  );
}
