import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { testIdOf } from './batch-state.ts';
import { type Row, type Sorting, type SortKey, sortKeys } from './rows.ts';
import { TestAllRow } from './TestAllRow.tsx';
import { useTableStyles } from './table-styles.ts';

/** Rows that are drawn at first, and more at a time: a browser gets slow with thousands. */
const PAGE = 100;

const useStyles = makeStyles({
  sort: { minWidth: 0, padding: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  more: { alignSelf: 'center' },
});

type TestAllTableProps = {
  rows: readonly Row[];
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting) => void;
};

/** The connection managers with their results. A column's heading sorts by it. */
export function TestAllTable({ rows, sorting, onSort }: TestAllTableProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const table = useTableStyles();
  const [limit, setLimit] = useState(PAGE);
  const longest = Math.max(0, ...rows.map(({ steps }) => steps.reduce((sum, { ms }) => sum + ms, 0)));
  const left = rows.length - limit;
  return (
    <>
      <table className={table.table} aria-label={t('testAll.title')}>
        <thead>
          <tr>
            {sortKeys.map((key) => (
              <Heading key={key} column={key} sorting={sorting} onSort={onSort} />
            ))}
            <td className={`${table.cell} ${table.actions}`} />
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row) => (
            <TestAllRow key={testIdOf(row)} row={row} longest={longest} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button className={styles.more} onClick={() => setLimit(limit + PAGE)}>
          {t('testAll.more', { count: left })}
        </Button>
      )}
    </>
  );
}

type HeadingProps = { column: SortKey; sorting: Sorting | undefined; onSort: (sorting: Sorting) => void };

function Heading({ column, sorting, onSort }: HeadingProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const table = useTableStyles();
  const active = sorting?.key === column ? sorting : undefined;
  const order = active?.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={`${table.cell} ${table[column]}`} aria-sort={active ? order : 'none'}>
      <Button
        className={styles.sort}
        appearance="transparent"
        size="small"
        iconPosition="after"
        icon={active ? active.descending ? <ArrowDownRegular /> : <ArrowUpRegular /> : null}
        onClick={() => onSort({ key: column, descending: active ? !active.descending : false })}
      >
        {t(`testAll.column.${column}`)}
      </Button>
    </th>
  );
}
