import { makeStyles, tokens } from '@fluentui/react-components';
import { DocumentRegular, FolderOpenRegular, PlugConnectedRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../shared/commands.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { usePackageFiles } from '../definitions/use-packages.ts';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { ObjectGrid } from '../designer/ObjectGrid.tsx';
import { PaneHeader } from '../designer/PaneHeader.tsx';
import { FileBadge, FileMarks } from './FileMarks.tsx';
import { type NamedFile, namedFiles } from './file-paths.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flex: '0 1 auto',
    maxHeight: '60%',
    minHeight: '80px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { minHeight: 0, overflowY: 'auto', padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}` },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  place: {
    // Its end tells folders apart, so the beginning goes.
    direction: 'rtl',
    textAlign: 'left',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  marks: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, flexShrink: 0 },
});

const menu: readonly CommandId[] = [
  'save',
  'saveCopy',
  'compareFile',
  'reloadFile',
  'importFile',
  'closeFile',
  'edit',
  'validate',
];

/** The open files, below the packages of the data folder; not there while there are none. */
export function FileList() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { files } = useDesigner();
  if (usePackageFiles().length === 0) return null;
  return (
    <section className={styles.root} data-pane="files" aria-labelledby="files-title">
      <PaneHeader id="files-title" title={t('files.title')}>
        <CommandButton command="openFile" iconOnly icon={<FolderOpenRegular />} />
      </PaneHeader>
      <div className={styles.list}>
        <ObjectGrid label={t('files.title')} kind="package" items={namedFiles(files)} layout="list" menu={menu}>
          {(named) => <FileRow named={named} />}
        </ObjectGrid>
      </div>
    </section>
  );
}

function FileRow({ named: { name, place, file } }: { named: NamedFile }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const Icon = file.kind === 'package' ? DocumentRegular : PlugConnectedRegular;
  const path = file.member === undefined ? file.path : `${file.path} › ${file.member}`;
  return (
    <>
      {/* biome-ignore-start lint/a11y/useSemanticElements: cells of a grid that is no table */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the row has the focus, and the keys */}
      <div className={styles.words} role="gridcell" title={path}>
        <span className={styles.name}>
          <Icon className={styles.icon} role="img" aria-label={t(`files.kindLong.${file.kind}`)} />
          <span className={styles.text}>{name}</span>
        </span>
        {place !== undefined && (
          <span className={styles.place}>
            {/* Isolated, or its slashes would change sides. */}
            <bdi>{place}</bdi>
          </span>
        )}
      </div>
      <div className={styles.marks} role="gridcell">
        <FileMarks file={file} />
        <FileBadge file={file} />
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: see above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
    </>
  );
}
