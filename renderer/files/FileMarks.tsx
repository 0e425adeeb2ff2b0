import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { CircleFilled, WarningRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PackageFile } from '../../shared/contract/package-files.ts';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, flexShrink: 0 },
  icon: { display: 'inline-flex' },
  modified: { fontSize: '10px' },
  warning: { color: tokens.colorStatusWarningForeground3, fontSize: '16px' },
});

/** How an open file stands: ● while it has changes that are not saved, a warning where the disk has another state. */
export function FileMarks({ file }: { file: PackageFile }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <span className={styles.root}>
      {file.onDisk !== 'asRead' && (
        <span
          className={styles.icon}
          role="img"
          aria-label={t(`files.state.${file.onDisk}`)}
          title={t(`files.state.${file.onDisk}`)}
        >
          <WarningRegular className={styles.warning} />
        </span>
      )}
      {file.modified && (
        <span
          className={styles.icon}
          role="img"
          aria-label={t('files.state.modified')}
          title={t('files.state.modified')}
        >
          <CircleFilled className={styles.modified} />
        </span>
      )}
    </span>
  );
}

/** Says that something is a file, and of which kind. */
export function FileBadge({ file }: { file: PackageFile }) {
  const { t } = useTranslation();
  return (
    <Badge size="small" appearance="outline" color="informative" title={t(`files.kindLong.${file.kind}`)}>
      {t('files.file')}
    </Badge>
  );
}
