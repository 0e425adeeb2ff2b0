import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExpressionOutcome } from '../../shared/expressions/outcome.ts';
import { useOutcomeText } from './use-outcome-text.ts';

const OutcomesContext = createContext<readonly ExpressionOutcome[]>([]);

/** Lets the fields of an editor say what their properties are at run time. */
export const OutcomesProvider = ({
  outcomes,
  children,
}: {
  outcomes: readonly ExpressionOutcome[];
  children: ReactNode;
}) => <OutcomesContext value={outcomes}>{children}</OutcomesContext>;

const useStyles = makeStyles({
  // Below the input, whose label takes a third of the row (Fluent's horizontal Field).
  below: { margin: 0, paddingLeft: '33%' },
  text: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  line: { display: 'block' },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

/** Characters of a value that are shown beside a field. */
const SHOWN_MAX = 300;

type AtRunTimeProps = {
  /** The property of the model; several where one of them sets the other. */
  fields: readonly string[];
  /** Whether it stands inside of what is indented already. */
  indented?: boolean;
};

/** What a property is at run time where an expression sets it, and that editing it has no effect. Else nothing. */
export function AtRunTime({ fields, indented = false }: AtRunTimeProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const text = useOutcomeText();
  const outcomes = useContext(OutcomesContext);
  const outcome = fields
    .map((field) => outcomes.find((candidate) => candidate.field === field))
    .find((found) => found !== undefined);
  if (!outcome) return null;
  const value = text(outcome).slice(0, SHOWN_MAX);
  return (
    <p className={mergeClasses(styles.text, !indented && styles.below)} style={indented ? { margin: 0 } : undefined}>
      <span className={mergeClasses(styles.line, outcome.error && styles.failed)}>
        {outcome.error
          ? t('expression.failsAtRunTime', { reason: value })
          : t('expression.atRunTime', { value: value.trim().split('\n').join(' ⏎ ') })}
      </span>
      <span className={styles.line}>{t('expression.noEffect')}</span>
    </p>
  );
}
