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
  connection: { width: '21%' },
  package: { width: '17%' },
  result: { width: '13%' },
  time: { width: '17%' },
  finding: {},
  actions: { width: '36px' },
});
