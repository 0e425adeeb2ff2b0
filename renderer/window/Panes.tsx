import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels';
import { useChangeSettings, useSettings } from '../app/use-settings.ts';

const useStyles = makeStyles({
  group: { height: '100%', width: '100%' },
  separator: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralStroke2,
    ':hover': { backgroundColor: tokens.colorCompoundBrandStroke },
    ':focus-visible': { backgroundColor: tokens.colorStrokeFocus2, outlineStyle: 'none' },
    '&[data-separator="active"]': { backgroundColor: tokens.colorCompoundBrandStroke },
  },
  vertical: { width: '1px', ':focus-visible': { width: '3px' } },
  horizontal: { height: '1px', ':focus-visible': { height: '3px' } },
});

type PanesProps = {
  /** The key of the sizes in the settings. */
  id: string;
  orientation: 'horizontal' | 'vertical';
  first: ReactNode;
  second: ReactNode;
  /** Per cent of the first pane until someone moves the separator. */
  firstSize: number;
  minFirst: number;
  minSecond: number;
  /** The separator's name for screen readers. */
  label: string;
};

/** Two panes whose sizes are remembered. The separator is moved by mouse, or by arrow keys when it has the focus. */
export function Panes({ id, orientation, first, second, firstSize, minFirst, minSecond, label }: PanesProps) {
  const styles = useStyles();
  const settings = useSettings();
  const { mutate } = useChangeSettings();
  // The sizes are read once: they belong to the mouse from then on.
  if (!settings) return null;
  const [remembered = firstSize] = settings.panes[id] ?? [];
  const remember = (layout: Layout): void => {
    const size = layout.first;
    if (size !== undefined) mutate({ panes: { [id]: [size, 100 - size] } });
  };
  return (
    <Group
      className={styles.group}
      id={id}
      orientation={orientation}
      defaultLayout={{ first: remembered, second: 100 - remembered }}
      onLayoutChanged={(layout, { isUserInteraction }) => isUserInteraction && remember(layout)}
    >
      <Panel id="first" minSize={minFirst}>
        {first}
      </Panel>
      <Separator
        aria-label={label}
        className={mergeClasses(styles.separator, orientation === 'horizontal' ? styles.vertical : styles.horizontal)}
      />
      <Panel id="second" minSize={minSecond}>
        {second}
      </Panel>
    </Group>
  );
}
