import { Button, Menu, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type Menu as MenuName, menus } from '../../shared/commands.ts';
import { CommandMenuItems } from './CommandMenuItems.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    padding: `2px ${tokens.spacingHorizontalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  menu: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

/** The menus, where the window has none of its own: in a browser. One stop in the tab order; arrows move in it. */
export function MenuBar() {
  const { t } = useTranslation();
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const [openMenu, setOpenMenu] = useState<MenuName>();
  const [current, setCurrent] = useState<MenuName>('file');

  const move = (event: KeyboardEvent, step: -1 | 1): void => {
    event.preventDefault();
    const next = menus[(menus.indexOf(current) + step + menus.length) % menus.length] ?? 'file';
    setCurrent(next);
    if (openMenu) setOpenMenu(next);
    bar.current?.querySelector<HTMLElement>(`[data-menu="${next}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') move(event, -1);
    if (event.key === 'ArrowRight') move(event, 1);
  };
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="menubar"
      aria-label={t('common.menuBar')}
      data-pane="menu"
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {menus.map((menu) => (
        <Menu key={menu} open={openMenu === menu} onOpenChange={(_, { open }) => setOpenMenu(open ? menu : undefined)}>
          <MenuTrigger disableButtonEnhancement>
            <Button
              className={styles.menu}
              role="menuitem"
              data-menu={menu}
              size="small"
              appearance="subtle"
              tabIndex={menu === current ? 0 : -1}
              onFocus={() => setCurrent(menu)}
              onMouseEnter={() => openMenu && setOpenMenu(menu)}
            >
              {t(`common.menus.${menu}`)}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <CommandMenuItems commands={commands.filter((command) => command.menu === menu).map(({ id }) => id)} />
            </MenuList>
          </MenuPopover>
        </Menu>
      ))}
    </div>
  );
}
