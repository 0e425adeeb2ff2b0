import { type ArithmeticOperator, calculate } from './arithmetic.ts';
import { isTime } from './cast.ts';
import { inUtc } from './date-text.ts';
import { Fault } from './error.ts';
import { asDecimal, commonInteger, type NumberValue, realFrom, rescaled } from './number.ts';
import type { BinaryOperator, UnaryOperator } from './syntax.ts';
import { asNull, booleanValue, type ExpressionValue, integerValue, isNumber, realValue, textValue } from './value.ts';

type StrictOperator = Exclude<BinaryOperator, '&&' | '||'>;

/**
 * Applies an operator to two values. NULL on either side makes the result NULL. Nothing is converted but numbers to larger
 * numbers: a text and a number need a cast.
 *
 * @throws Fault INCOMPATIBLE_TYPES, and what the calculation has
 */
export function applyBinary(operator: StrictOperator, left: ExpressionValue, right: ExpressionValue): ExpressionValue {
  switch (operator) {
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(operator, left, right);
    case '&':
    case '|':
    case '^':
      return bitwise(operator, left, right);
    default:
      return arithmetic(operator, left, right);
  }
}

const incompatible = (operator: string, left: ExpressionValue, right: ExpressionValue): never => {
  throw new Fault('INCOMPATIBLE_TYPES', { operator, left: left.type, right: right.type });
};

function arithmetic(operator: ArithmeticOperator, left: ExpressionValue, right: ExpressionValue): ExpressionValue {
  if (isNumber(left) && isNumber(right)) return calculate(operator, left, right);
  if (operator === '+' && left.family === 'text' && right.family === 'text') {
    return textValue(left.value === null || right.value === null ? null : left.value + right.value);
  }
  return incompatible(operator, left, right);
}

function bitwise(operator: '&' | '|' | '^', left: ExpressionValue, right: ExpressionValue): ExpressionValue {
  if (left.family !== 'integer' || right.family !== 'integer') return incompatible(operator, left, right);
  const type = commonInteger(left.type, right.type);
  if (!type) return incompatible(operator, left, right);
  const [a, b] = [left.value, right.value];
  if (a === null || b === null) return integerValue(null, type);
  return integerValue(operator === '&' ? a & b : operator === '|' ? a | b : a ^ b, type);
}

type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
const HOLDS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function compare(operator: Comparison, left: ExpressionValue, right: ExpressionValue): ExpressionValue {
  const order = orderOf(operator, left, right);
  return booleanValue(order === null ? null : HOLDS[operator](order));
}

const orderly = <Value extends bigint | number | string>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);

/** Capitals, accents, kana and width all count. */
const collator = new Intl.Collator('en', { sensitivity: 'variant' });

/** Negative, zero or positive; null where either value is NULL. */
function orderOf(operator: Comparison, left: ExpressionValue, right: ExpressionValue): number | null {
  const isEquality = operator === '==' || operator === '!=';
  if (isNumber(left) && isNumber(right)) return numberOrder(operator, left, right);
  if (left.family === 'text' && right.family === 'text') {
    if (left.value === null || right.value === null) return null;
    return isEquality ? orderly(left.value, right.value) : collator.compare(left.value, right.value);
  }
  if (left.family === 'date' && right.family === 'date' && isTime(left.type) === isTime(right.type)) {
    if (left.value === null || right.value === null) return null;
    return orderly(inUtc(left.value, left.offset), inUtc(right.value, right.offset));
  }
  if (isEquality && left.family === 'boolean' && right.family === 'boolean') {
    return left.value === null || right.value === null ? null : Number(left.value) - Number(right.value);
  }
  if (isEquality && left.family === 'guid' && right.family === 'guid') {
    return left.value === null || right.value === null ? null : orderly(left.value, right.value);
  }
  return incompatible(operator, left, right);
}

function numberOrder(operator: Comparison, left: NumberValue, right: NumberValue): number | null {
  if (left.family === 'integer' && right.family === 'integer' && !commonInteger(left.type, right.type)) {
    return incompatible(operator, left, right);
  }
  if (left.value === null || right.value === null) return null;
  if (left.family === 'real' || right.family === 'real') return orderly(realFrom(left) ?? 0, realFrom(right) ?? 0);
  const [a, b] = [asDecimal(left), asDecimal(right)];
  const scale = Math.max(a.scale, b.scale);
  return orderly(rescaled(a.value ?? 0n, a.scale, scale), rescaled(b.value ?? 0n, b.scale, scale));
}

/** Applies a sign in front of a value. @throws Fault OPERAND_TYPE, OVERFLOW */
export function applyUnary(operator: UnaryOperator, operand: ExpressionValue): ExpressionValue {
  if (operator === '!' && operand.family === 'boolean') {
    return booleanValue(operand.value === null ? null : !operand.value);
  }
  if (operator === '-' && isNumber(operand)) {
    if (operand.value === null) return asNull(operand);
    if (operand.family === 'integer') return integerValue(-operand.value, operand.type);
    if (operand.family === 'decimal') return { ...operand, value: -operand.value };
    return realValue(-operand.value, operand.type);
  }
  if (operator === '~' && operand.family === 'integer') {
    if (operand.value === null) return operand;
    const isUnsigned = operand.type.startsWith('DT_UI');
    const bits = { DT_UI1: 8, DT_UI2: 16, DT_UI4: 32, DT_UI8: 64 }[operand.type as 'DT_UI4'];
    return integerValue(isUnsigned ? BigInt.asUintN(bits, ~operand.value) : ~operand.value, operand.type);
  }
  throw new Fault('OPERAND_TYPE', { operator, type: operand.type });
}
