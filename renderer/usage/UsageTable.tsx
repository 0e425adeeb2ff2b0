import {
  Checkbox,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { UsageTableRow } from './UsageTableRow.tsx';
import type { UsageColumn, UsageOrder, UsageRow } from './usage-rows.ts';

/** More rows than anyone reads make the page slow: the filter brings the others. */
const SHOWN_MAX = 400;

const useStyles = makeStyles({
  scroll: { overflow: 'auto', minHeight: '12em', maxHeight: 'calc(100vh - 300px)' },
  table: { minWidth: '720px' },
  header: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  select: { width: '32px' },
  narrow: { width: '64px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const columns: readonly UsageColumn[] = ['name', 'server', 'uses', 'file', 'findings'];

type UsageTableProps = {
  rows: readonly UsageRow[];
  order: UsageOrder;
  onOrder: (order: UsageOrder) => void;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  /** Called before a row is opened in the designer. */
  onLeave: () => void;
};

/** What a search found, to sort, to select and to open. */
export function UsageTable({ rows, order, onOrder, selected, onSelect, onLeave }: UsageTableProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const shown = rows.slice(0, SHOWN_MAX);
  const changeable = rows.filter(({ member }) => member === undefined).map(({ key }) => key);
  const count = changeable.filter((key) => selected.has(key)).length;
  const selectAll = (all: boolean): void => onSelect(new Set(all ? changeable : []));
  const selectOne = (key: string): void => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect(next);
  };
  const direction = order.descending ? 'descending' : 'ascending';
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={t('usage.title')} tabIndex={0}>
        <Table size="extra-small" sortable className={styles.table} aria-label={t('usage.title')}>
          <TableHeader className={styles.header}>
            <TableRow>
              <TableHeaderCell className={styles.select} sortable={false}>
                <Checkbox
                  size="medium"
                  aria-label={t('usage.selectAll')}
                  disabled={changeable.length === 0}
                  checked={count === 0 ? false : count === changeable.length ? true : 'mixed'}
                  onChange={(_, { checked }) => selectAll(checked === true)}
                />
              </TableHeaderCell>
              {columns.map((column) => (
                <TableHeaderCell
                  key={column}
                  className={column === 'uses' ? styles.narrow : undefined}
                  {...(order.column === column ? { sortDirection: direction } : {})}
                  onClick={() => onOrder({ column, descending: order.column === column && !order.descending })}
                >
                  {t(`usage.column.${column}`)}
                </TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {shown.map((row) => (
              <UsageTableRow
                key={row.key}
                row={row}
                selected={selected.has(row.key)}
                onSelect={() => selectOne(row.key)}
                onLeave={onLeave}
              />
            ))}
            {shown.length === 0 && (
              <TableRow>
                <TableCell colSpan={columns.length + 1}>{t('usage.noMatch')}</TableCell>
              </TableRow>
            )}
          </TableBody>
        </Table>
      </section>
      {rows.length > shown.length && (
        <p className={styles.note}>{t('usage.moreRows', { count: rows.length - shown.length })}</p>
      )}
    </>
  );
}
