import { Dropdown, makeStyles, Option, OptionGroup, tokens } from '@fluentui/react-components';
import { AddRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PackageFile } from '../../shared/contract/package-files.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { namedFiles, shownName } from '../files/file-paths.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
  },
  dropdown: { minWidth: 0, flexGrow: 1, maxWidth: '400px' },
});

/** The packages where the window is too narrow for a list of them. */
export function PackageChooser() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { packages, files, pkg, file, select } = useDesigner();
  const nameOf = (one: PackageFile): string =>
    one.modified ? t('files.modifiedName', { name: shownName(one) }) : shownName(one);
  return (
    <div className={styles.root} data-pane="packages">
      <Dropdown
        className={styles.dropdown}
        size="small"
        aria-label={t('packages.choose')}
        disabled={packages.length + files.length === 0}
        value={file ? nameOf(file) : (pkg?.name ?? '')}
        selectedOptions={pkg ? [pkg.id] : []}
        onOptionSelect={(_, { optionValue }) => optionValue && select('package', [optionValue])}
      >
        {packages.length > 0 && (
          <OptionGroup label={t('packages.title')}>
            {packages.map(({ id, name }) => (
              <Option key={id} value={id}>
                {name}
              </Option>
            ))}
          </OptionGroup>
        )}
        {files.length > 0 && (
          <OptionGroup label={t('files.title')}>
            {namedFiles(files).map(({ id, place, file: one }) => (
              <Option key={id} value={id} text={nameOf(one)}>
                {place === undefined ? nameOf(one) : t('files.inPlace', { name: nameOf(one), place })}
              </Option>
            ))}
          </OptionGroup>
        )}
      </Dropdown>
      <CommandButton command="newPackage" iconOnly icon={<AddRegular />} />
      <CommandButton command="openFile" iconOnly icon={<FolderOpenRegular />} />
    </div>
  );
}
