import { makeStyles, tokens } from '@fluentui/react-components';

/** What headings and rows of the table share. */
export const useTableStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  connection: { width: '18%' },
  package: { width: '14%' },
  result: { width: '12%' },
  time: { width: '14%' },
  finding: {},
  actions: { width: '36px' },
});
