import {
  Button,
  Menu,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular, MoreHorizontalRegular, SaveRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../shared/commands.ts';
import type { Package } from '../../shared/model/package.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { CommandMenuItems } from '../commands/CommandMenuItems.tsx';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { FileFacts } from '../files/FileFacts.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  // From nothing, so that long words leave the buttons their width.
  words: { flex: '1 1 0', minWidth: 0 },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  // Three lines of it: the room is for the tasks.
  description: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
});

const menu: readonly CommandId[] = [
  'newConnection',
  'newTask',
  'quickMessage',
  'edit',
  'rename',
  'duplicate',
  'saveCopy',
  'remove',
];

const fileMenu: readonly CommandId[] = [
  'newConnection',
  'newTask',
  'saveCopy',
  'compareFile',
  'reloadFile',
  'importFile',
  'closeFile',
  'quickMessage',
  'edit',
];

/** The chosen package: its name, its description and what can be done with it. */
export function PackageHeader({ pkg }: { pkg: Package }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { select, file } = useDesigner();
  return (
    <div className={styles.root}>
      <div className={styles.words}>
        <h2 className={styles.name}>{pkg.name}</h2>
        {pkg.description && (
          <p className={styles.description} title={pkg.description}>
            {pkg.description}
          </p>
        )}
        {file && <FileFacts file={file} />}
      </div>
      {file && <CommandButton command="save" icon={<SaveRegular />} />}
      <CommandButton command="validate" label={t('packages.validate')} icon={<CheckmarkCircleRegular />} />
      {/* The menu is about the package, whatever is selected in it. */}
      <Menu onOpenChange={(_, { open }) => open && select('package', [pkg.id])}>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={t('common.more')} relationship="label">
            <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <CommandMenuItems commands={file ? fileMenu : menu} />
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
