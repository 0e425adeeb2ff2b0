import { Failure, type FailureCode } from './failure.ts';
import { isId } from './id.ts';
import type { Params } from './problem.ts';

type NotFoundCode = Extract<FailureCode, 'PACKAGE_NOT_FOUND' | 'CONNECTION_NOT_FOUND' | 'TASK_NOT_FOUND'>;

/**
 * The failure for a definition that is not there. Who looks by an id mostly had it a moment ago, and the id says nothing to
 * people: there are other words for that, by `context`.
 */
export const notFound = (code: NotFoundCode, nameOrId: string, params: Params = {}): Failure =>
  new Failure(code, { ...params, name: nameOrId, ...(isId(nameOrId) ? { context: 'id' } : {}) });
