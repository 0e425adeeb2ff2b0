/** Values that complete a sentence about a problem, a failure or a diagnosis. Never a secret. */
export type Params = Readonly<Record<string, string | number>>;

/** What can be wrong with a definition. The sentence for each is in `shared/messages` under `problem.<code>`. */
export const problemCodes = [
  'NAME_EMPTY',
  'NAME_TOO_LONG',
  'NAME_CONTROL_CHARACTERS',
  'NAME_TAKEN',
  'DESCRIPTION_TOO_LONG',
  'SERVER_EMPTY',
  'SERVER_TOO_LONG',
  'SERVER_INVALID',
  'SERVER_IS_URL',
  'SERVER_IS_CONNECTION_STRING',
  'PORT_OUT_OF_RANGE',
  'TIMEOUT_OUT_OF_RANGE',
  'BASIC_AUTHENTICATION',
  'CONNECTION_STRING_SYNTAX',
  'CONNECTION_STRING_DUPLICATE_KEY',
  'CONNECTION_STRING_NOT_BOOLEAN',
  'CONNECTION_STRING_NOT_A_NUMBER',
  'CONNECTION_STRING_TOO_LONG',
  'CONNECTION_STRING_UNKNOWN_KEY',
  'CONNECTION_REQUIRED',
  'CONNECTION_MISSING',
  'CONNECTION_NOT_SMTP',
  'CONNECTION_NOT_FILE',
  'FILE_PATH_EMPTY',
  'ADDRESS_REQUIRED',
  'ADDRESS_INVALID',
  'ADDRESS_LINE_TOO_LONG',
  'SINGLE_ADDRESS_REQUIRED',
  'RECIPIENT_REQUIRED',
  'SUBJECT_LINE_BREAK',
  'TEXT_TOO_LONG',
  'VARIABLE_MISSING',
  'VARIABLE_NAME_INVALID',
  'ACCOUNT_USER_EMPTY',
  'ACCOUNT_NAME_INVALID',
  'SERVICE_PRINCIPAL_INVALID',
  'VALUE_INVALID',
  'PROPERTY_UNKNOWN',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** One thing that is wrong with one property of a definition. */
export type Problem = {
  /** The property it belongs to, as named in the model (`name`, `smtpServer`, `toLine`, …). */
  readonly property: string;
  /** The name of the object that has it, where what was asked for does not say which one that is. */
  readonly object?: string | undefined;
  readonly code: ProblemCode;
  /** `warning`: it can be stored and used, but someone should know. */
  readonly severity: 'error' | 'warning';
  readonly params: Params;
};

/** Builds an error-level problem. */
export const problem = (property: string, code: ProblemCode, params: Params = {}): Problem => ({
  property,
  code,
  severity: 'error',
  params,
});

/** Builds a warning. */
export const warning = (property: string, code: ProblemCode, params: Params = {}): Problem => ({
  ...problem(property, code, params),
  severity: 'warning',
});

/** Whether any of the problems forbids storing or using the definition. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((candidate) => candidate.severity === 'error');
