import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { commands as allCommands, type Command, type CommandId } from '../../shared/commands.ts';
import { isMac } from '../controls/platform.ts';
import { useCommands } from './CommandProvider.tsx';
import { shownKeys } from './shortcut.ts';

/** Commands as menu items with their keys, and dividers between their groups. */
export function CommandMenuItems({ commands }: { commands: readonly CommandId[] }) {
  const { t } = useTranslation();
  const actions = useCommands();
  const shown: readonly Command[] = allCommands.filter(({ id }) => commands.includes(id));
  return shown.map(({ id, keys, menu, group }, index) => {
    const before = shown[index - 1];
    return (
      <Fragment key={id}>
        {before && (before.menu !== menu || before.group !== group) && <MenuDivider />}
        <MenuItem
          disabled={!actions[id].enabled}
          secondaryContent={keys[0] && shownKeys(keys[0], isMac)}
          onClick={actions[id].run}
        >
          {t(`common.commands.${id}`)}
        </MenuItem>
      </Fragment>
    );
  });
}
