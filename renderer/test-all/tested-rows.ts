import type { Tested } from '../../shared/report/tested.ts';
import type { Row } from './rows.ts';

/** The rows that were tested in this session, as a report tells them. */
export const testedRows = (rows: readonly Row[], findingOf: (row: Row) => { cause: string; fix: string }): Tested[] =>
  rows.flatMap((row) => {
    const { pkg, connection, test } = row;
    if (test?.status !== 'ended') return [];
    return [
      {
        package: pkg.name,
        name: connection.name,
        connectionString: test.connectionString,
        testedAt: test.startedAt,
        events: test.events,
        failure: test.failure && { code: test.failure.problems[0]?.code ?? test.failure.code, ...findingOf(row) },
      },
    ];
  });
