import { makeStyles, SearchBox, Select, ToggleButton, Tooltip, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { flagCounts, type UsageFilter, type UsageKind, type UsageRow } from './usage-rows.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  search: { flex: '1 1 16em', minWidth: 0, maxWidth: '28em' },
  flags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, border: 'none', margin: 0, padding: 0 },
});

const kinds: readonly UsageKind[] = ['all', 'connection', 'task'];

type UsageFilterBarProps = {
  /** All rows: the numbers are of them, whatever is filtered. */
  rows: readonly UsageRow[];
  filter: UsageFilter;
  onChange: (filter: UsageFilter) => void;
};

/** Narrows the list to a text, a kind of object, and findings, each with its number and what it means. */
export function UsageFilterBar({ rows, filter, onChange }: UsageFilterBarProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const toggled = (flag: UsageFilter['flags'][number]): UsageFilter['flags'] =>
    filter.flags.includes(flag) ? filter.flags.filter((one) => one !== flag) : [...filter.flags, flag];
  return (
    <div className={styles.root}>
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={t('usage.filter')}
        placeholder={t('usage.filter')}
        value={filter.text}
        onChange={(_, { value }) => onChange({ ...filter, text: value })}
        dismiss={{ 'aria-label': t('packages.clearSearch') }}
      />
      <Select
        size="small"
        aria-label={t('usage.kinds')}
        value={filter.kind}
        onChange={(_, { value }) => onChange({ ...filter, kind: kinds.find((kind) => kind === value) ?? 'all' })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`usage.kind.${kind}`)}
          </option>
        ))}
      </Select>
      <fieldset className={styles.flags} aria-label={t('usage.flags')}>
        {flagCounts(rows).map(({ flag, count }) => (
          <Tooltip key={flag} content={t(`usage.flag.${flag}.explanation`)} relationship="description">
            <ToggleButton
              size="small"
              checked={filter.flags.includes(flag)}
              onClick={() => onChange({ ...filter, flags: toggled(flag) })}
            >
              {t('usage.flagCount', { name: t(`usage.flag.${flag}.name`), count })}
            </ToggleButton>
          </Tooltip>
        ))}
      </fieldset>
    </div>
  );
}
