import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usableNames } from '../../shared/expressions/names.ts';
import { overridableSystemVariables } from '../../shared/expressions/system-variables.ts';
import type { Package } from '../../shared/model/package.ts';
import { TextField } from '../controls/TextField.tsx';
import { FoldedSection } from './FoldedSection.tsx';
import { useOverrides } from './OverridesProvider.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  add: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: tokens.spacingHorizontalS },
});

/** Values for this run: what variables and parameters are in tests and runs, whatever the package says. */
export function OverrideFields({ pkg, container = '' }: { pkg: Package; container?: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { overrides, change } = useOverrides(pkg);
  const [chosen, setChosen] = useState('');
  const usable = useMemo(() => usableNames(pkg, container), [pkg, container]);
  const names = [...usable.map(({ name }) => name), ...overridableSystemVariables].filter(
    (name) => overrides[name] === undefined,
  );
  const known = (name: string) => usable.find((candidate) => candidate.name === name);
  const own = (name: string): string => known(name)?.expression || (known(name)?.value ?? '');
  const without = (name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(overrides).filter(([other]) => other !== name));
  return (
    <FoldedSection title={t('expression.overrides.title')} count={Object.keys(overrides).length}>
      <div className={styles.root}>
        <p className={styles.note}>{t('expression.overrides.hint')}</p>
        {Object.entries(overrides).map(([name, value]) => (
          <TextField
            key={name}
            label={name}
            value={value}
            hint={own(name) === '' ? undefined : t('expression.overrides.own', { value: own(name).slice(0, 100) })}
            onChange={(changed) => change({ ...overrides, [name]: changed })}
            action={
              <Button
                size="small"
                appearance="transparent"
                icon={<DeleteRegular />}
                aria-label={t('expression.overrides.removeNamed', { name })}
                onClick={() => change(without(name))}
              />
            }
          />
        ))}
        <Field label={t('expression.overrides.name')} orientation="horizontal" size="small">
          <div className={styles.add}>
            <Select
              size="small"
              aria-label={t('expression.overrides.name')}
              value={chosen}
              onChange={(_, { value }) => setChosen(value)}
            >
              <option value="">{t('expression.overrides.chooseName')}</option>
              {names.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
            <Button
              size="small"
              icon={<AddRegular />}
              disabledFocusable={chosen === ''}
              onClick={() => {
                if (chosen === '') return;
                change({ ...overrides, [chosen]: known(chosen)?.expression === '' ? own(chosen) : '' });
                setChosen('');
              }}
            >
              {t('expression.overrides.add')}
            </Button>
          </div>
        </Field>
      </div>
    </FoldedSection>
  );
}
