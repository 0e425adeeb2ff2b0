import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExpressionOutcome } from '../../shared/expressions/outcome.ts';
import type { ExpressionProperty } from '../../shared/expressions/property.ts';
import type { ExpressionOwner } from '../../shared/expressions/run-facts.ts';
import type { Package } from '../../shared/model/package.ts';
import type { PropertyExpression } from '../../shared/model/property-expression.ts';
import { ExpressionBuilder } from './ExpressionBuilder.tsx';
import { useOutcomeText } from './use-outcome-text.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(7em, 1fr) minmax(0, 3fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  property: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  expression: { display: 'block', fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  value: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  failed: { color: tokens.colorPaletteRedForeground1 },
  buttons: { display: 'flex' },
  add: { alignSelf: 'start' },
});

/** Characters of an expression and of its value that the list shows; the builder shows all of them. */
const SHOWN_MAX = 200;
const shown = (text: string): string => (text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX - 1)}…` : text);

type ExpressionListProps = {
  pkg: Package;
  owner: ExpressionOwner;
  /** Every property that may have an expression. */
  properties: readonly ExpressionProperty[];
  expressions: readonly PropertyExpression[];
  /** What each of them gives, in the same order. */
  outcomes: readonly ExpressionOutcome[];
  onChange: (expressions: readonly PropertyExpression[]) => void;
};

/** SSIS' Property Expressions Editor: properties, their expressions, and what these give. */
export function ExpressionList({ pkg, owner, properties, expressions, outcomes, onChange }: ExpressionListProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  /** The index of what is edited; one behind the last for a new one. */
  const [edited, setEdited] = useState<number>();
  const free = properties.filter(({ name, effect }) => effect !== 'fixed' && !has(expressions, name));
  const current = edited === undefined ? undefined : expressions[edited];
  const done = (expression: PropertyExpression): void => {
    onChange(current ? expressions.with(edited ?? 0, expression) : [...expressions, expression]);
    setEdited(undefined);
  };
  return (
    <div className={styles.root}>
      <p className={styles.note}>{expressions.length > 0 ? t('expression.introduction') : t('expression.none')}</p>
      {expressions.length > 0 && (
        <ul className={styles.list} aria-label={t('expression.title')}>
          {expressions.map((one, index) => (
            <li key={one.property} className={styles.item}>
              <span className={styles.property}>{one.property}</span>
              <Expressed expression={one} outcome={outcomes[index]} />
              <span className={styles.buttons}>
                <Button
                  size="small"
                  aria-label={t('expression.editNamed', { property: one.property })}
                  onClick={() => setEdited(index)}
                >
                  {t('expression.edit')}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={t('expression.removeNamed', { property: one.property })}
                  onClick={() => onChange(expressions.toSpliced(index, 1))}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      {free.length > 0 && (
        <Button className={styles.add} size="small" icon={<AddRegular />} onClick={() => setEdited(expressions.length)}>
          {t('expression.add')}
        </Button>
      )}
      {edited !== undefined && (
        <ExpressionBuilder
          pkg={pkg}
          owner={owner}
          properties={properties.filter(
            ({ name }) => name === current?.property || free.some((one) => one.name === name),
          )}
          edited={current ?? { property: free[0]?.name ?? '', expression: '' }}
          onDone={done}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}

const has = (expressions: readonly PropertyExpression[], name: string): boolean =>
  expressions.some(({ property }) => property.toLowerCase() === name.toLowerCase());

function Expressed({
  expression,
  outcome,
}: {
  expression: PropertyExpression;
  outcome: ExpressionOutcome | undefined;
}) {
  const styles = useStyles();
  const text = useOutcomeText();
  return (
    <span>
      <code className={styles.expression}>{shown(expression.expression)}</code>
      {outcome && (
        <span className={mergeClasses(styles.value, outcome.error && styles.failed)}>{shown(text(outcome))}</span>
      )}
    </span>
  );
}
