import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { CopyButton } from '../controls/CopyButton.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  path: { fontFamily: tokens.fontFamilyMonospace },
});

/** Which version this is, and where it keeps its data. */
export function About() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { data: info } = useQuery(orpc.app.info.queryOptions());
  if (!info) return null;
  return (
    <dl className={styles.list}>
      <dt className={styles.name}>{t('settings.version')}</dt>
      <dd className={styles.value}>{info.version}</dd>
      <dt className={styles.name}>{t('settings.dataFolder')}</dt>
      <dd className={styles.value}>
        <span className={styles.path}>{info.dataFolder}</span>{' '}
        <CopyButton text={info.dataFolder} label={t('settings.copyDataFolder')} iconOnly />
      </dd>
    </dl>
  );
}
