import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, DismissRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type State, StateBadge } from '../controls/StateBadge.tsx';
import { useFormat } from '../controls/use-format.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { StepBar } from '../test/StepBar.tsx';
import { isUnderWay, type Row, type RowState } from './rows.ts';
import { useTestAll } from './TestAllProvider.tsx';
import { useTableStyles } from './table-styles.ts';
import { useFindingText } from './use-finding-text.ts';
import { useRetest } from './use-retest.ts';

const useStyles = makeStyles({
  result: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  time: { display: 'flex', flexDirection: 'column', gap: '2px' },
});

const badges: Record<RowState, State> = {
  never: 'never',
  waiting: 'never',
  testing: 'testing',
  passed: 'passed',
  warning: 'warning',
  failed: 'failed',
  cancelled: 'never',
};

type TestAllRowProps = { row: Row; longest: number };

const same = (before: TestAllRowProps, { row, longest }: TestAllRowProps): boolean =>
  before.row.test === row.test &&
  before.row.state === row.state &&
  before.row.diagnosis === row.diagnosis &&
  before.row.connection === row.connection &&
  before.row.pkg === row.pkg &&
  before.longest === longest;

/** A connection manager, how its test stands, and what can be done about it. Only what changed is drawn again. */
export const TestAllRow = memo(function TestAllRow({ row, longest }: TestAllRowProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const table = useTableStyles();
  const { duration } = useFormat();
  const { open } = useDialogs();
  const { pkg, connection, state, ms, steps } = row;
  const { cause, fix } = useFindingText()(row);
  const word = t(`testAll.state.${state}`);
  return (
    <tr>
      <th scope="row" className={table.cell}>
        <Link
          as="button"
          onClick={() => open({ kind: 'editConnection', packageId: pkg.id, connectionId: connection.id })}
        >
          {connection.name}
        </Link>
      </th>
      <td className={table.cell}>{pkg.name}</td>
      <td className={table.cell}>
        <span className={styles.result}>
          <StateBadge state={badges[state]} label={word} />
          {word}
        </span>
      </td>
      <td className={table.cell}>
        <span className={styles.time}>
          {ms !== undefined && duration(ms)}
          <StepBar steps={steps} longest={longest} />
        </span>
      </td>
      <td className={table.cell} title={fix}>
        {cause}
      </td>
      <td className={mergeClasses(table.cell, table.actions)}>
        <RowAction row={row} />
      </td>
    </tr>
  );
}, same);

function RowAction({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { cancel } = useTestAll();
  const retest = useRetest();
  const { name } = row.connection;
  const underWay = isUnderWay(row);
  const label = t(underWay ? 'testAll.cancelOne' : 'testAll.testOne', { name });
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={underWay ? <DismissRegular /> : <ArrowClockwiseRegular />}
      aria-label={label}
      title={label}
      onClick={() => (underWay ? cancel([row]) : void retest(row))}
    />
  );
}
