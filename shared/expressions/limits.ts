/** Bounds of what is evaluated: an expression comes out of a file, and anybody may have written it. */

/** Longest expression read, in UTF-16 code units. */
export const EXPRESSION_MAX = 32_768;
/** Most tokens of one expression. */
export const TOKENS_MAX = 4_000;
/** How deep parentheses, calls and conditions may be nested. */
export const NESTING_MAX = 100;
/** How many variables may have their value from one another, one after the other. */
export const VARIABLE_DEPTH_MAX = 32;
/**
 * Longest text that an expression, or a part of it, may have as its value. SSIS itself stops at 4,000 characters up to
 * 2008 R2 and has no limit since; a mail's text is limited to the same.
 */
export const RESULT_MAX = 1_000_000;
/** Characters that all parts of one evaluation may produce together, and comparisons that a search may take. */
export const WORK_MAX = 20_000_000;
/** Longest DT_WSTR and DT_STR that a cast may ask for. */
export const WSTR_MAX = 4_000;
export const STR_MAX = 8_000;
