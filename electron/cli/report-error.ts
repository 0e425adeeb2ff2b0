import { isDefinedError, ORPCError } from '@orpc/server';
import { CommanderError } from 'commander';
import type { TFunction } from 'i18next';
import { type FailureData, failureText } from '../../shared/messages/failure-text.ts';
import type { FailureCode } from '../../shared/model/failure.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { callError } from './call-errors.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';

/** An error as this command line tells it: what happened, why, and what to do (empty where nothing is known). */
export type ErrorReport = {
  status: ExitStatus;
  code: string;
  cause: string;
  fix: string;
  problems: readonly Problem[];
};

const INVALID: ReadonlySet<FailureCode> = new Set([
  'INVALID_DEFINITION',
  'STORE_DAMAGED',
  'INVALID_TARGET',
  'TARGET_AMBIGUOUS',
  'CERTIFICATE_INVALID',
  'PACKAGE_FILE_NOT_XML',
  'PACKAGE_FILE_LIMIT',
  'PACKAGE_FILE_NOT_A_PACKAGE',
  'PACKAGE_FILE_ENCRYPTED',
  'PACKAGE_FILE_IN_ARCHIVE',
  'PACKAGE_FILE_EXISTS',
  'PACKAGE_FILE_EDIT_NOT_POSSIBLE',
  'EXPRESSION_FAILED',
  'OVERRIDE_UNKNOWN',
]);

/**
 * Says what went wrong. Of a definition that is not valid, the first problem's code and every problem's sentence are
 * told, since "not valid" helps nobody.
 */
export function errorReport(error: unknown, t: TFunction): ErrorReport {
  const failure = failureOf(error);
  if (failure) return failureReport(failure, t);
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    const issues = (error.data as { issues?: { path?: PropertyKey[]; message: string }[] } | undefined)?.issues ?? [];
    const cause = issues.map(({ path = [], message }) => `${path.join('.')}: ${message}`).join('\n');
    return { status: exitStatus.invalid, code: error.code, cause: cause || error.message, fix: '', problems: [] };
  }
  if (error instanceof CommanderError)
    return { status: exitStatus.invalid, code: 'INVALID_CALL', ...callError(error, t), problems: [] };
  const text = error instanceof Error ? error.message : String(error);
  return { status: exitStatus.failed, code: 'UNEXPECTED', cause: t('cli.unexpected', { text }), fix: '', problems: [] };
}

/** Whether an error is an expected one, and no bug. */
export const isFailure = (error: unknown): boolean => failureOf(error) !== undefined;

function failureOf(error: unknown): FailureData | undefined {
  if (error instanceof Failure) return error;
  return error instanceof ORPCError && isDefinedError(error) && error.code === 'FAILURE' ? error.data : undefined;
}

function failureReport(failure: FailureData, t: TFunction): ErrorReport {
  const { code, problems } = failure;
  const status = INVALID.has(code) ? exitStatus.invalid : exitStatus.failed;
  const { message: cause, fix } = failureText(failure, t);
  const first = problems.find(({ severity }) => severity === 'error');
  return { status, code: first?.code ?? code, cause, fix, problems };
}
