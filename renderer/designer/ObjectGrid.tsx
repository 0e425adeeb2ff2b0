import { mergeClasses } from '@fluentui/react-components';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import { useCommands } from '../commands/CommandProvider.tsx';
import { ContextMenu, type MenuPlace } from '../commands/ContextMenu.tsx';
import { useDesigner } from './DesignerProvider.tsx';
import { useObjectGridStyles } from './object-grid-styles.ts';
import { indexAfter, type ObjectKind, selectedAfter } from './selection.ts';
import { useKeptFocus } from './use-kept-focus.ts';

type ObjectGridProps<Item extends { id: string; name: string }> = {
  label: string;
  kind: ObjectKind;
  items: readonly Item[];
  /** One below the other, or side by side. */
  layout: 'list' | 'tiles';
  /** What the context menu offers. */
  menu: readonly CommandId[];
  /** Whether several can be selected. */
  multiple?: boolean;
  /** The grid cells of an object. */
  children: (item: Item) => ReactNode;
};

/**
 * Objects to select, by mouse and by keyboard, as on any desktop: arrows move, Shift extends, Ctrl adds, Ctrl+A takes
 * all, a letter jumps; Enter, F2, Delete and the context menu are commands. One stop in the tab order.
 */
export function ObjectGrid<Item extends { id: string; name: string }>(props: ObjectGridProps<Item>) {
  const { label, kind, items, layout, menu, multiple = false, children } = props;
  const styles = useObjectGridStyles();
  const { select, renaming } = useDesigner();
  const commands = useCommands();
  const grid = useRef<HTMLDivElement>(null);
  const anchor = useRef<string>(undefined);
  const [menuPlace, setMenuPlace] = useState<MenuPlace>();
  const ids = items.map(({ id }) => id);
  const selected = useSelectedIds(kind);
  const current = useKeptFocus(grid, ids, selected, (id) => select(kind, [id]));

  const choose = (id: string, event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }): void => {
    const extend = multiple && event.shiftKey;
    const toggle = multiple && (event.ctrlKey || event.metaKey);
    select(kind, selectedAfter(ids, selected, id, { anchor: anchor.current, toggle, extend }));
    if (!extend) anchor.current = id;
    current.focus(id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number): void => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const next = nextIndex(event, index, items, columnsOf(grid.current));
    const target = next === undefined ? undefined : ids[next];
    if (event.key === 'a' && (event.ctrlKey || event.metaKey) && multiple) select(kind, ids);
    else if (event.key === ' ' && ids[index]) choose(ids[index], event);
    else if (target !== undefined) choose(target, { ctrlKey: false, metaKey: false, shiftKey: event.shiftKey });
    else return;
    event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent<HTMLElement>, id: string): void => {
    event.preventDefault();
    if (!selected.includes(id)) select(kind, [id]);
    current.focus(id);
    setMenuPlace({ x: event.clientX, y: event.clientY });
  };
  const closeMenu = (): void => {
    setMenuPlace(undefined);
    if (current.id !== undefined) current.focus(current.id);
  };

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot lay its rows out as tiles */}
      <div ref={grid} className={styles[layout]} role="grid" aria-label={label} aria-multiselectable={multiple}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useSemanticElements: see above
          <div
            key={item.id}
            role="row"
            data-object={item.id}
            tabIndex={item.id === current.id ? 0 : -1}
            aria-selected={selected.includes(item.id)}
            className={mergeClasses(styles.object, layout === 'tiles' && styles.tile)}
            onClick={(event) => choose(item.id, event)}
            onFocus={() => current.arrived(item.id)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onContextMenu={(event) => onContextMenu(event, item.id)}
            onDoubleClick={() => renaming !== item.id && commands.edit.enabled && commands.edit.run()}
          >
            {children(item)}
          </div>
        ))}
      </div>
      <ContextMenu place={menuPlace} commands={menu} onClose={closeMenu} />
    </>
  );
}

/** What a grid shows as selected; the chosen package stays so while something in it is selected. */
function useSelectedIds(kind: ObjectKind): readonly string[] {
  const { pkg, selection } = useDesigner();
  if (kind === 'package') return pkg ? [pkg.id] : [];
  return selection.kind === kind ? selection.ids : [];
}

/** Where a key leads: an arrow, or the first letter of a name. */
function nextIndex(
  event: KeyboardEvent,
  index: number,
  items: readonly { name: string }[],
  columns: number,
): number | undefined {
  const moved = indexAfter(event.key, index, items.length, columns);
  if (moved !== undefined || event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey)
    return moved;
  const order = [...items.keys()].map((offset) => (index + 1 + offset) % items.length);
  return order.find((at) => items[at]?.name.toLocaleLowerCase().startsWith(event.key.toLocaleLowerCase()));
}

/** How many objects stand in the first row. */
function columnsOf(grid: HTMLElement | null): number {
  const objects = [...(grid?.children ?? [])].filter((child) => child instanceof HTMLElement);
  return Math.max(1, objects.filter(({ offsetTop }) => offsetTop === objects[0]?.offsetTop).length);
}
