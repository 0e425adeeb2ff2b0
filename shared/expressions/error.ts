import type { Params } from '../model/problem.ts';

/**
 * Why an expression cannot be read or evaluated. The sentence for each is in `shared/messages` under
 * `expression.error.<code>`.
 */
export const expressionErrorCodes = [
  'EMPTY',
  'TOO_LONG',
  'TOO_COMPLEX',
  'UNEXPECTED_CHARACTER',
  'SINGLE_QUOTE',
  'SINGLE_EQUALS',
  'TEXT_NOT_CLOSED',
  'ESCAPE_UNKNOWN',
  'NAME_NOT_CLOSED',
  'NUMBER_INVALID',
  'NUMBER_OUT_OF_RANGE',
  'UNEXPECTED',
  'UNEXPECTED_END',
  'COLUMN',
  'FUNCTION_UNKNOWN',
  'ARGUMENT_COUNT',
  'TYPE_UNKNOWN',
  'TYPE_PARAMETERS',
  'TYPE_UNSUPPORTED',
  'NULL_TEXT_INSIDE',
  'VARIABLE_MISSING',
  'PARAMETER_MISSING',
  'PROJECT_UNKNOWN',
  'SYSTEM_VARIABLE_UNKNOWN',
  'SYSTEM_VARIABLE_LATER',
  'SYSTEM_VARIABLE_NOT_READ',
  'VARIABLE_CYCLE',
  'VARIABLE_TYPE',
  'VARIABLE_VALUE',
  'PARAMETER_SENSITIVE',
  'INCOMPATIBLE_TYPES',
  'OPERAND_TYPE',
  'CONDITION_TYPE',
  'BRANCH_TYPES',
  'ARGUMENT_TYPE',
  'CAST_ILLEGAL',
  'CAST_FAILED',
  'DIVISION_BY_ZERO',
  'OVERFLOW',
  'ARGUMENT_RANGE',
  'SEARCH_EMPTY',
  'DATE_PART',
  'TEXT_TOO_LONG',
  'PROPERTY_UNKNOWN',
  'PROPERTY_FIXED',
  'PROPERTY_TWICE',
  'RESULT_NULL',
  'RESULT_TYPE',
  'RESULT_INVALID',
  'RESULT_UNKNOWN_CONNECTION',
] as const;
export type ExpressionErrorCode = (typeof expressionErrorCodes)[number];

/**
 * What depends on values alone. In a part that a condition leaves out it does no harm; everything else is wrong
 * wherever it stands, since SSIS checks the types of the whole expression first.
 */
const ABOUT_VALUES: ReadonlySet<ExpressionErrorCode> = new Set<ExpressionErrorCode>([
  'CAST_FAILED',
  'DIVISION_BY_ZERO',
  'OVERFLOW',
  'ARGUMENT_RANGE',
  'SEARCH_EMPTY',
  'TEXT_TOO_LONG',
]);

/** What went wrong, before it is known where. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: ExpressionErrorCode;
  readonly params: Params;

  constructor(code: ExpressionErrorCode, params: Params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** A place in an expression: offsets in UTF-16 code units, from 0. */
export type Span = { readonly start: number; readonly end: number };

/** Longest part of an expression that is quoted. */
const PART_MAX = 200;

/** An expression that cannot be read or evaluated, and the part that is to blame. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  readonly code: ExpressionErrorCode;
  /** Complete the sentence. */
  readonly params: Params;
  /** Where the part begins (from 0) and how long it is, in UTF-16 code units. */
  readonly position: number;
  readonly length: number;
  /** The part's own text, shortened. */
  readonly part: string;
  /** The variable in whose own expression the part is; undefined where it is in the expression itself. */
  readonly variable: string | undefined;

  constructor({ code, params }: Pick<Fault, 'code' | 'params'>, { start, end }: Span, text: string, variable?: string) {
    super(`${code} at ${start}`);
    this.code = code;
    this.params = params;
    this.position = start;
    this.length = end - start;
    this.part = shortened(text.slice(start, end));
    this.variable = variable;
  }

  /** The same, in the expression of a variable that was needed; the innermost one is named. */
  inVariable(variable: string): ExpressionError {
    if (this.variable !== undefined) return this;
    const { position, length, part } = this;
    const error = new ExpressionError(this, { start: 0, end: 0 }, '', variable);
    return Object.assign(error, { position, length, part });
  }

  /** Whether it is only a value that is wrong, which does no harm in a part that is left out. */
  get isAboutValue(): boolean {
    return ABOUT_VALUES.has(this.code);
  }
}

const shortened = (part: string): string => (part.length > PART_MAX ? `${part.slice(0, PART_MAX - 1)}…` : part);

/** Runs `work`, and says of a fault that comes out of it where it happened. */
export function located<Result>(span: Span, text: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) throw new ExpressionError(error, span, text);
    throw error;
  }
}
