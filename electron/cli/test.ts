import { type Command, Option } from 'commander';
import type { TFunction } from 'i18next';
import { type ReportFormat, reportFormatOf } from '../../shared/report/report-file.ts';
import { PER_SERVER } from '../smtp/server-turns.ts';
import { type AccountOptions, accountsFor, addAccountOptions } from './account-options.ts';
import { action } from './command.ts';
import { everyTarget } from './every-target.ts';
import { type ExitStatus, worstOf } from './exit-status.ts';
import { inParallel } from './in-parallel.ts';
import {
  addOverrideOption,
  checkOverrides,
  evaluateOf,
  type OverrideOptions,
  serverOf,
  tellEvaluated,
} from './overrides.ts';
import { wholeNumber } from './property-options.ts';
import { allOf, foundOrThrow } from './refused.ts';
import { writeReport } from './report-file.ts';
import type { Session } from './session.ts';
import { eachOnce, findTargets, type Target } from './targets.ts';
import { tellWarnings } from './tell-warnings.ts';
import { type TestFormat, testFormats, testReport } from './test-report.ts';
import { runOfRefused, runTest } from './test-run.ts';

type TestOptions = AccountOptions &
  OverrideOptions & {
    all?: boolean;
    from?: string;
    to?: string;
    concurrency: number;
    format?: TestFormat;
    report?: string;
  };

const CONCURRENCY_MAX = 64;

/** Adds `test`. */
export function addTestCommand(program: Command, t: TFunction): void {
  addOverrideOption(addAccountOptions(program.command('test'), t), t)
    .argument('[target...]', t('cli.argument.target'))
    .option('--all', t('cli.option.all'))
    .option('--from <address>', t('cli.option.testFrom'))
    .option('--to <address>', t('cli.option.testTo'))
    .option('--concurrency <n>', t('cli.option.concurrency'), wholeNumber(1, CONCURRENCY_MAX, t), 4)
    .addOption(new Option('--format <format>', t('cli.option.format')).choices(testFormats))
    .option('--report <file>', t('report.cli.option'))
    .description(t('cli.command.test'))
    .action(action<[string[], TestOptions, Command]>(test));
}

async function test(session: Session, names: string[], options: TestOptions, command: Command): Promise<ExitStatus> {
  const { client, json, tell, t } = session;
  const { all = false, from, to, concurrency, format = json ? 'json' : 'text' } = options;
  if (all && names.length > 0) command.error(t('cli.targetsAndAll'));
  if (!all && names.length === 0) command.error(t('cli.targetsOrAll'));
  if (json && format !== 'json') command.error(t('cli.jsonAndFormat', { format }));
  if ((from === undefined) !== (to === undefined)) command.error(t('cli.envelopeIncomplete'));

  const file = options.report === undefined ? undefined : reportFile(options.report);
  if (file === false) command.error(t('report.cli.end'));

  const found = all ? everyTarget(session) : allOf(await Promise.all(names.map((name) => findTargets(client, name))));
  const targets = eachOnce(foundOrThrow(found));
  if (targets.length === 0) tell(t('cli.nothingToTest'));
  checkOverrides(targets, options);
  for (const target of targets) {
    tellWarnings(session, target);
    tellEvaluated(session, target, options);
  }
  const envelope = from === undefined || to === undefined ? undefined : { from, to };
  const accountOf = await accountsFor(
    client,
    options,
    targets.map(({ stored }) => stored?.connection.id),
  );
  const report = testReport(format, session, targets.length + found.refused.length !== 1);
  const notRun = found.refused.map((refused) => runOfRefused(refused, t));
  for (const run of notRun) report.run(run);
  const groupOf = (target: Target): string => serverOf(target, options);
  const limits = { all: concurrency, ofGroup: PER_SERVER, groupOf };
  const tested = await inParallel(targets, limits, async (target) => {
    const account = accountOf(target.stored?.connection.id);
    const asked = { envelope, account, evaluate: evaluateOf(target, options) };
    const run = await runTest(target, asked, session, (event) => report.event(target, event));
    report.run(run);
    return run;
  });
  const runs = [...notRun, ...tested];
  report.end(runs);
  if (file) await writeReport(file, runs, t);
  return worstOf(runs.map(({ status }) => status));
}

/** The file of a report and its form; false where its name does not say which. */
function reportFile(path: string): { path: string; format: ReportFormat } | false {
  const format = reportFormatOf(path);
  return format !== undefined && { path, format };
}
