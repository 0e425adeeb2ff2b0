import { makeStyles, tokens } from '@fluentui/react-components';

const surface = {
  padding: 0,
  maxHeight: 'calc(100vh - 24px)',
  maxWidth: 'calc(100vw - 24px)',
  overflow: 'hidden',
} as const;

/** What FormDialog and ConfirmDialog share: compact, the title and the buttons stay while the content scrolls. */
export const useDialogStyles = makeStyles({
  small: { ...surface, width: '420px' },
  medium: { ...surface, width: '640px' },
  large: { ...surface, width: '960px' },
  /** For a table that people search and compare in. */
  wide: { ...surface, width: '1400px' },
  body: { gap: 0, maxHeight: 'calc(100vh - 28px)' },
  title: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    // Two pixels more than the title: Fluent moves the content out by as much, for focus rings.
    padding: `${tokens.spacingVerticalXS} calc(${tokens.spacingHorizontalL} + 2px) ${tokens.spacingVerticalM}`,
    minHeight: 0,
    // Where a form is longer than the window, a bar would shrink to one line of its text.
    '& > .fui-MessageBar': { flexShrink: 0 },
  },
  footer: {
    gridColumnStart: 1,
    gridColumnEnd: 4,
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    display: 'flex',
    flexDirection: 'row',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
  extra: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginRight: 'auto' },
});
