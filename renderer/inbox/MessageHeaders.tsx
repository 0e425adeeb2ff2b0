import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../shared/contract/inbox.ts';
import { CopyButton } from '../controls/CopyButton.tsx';

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  table: { borderCollapse: 'collapse', margin: `0 ${tokens.spacingHorizontalM}`, fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: 'normal',
  },
  value: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** The header lines in the order of the message. */
export function MessageHeaders({ headers }: Pick<Message, 'headers'>) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <>
      <div className={styles.bar}>
        <CopyButton text={() => headers.map(({ name, value }) => `${name}: ${value}\n`).join('')} />
      </div>
      <table className={styles.table} aria-label={t('inbox.views.headers')}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {t('inbox.header')}
            </th>
            <th scope="col" className={styles.cell}>
              {t('inbox.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {headers.map(({ name, value }, index) => (
            // A header such as Received can come several times; the list never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={index}>
              <th scope="row" className={styles.cell}>
                {name}
              </th>
              <td className={mergeClasses(styles.cell, styles.value)}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
