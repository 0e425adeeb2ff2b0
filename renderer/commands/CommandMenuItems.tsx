import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { commands as allCommands, type Command, type CommandId } from '../../shared/commands.ts';
import { useCommands } from './CommandProvider.tsx';
import { shownKeysHere } from './shown-keys-here.ts';

/** Commands as menu items with their keys, in the order given, and dividers between their groups. */
export function CommandMenuItems({ commands }: { commands: readonly CommandId[] }) {
  const { t } = useTranslation();
  const actions = useCommands();
  const shown: readonly Command[] = commands.flatMap((wanted) => allCommands.filter(({ id }) => id === wanted));
  return shown.map(({ id, menu, group }, index) => {
    const before = shown[index - 1];
    return (
      <Fragment key={id}>
        {before && (before.menu !== menu || before.group !== group) && <MenuDivider />}
        <MenuItem disabled={!actions[id].enabled} secondaryContent={shownKeysHere(id)} onClick={actions[id].run}>
          {t(`common.commands.${id}`)}
        </MenuItem>
      </Fragment>
    );
  });
}
