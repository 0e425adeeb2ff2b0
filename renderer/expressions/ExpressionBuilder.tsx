import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { evaluateProperties } from '../../shared/expressions/outcome.ts';
import { packageScope } from '../../shared/expressions/package-scope.ts';
import type { ExpressionProperty } from '../../shared/expressions/property.ts';
import type { ExpressionOwner } from '../../shared/expressions/run-facts.ts';
import type { Package } from '../../shared/model/package.ts';
import type { PropertyExpression } from '../../shared/model/property-expression.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import { InsertField } from './InsertField.tsx';
import { useOverrides } from './OverridesProvider.tsx';
import { useOutcomeText } from './use-outcome-text.ts';
import { useRunFacts } from './use-run-facts.ts';

const useStyles = makeStyles({
  result: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '8em', overflowY: 'auto' },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

export type ExpressionBuilderProps = {
  pkg: Package;
  owner: ExpressionOwner;
  /** The properties to choose from: the one that is edited, and those that have no expression yet. */
  properties: readonly ExpressionProperty[];
  /** What is edited. */
  edited: PropertyExpression;
  onDone: (expression: PropertyExpression) => void;
  onClose: () => void;
};

/** SSIS' Expression Builder: a property, its expression, what that gives now, and what can be inserted. */
export function ExpressionBuilder({ pkg, owner, properties, edited, onDone, onClose }: ExpressionBuilderProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [property, setProperty] = useState(edited.property);
  const [expression, setExpression] = useState(edited.expression);
  const isEmpty = expression.trim() === '';
  /** An empty expression is a problem once someone is done with it. */
  const [checked, setChecked] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const text = useOutcomeText();
  const run = useRunFacts(useOverrides(pkg).overrides);
  const [outcome] = useMemo(
    () => evaluateProperties([{ property, expression }], properties, packageScope(pkg, owner, run), () => {}),
    [pkg, owner, properties, property, expression, run],
  );
  const insert = (inserted: string): void => {
    const area = input.current;
    const [start, end] = [area?.selectionStart ?? expression.length, area?.selectionEnd ?? expression.length];
    setExpression(expression.slice(0, start) + inserted + expression.slice(end));
    // Once the text is in the field: the next one goes behind it.
    setTimeout(() => {
      area?.focus();
      area?.setSelectionRange(start + inserted.length, start + inserted.length);
    });
  };
  const names = properties.some(({ name }) => name === property) ? properties : [{ name: property }, ...properties];
  return (
    <FormDialog
      title={t('expression.builder')}
      help="expressions"
      dirty={property !== edited.property || expression !== edited.expression}
      onSubmit={() => (isEmpty ? setChecked(true) : onDone({ property, expression }))}
      onClose={onClose}
    >
      <ChoiceField
        label={t('expression.property')}
        value={property}
        choices={names.map(({ name }) => ({ value: name, text: name }))}
        onChange={setProperty}
      />
      <Field
        label={t('expression.expression')}
        orientation="horizontal"
        size="small"
        required
        hint={t('expression.builderHint')}
      >
        <Textarea
          ref={input}
          size="small"
          rows={5}
          resize="vertical"
          spellCheck={false}
          textarea={{ style: { fontFamily: tokens.fontFamilyMonospace } }}
          value={expression}
          onChange={(_, { value }) => setExpression(value)}
        />
      </Field>
      <InsertField pkg={pkg} owner={owner} onInsert={insert} />
      <Field label={t('expression.result')} orientation="horizontal" size="small">
        <output className={styles.result} aria-live="polite">
          {outcome && (checked || !isEmpty) && (
            <span className={outcome.error && styles.failed}>{text(outcome).slice(0, 4_000)}</span>
          )}
        </output>
      </Field>
    </FormDialog>
  );
}
