import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, DismissCircle16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useDiagnosisText } from '../controls/use-text.ts';
import type { RunState } from './run-state.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  address: { width: '36%' },
  result: { width: '7.5em' },
  reply: {},
  accepted: { color: tokens.colorPaletteGreenForeground1 },
  rejected: { color: tokens.colorPaletteRedForeground1 },
  mark: { display: 'flex', gap: tokens.spacingHorizontalXXS, alignItems: 'center', whiteSpace: 'nowrap' },
  words: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What the server said about each recipient. */
export function RecipientTable({ recipients }: { recipients: RunState['recipients'] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const diagnosisText = useDiagnosisText();
  return (
    <table className={styles.table} aria-label={t('task.run.recipients')}>
      <thead>
        <tr>
          {(['address', 'result', 'reply'] as const).map((column) => (
            <th key={column} scope="col" className={mergeClasses(styles.cell, styles[column])}>
              {t(`task.run.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {recipients.map(({ address, accepted, reply, diagnosis }) => (
          <tr key={address}>
            <th scope="row" className={styles.cell} style={{ fontWeight: 'normal' }}>
              {address}
            </th>
            <td className={styles.cell}>
              <span className={mergeClasses(styles.mark, accepted ? styles.accepted : styles.rejected)}>
                {accepted ? <CheckmarkCircle16Regular aria-hidden /> : <DismissCircle16Regular aria-hidden />}
                {t(accepted ? 'task.run.accepted' : 'task.run.rejected')}
              </span>
            </td>
            <td className={styles.cell}>
              {reply?.text ?? (diagnosis && diagnosisText(diagnosis).cause)}
              {diagnosis && <p className={styles.words}>{diagnosisText(diagnosis).fix}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
