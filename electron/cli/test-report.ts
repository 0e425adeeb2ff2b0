import type { TestEvent } from '../../shared/contract/smtp-events.ts';
import { reportAsJUnit } from '../../shared/report/as-junit.ts';
import { eventJson } from './event-json.ts';
import { eventLines, resultLines } from './event-lines.ts';
import { exitStatus } from './exit-status.ts';
import type { ErrorReport } from './report-error.ts';
import { reportContext } from './report-file.ts';
import type { Session } from './session.ts';
import type { Target } from './targets.ts';
import { type TestRun, testedIn } from './test-run.ts';

/** How the results of one or several tests are told. */
export type TestReport = {
  /** An event, as it comes. */
  event(target: Target, event: TestEvent): void;
  /** A finished test. */
  run(run: TestRun): void;
  /** The end, with every test. */
  end(runs: readonly TestRun[]): void;
};

export const testFormats = ['text', 'json', 'junit'] as const;
export type TestFormat = (typeof testFormats)[number];

/** The report in a format; `several` where events must say which target they belong to. */
export const testReport = (format: TestFormat, session: Session, several: boolean): TestReport =>
  REPORTS[format](session, several);

const REPORTS: Record<TestFormat, (session: Session, several: boolean) => TestReport> = {
  text: ({ print, tell, t }, several) => ({
    event(_target, event) {
      if (!several) for (const line of eventLines(event, t)) print(line);
    },
    run({ target, events, error }) {
      if (several) {
        print(target.label);
        for (const event of events) for (const line of eventLines(event, t)) print(line);
      }
      if (error) for (const line of errorLines(error)) tell(line);
    },
    end(runs) {
      if (several) print(t('cli.summary', countsOf(runs)));
    },
  }),

  json: ({ print, tell, t }, several) => {
    const told = (target: Target): Record<string, unknown> => (several ? { target: target.label } : {});
    return {
      event: (target, event) => print(JSON.stringify({ ...told(target), ...eventJson(event, t) })),
      run({ target, events, error }) {
        if (error) {
          const { status: _, ...words } = error;
          print(JSON.stringify({ ...told(target), type: 'result', ok: false, ...words }));
          for (const line of errorLines(words)) tell(line);
        }
        for (const event of events) {
          if (event.type === 'result' && !event.ok) for (const line of resultLines(event, t)) tell(line);
        }
      },
      end(runs) {
        const { count, passed } = countsOf(runs);
        if (several) print(JSON.stringify({ type: 'result', ok: passed === count, passed, failed: count - passed }));
      },
    };
  },

  junit: ({ print, t }) => ({
    event() {},
    run() {},
    end: (runs) => print(reportAsJUnit(runs.map(testedIn), reportContext(t)).trimEnd()),
  }),
};

const errorLines = ({ cause, fix }: Pick<ErrorReport, 'cause' | 'fix'>): string[] => [cause, ...(fix ? [fix] : [])];

const countsOf = (runs: readonly TestRun[]): { count: number; passed: number } => ({
  count: runs.length,
  passed: runs.filter(({ status }) => status === exitStatus.done).length,
});
