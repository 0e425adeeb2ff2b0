import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TFunction } from 'i18next';
import { Failure } from '../../shared/model/failure.ts';
import { type ReportFormat, report } from '../../shared/report/report-file.ts';
import type { ReportContext } from '../../shared/report/tested.ts';
import { productVersion } from '../services/app.ts';
import { errorCode } from '../store/store-failure.ts';
import { terminalLanguage } from './language.ts';
import { type TestRun, testedIn } from './test-run.ts';

/** Reports in the words of the terminal. */
export const reportContext = (t: TFunction): ReportContext => ({
  t,
  language: terminalLanguage(),
  version: productVersion(),
});

/**
 * Writes the report of tests.
 *
 * @throws Failure FILE_NOT_WRITABLE
 */
export async function writeReport(
  { path, format }: { path: string; format: ReportFormat },
  runs: readonly TestRun[],
  t: TFunction,
): Promise<void> {
  const file = resolve(path);
  try {
    await writeFile(file, report(format, runs.map(testedIn), reportContext(t)));
  } catch (cause) {
    const reason = errorCode(cause);
    if (reason === undefined) throw cause;
    throw new Failure('FILE_NOT_WRITABLE', { path: file, reason }, { cause });
  }
}
