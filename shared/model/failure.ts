import { failureText } from '../messages/failure-text.ts';
import { messagesIn } from '../messages/index.ts';
import type { Params, Problem } from './problem.ts';

/**
 * What a service may answer instead of a result. Each has a sentence and, where one is known, a fix in
 * `shared/messages` under `failure.<code>`.
 */
export const failureCodes = [
  'INVALID_DEFINITION',
  'INVALID_TARGET',
  'TARGET_AMBIGUOUS',
  'PACKAGE_NOT_FOUND',
  'PACKAGE_OR_FILE_NOT_FOUND',
  'CONNECTION_NOT_FOUND',
  'TASK_NOT_FOUND',
  'CONNECTION_IN_USE',
  'STORE_READ_ONLY',
  'STORE_FULL',
  'STORE_DAMAGED',
  'STORE_BUSY',
  'STORE_FAILED',
  'INBOX_PORT_TAKEN',
  'INBOX_PORT_FORBIDDEN',
  'INBOX_FAILED',
  'BROWSER_PORT_TAKEN',
  'BROWSER_PORT_FORBIDDEN',
  'MESSAGE_NOT_FOUND',
  'ATTACHMENT_NOT_FOUND',
  'FILE_NOT_FOUND',
  'FILE_NOT_READABLE',
  'FILE_TOO_LARGE',
  'FILE_NOT_WRITABLE',
  'CERTIFICATE_INVALID',
  'SMTP_FAILED',
  'WORKSPACE_CLOSED',
  'PASSWORD_NEEDED',
  'PASSWORD_EMPTY',
  'KEYCHAIN_FAILED',
  'PACKAGE_FILE_NOT_FOUND',
  'PACKAGE_FILE_NOT_READABLE',
  'PACKAGE_FILE_NOT_WRITABLE',
  'PACKAGE_FILE_TOO_LARGE',
  'PACKAGE_FILE_NOT_XML',
  'PACKAGE_FILE_LIMIT',
  'PACKAGE_FILE_NOT_A_PACKAGE',
  'PACKAGE_FILE_ENCRYPTED',
  'PACKAGE_FILE_IN_ARCHIVE',
  'PACKAGE_FILE_CHANGED_ON_DISK',
  'PACKAGE_FILE_EXISTS',
  'PACKAGE_FILE_NOT_SAVED',
  'PACKAGE_FILE_EDIT_NOT_POSSIBLE',
  'EXPRESSION_FAILED',
  'OVERRIDE_UNKNOWN',
] as const;

export type FailureCode = (typeof failureCodes)[number];

let english: ReturnType<typeof messagesIn> | undefined;

/**
 * An expected failure: part of the contract, not a bug. `message` is its English sentence with the codes behind it, for
 * programs and logs; people read the sentence that `shared/messages` makes of `code` and `params` in their language.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly params: Params;
  /** With `INVALID_DEFINITION`: every problem found. */
  readonly problems: readonly Problem[];

  constructor(
    code: FailureCode,
    params: Params = {},
    options: { problems?: readonly Problem[]; cause?: unknown } = {},
  ) {
    const { problems = [], cause } = options;
    english ??= messagesIn('en');
    const codes = [code, ...problems.map((found) => `${found.property}: ${found.code}`)].join(', ');
    super(`${failureText({ code, params, problems }, english).message} (${codes})`, { cause });
    this.code = code;
    this.params = params;
    this.problems = problems;
  }
}
