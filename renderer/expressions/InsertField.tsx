import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExpressionOwner } from '../../shared/expressions/run-facts.ts';
import type { Package } from '../../shared/model/package.ts';
import { type InsertGroup, insertable } from './insertable.ts';

// As wide as the other fields, however long a function with its arguments is.
const useStyles = makeStyles({ select: { minWidth: 0, width: '100%' } });

type InsertFieldProps = { pkg: Package; owner: ExpressionOwner; onInsert: (text: string) => void };

/** The variables, parameters, functions and casts to choose from; choosing one inserts it. */
export function InsertField({ pkg, owner, onInsert }: InsertFieldProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const groups = useMemo(() => insertable(pkg, owner), [pkg, owner]);
  const title = (group: InsertGroup['group']): string =>
    group === 'names' || group === 'systemVariables' || group === 'casts'
      ? t(`expression.${group}`)
      : t(`expression.group.${group}`);
  return (
    <Field label={t('expression.insert')} orientation="horizontal" size="small">
      <Select
        className={styles.select}
        size="small"
        value=""
        onChange={(_, { value }) => value !== '' && onInsert(value)}
      >
        <option value="">{t('expression.insertWhat')}</option>
        {groups.map(({ group, items }) => (
          <optgroup key={group} label={title(group)}>
            {items.map(({ label, text }) => (
              <option key={label} value={text}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
