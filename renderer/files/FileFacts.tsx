import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FileFormat, PackageFile } from '../../shared/contract/package-files.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { FileBadge, FileMarks } from './FileMarks.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    minWidth: 0,
  },
  path: { overflowWrap: 'anywhere', minWidth: 0 },
});

/** Where an open file is, how it is written, and whether it has changes that are not saved. */
export function FileFacts({ file }: { file: PackageFile }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const formatText = useFormatText();
  const path = file.member === undefined ? file.path : `${file.path} › ${file.member}`;
  return (
    <div className={styles.root}>
      <FileBadge file={file} />
      <FileMarks file={file} />
      <span className={styles.path}>{path}</span>
      <CopyButton text={file.path} label={t('files.copyPath')} iconOnly />
      <span>{formatText(file.format)}</span>
      {file.modified && <span>{t('files.kept')}</span>}
    </div>
  );
}

/** The release of SQL Server that writes such files, their encoding and their line ends. */
function useFormatText(): (format: FileFormat) => string {
  const { t } = useTranslation();
  return ({ version, encoding, byteOrderMark, lineEnding }) => {
    const release =
      version === 2 || version === 3 || version === 6 || version === 8
        ? t(`files.format.v${version}`)
        : version !== undefined && t('files.format.other', { version });
    const written = byteOrderMark ? t('files.format.byteOrderMark', { encoding }) : encoding;
    return [release, written, lineEnding].filter(Boolean).join(' · ');
  };
}
