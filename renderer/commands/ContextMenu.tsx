import { Menu, MenuList, MenuPopover } from '@fluentui/react-components';
import type { CommandId } from '../../shared/commands.ts';
import { CommandMenuItems } from './CommandMenuItems.tsx';

/** A point of the window, in CSS pixels. */
export type MenuPlace = { readonly x: number; readonly y: number };

type ContextMenuProps = { place: MenuPlace | undefined; commands: readonly CommandId[]; onClose: () => void };

/** Commands at a point, for the object that was right-clicked or has the keyboard (menu key, Shift+F10). */
export function ContextMenu({ place, commands, onClose }: ContextMenuProps) {
  if (!place) return null;
  const target = { getBoundingClientRect: () => new DOMRect(place.x, place.y, 0, 0) };
  return (
    <Menu
      open
      positioning={{ target, position: 'below', align: 'start', strategy: 'fixed' }}
      onOpenChange={(_, { open }) => !open && onClose()}
    >
      <MenuPopover>
        <MenuList>
          <CommandMenuItems commands={commands} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
