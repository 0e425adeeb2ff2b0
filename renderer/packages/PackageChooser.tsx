import { Dropdown, makeStyles, Option, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useDesigner } from '../designer/DesignerProvider.tsx';

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
  const { packages, pkg, select } = useDesigner();
  return (
    <div className={styles.root} data-pane="packages">
      <Dropdown
        className={styles.dropdown}
        size="small"
        aria-label={t('packages.choose')}
        disabled={packages.length === 0}
        value={pkg?.name ?? ''}
        selectedOptions={pkg ? [pkg.id] : []}
        onOptionSelect={(_, { optionValue }) => optionValue && select('package', [optionValue])}
      >
        {packages.map(({ id, name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
      </Dropdown>
      <CommandButton command="newPackage" iconOnly icon={<AddRegular />} />
    </div>
  );
}
