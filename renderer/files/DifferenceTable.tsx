import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Difference } from '../../shared/contract/package-files.ts';
import { propertyDifferences } from './property-differences.ts';
import { usePropertyText } from './use-property-text.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: tokens.fontSizeBase200 },
  caption: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalXS,
  },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: '2px 8px 2px 0' },
  cell: {
    padding: '2px 8px 2px 0',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  empty: { color: tokens.colorNeutralForeground2 },
});

/** The properties that a file and what is shown of it have differently. */
export function DifferenceTable({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const propertyText = usePropertyText();
  const value = (text: string) =>
    text === '' ? <span className={styles.empty}>{t('files.compare.empty')}</span> : text;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('files.compare.differences')}</caption>
      <thead>
        <tr>
          {(['object', 'property', 'onDisk', 'edited'] as const).map((column) => (
            <th key={column} scope="col" className={styles.head}>
              {t(`files.compare.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {propertyDifferences(differences).map((difference) => (
          <tr key={`${difference.object} ${difference.property}`}>
            <td className={styles.cell}>{difference.object}</td>
            <td className={styles.cell}>{propertyText(difference.property)}</td>
            <td className={styles.cell}>{value(difference.onDisk)}</td>
            <td className={styles.cell}>{value(difference.edited)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
