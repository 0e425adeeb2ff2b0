import { Failure } from '../../shared/model/failure.ts';

/** The code of a file system error such as `EACCES`; undefined for every other error. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const READ_ONLY = new Set(['EACCES', 'EPERM', 'EROFS']);
const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Makes a `Failure` of a file system error; what is no such error is a bug and comes back as it is. */
export function storeFailure(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (error instanceof Failure || code === undefined) return error;
  if (READ_ONLY.has(code)) return new Failure('STORE_READ_ONLY', { path }, { cause: error });
  if (FULL.has(code)) return new Failure('STORE_FULL', { path }, { cause: error });
  return new Failure('STORE_FAILED', { path, reason: code }, { cause: error });
}
