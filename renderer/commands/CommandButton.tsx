import { Button, type ButtonProps, CounterBadge, Tooltip, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../shared/commands.ts';
import { isMac } from '../controls/platform.ts';
import { useCommand } from './CommandProvider.tsx';
import { ariaKeys, keysOf } from './shortcut.ts';
import { shownKeysHere } from './shown-keys-here.ts';

type CommandButtonProps = Pick<ButtonProps, 'icon' | 'appearance'> & {
  command: CommandId;
  /** The command's own words unless told; with `iconOnly` they are the accessible name. */
  label?: string;
  iconOnly?: boolean;
  /** A number beside the words, with what it counts; nothing for 0. */
  badge?: { count: number; label: string };
};

/** A command as a button, with its keys in the tooltip. */
export function CommandButton(props: CommandButtonProps) {
  const { command, label, iconOnly = false, icon, appearance = 'subtle', badge } = props;
  const { t } = useTranslation();
  const { enabled, run } = useCommand(command);
  const keys = keysOf(command);
  const name = label ?? t(`common.commands.${command}`);
  const shown = shownKeysHere(command);
  const tip = shown ? `${name} (${shown})` : name;
  const button = (
    <Button
      size="small"
      appearance={appearance}
      icon={icon}
      disabledFocusable={!enabled}
      onClick={run}
      aria-label={iconOnly ? name : undefined}
      aria-keyshortcuts={keys.length > 0 ? ariaKeys(keys, isMac) : undefined}
    >
      {iconOnly ? undefined : <Words name={name} badge={badge} />}
    </Button>
  );
  if (!iconOnly && !shown) return button;
  return (
    <Tooltip
      content={tip}
      relationship={iconOnly ? 'label' : 'inaccessible'}
      // Where nothing stands that someone may want to press.
      positioning={iconOnly ? 'before' : 'below'}
      withArrow
    >
      {button}
    </Tooltip>
  );
}

function Words({ name, badge }: { name: string; badge: CommandButtonProps['badge'] }) {
  if (!badge || badge.count === 0) return name;
  const style = { marginLeft: tokens.spacingHorizontalXS };
  return (
    <>
      {name}
      <CounterBadge count={badge.count} size="small" style={style} role="img" aria-label={badge.label} />
    </>
  );
}
