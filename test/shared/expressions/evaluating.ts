import { ticksOf } from '../../../shared/expressions/calendar.ts';
import { textOf } from '../../../shared/expressions/cast-text.ts';
import { ExpressionError, Fault } from '../../../shared/expressions/error.ts';
import { evaluateExpression } from '../../../shared/expressions/evaluate.ts';
import type { ExpressionScope } from '../../../shared/expressions/scope.ts';
import {
  booleanValue,
  dateValue,
  type ExpressionValue,
  integerValue,
  textValue,
} from '../../../shared/expressions/value.ts';

/** Monday, 4 March 2024, 15:06:18.907, one hour ahead of UTC. */
export const NOW = ticksOf({
  year: 2024,
  month: 3,
  day: 4,
  hour: 15,
  minute: 6,
  second: 18,
  fraction: 9_070_000,
}) as bigint;

const VARIABLES: Record<string, ExpressionValue> = {
  'User::MailTo': textValue(''),
  'User::Rows': integerValue(7058n),
  'User::Enabled': booleanValue(true),
  'User::Started': { ...dateValue(NOW), type: 'DT_DATE' },
  'System::PackageName': textValue('Nightly load'),
};

/** A scope with a few variables and a fixed clock. */
export const SCOPE: ExpressionScope = {
  now: NOW,
  offset: 60,
  localeId: 1033,
  variable(name) {
    const value = VARIABLES[name];
    if (!value) throw new Fault('VARIABLE_MISSING', { name });
    return value;
  },
};

export const evaluated = (text: string): ExpressionValue => evaluateExpression(text, SCOPE);

/** The value as the cast to DT_WSTR writes it; NULL as `NULL`. */
export function shown(text: string): string {
  const value = evaluated(text);
  return value.value === null ? 'NULL' : textOf(value, SCOPE.localeId);
}

/** The error of an expression that must have one. */
export function errorOf(text: string): ExpressionError {
  try {
    evaluated(text);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`no error in ${text}`);
}
