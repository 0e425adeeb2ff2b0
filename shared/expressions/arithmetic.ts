import { Fault } from './error.ts';
import { asDecimal, commonInteger, commonReal, type NumberValue, realFrom, rescaled } from './number.ts';
import { type DecimalValue, integerValue, numericValue, PRECISION_MAX, realValue } from './value.ts';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';
type Calculation<Kind> = Readonly<Record<ArithmeticOperator, (a: Kind, b: Kind) => Kind>>;

const ON_INTEGERS: Calculation<bigint> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};
const ON_REALS: Calculation<number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

/**
 * Calculates with two numbers. The result has the type that holds both: integers stay integers, so that 7 / 2 is 3.
 *
 * @throws Fault INCOMPATIBLE_TYPES, DIVISION_BY_ZERO, OVERFLOW
 */
export function calculate(operator: ArithmeticOperator, left: NumberValue, right: NumberValue): NumberValue {
  if ((operator === '/' || operator === '%') && right.value !== null && Number(right.value) === 0) {
    throw new Fault('DIVISION_BY_ZERO');
  }
  if (left.family === 'real' || right.family === 'real') {
    const [a, b] = [realFrom(left), realFrom(right)];
    return realValue(a === null || b === null ? null : ON_REALS[operator](a, b), commonReal(left, right));
  }
  if (left.family === 'decimal' || right.family === 'decimal') {
    return decimals(operator, asDecimal(left), asDecimal(right));
  }
  const type = commonInteger(left.type, right.type);
  if (!type) throw new Fault('INCOMPATIBLE_TYPES', { operator, left: left.type, right: right.type });
  const isNull = left.value === null || right.value === null;
  return integerValue(isNull ? null : ON_INTEGERS[operator](left.value ?? 0n, right.value ?? 0n), type);
}

/** Precision and scale follow Transact-SQL (“Precision, Scale, and Length”), to which the SSIS reference refers. */
function decimals(operator: ArithmeticOperator, left: DecimalValue, right: DecimalValue): DecimalValue {
  const shape = capped(shapeOf(operator, left, right));
  const { precision, scale } = shape;
  if (left.value === null || right.value === null) return numericValue(null, precision, scale);
  if (operator === '*') {
    return numericValue(rescaled(left.value * right.value, left.scale + right.scale, scale), precision, scale);
  }
  if (operator === '/') {
    const dividend = rescaled(left.value, left.scale, scale + right.scale);
    return numericValue(dividend / right.value, precision, scale);
  }
  const common = Math.max(left.scale, right.scale);
  const [a, b] = [rescaled(left.value, left.scale, common), rescaled(right.value, right.scale, common)];
  return numericValue(rescaled(ON_INTEGERS[operator](a, b), common, scale), precision, scale);
}

type Shape = { precision: number; scale: number };

function shapeOf(operator: ArithmeticOperator, left: DecimalValue, right: DecimalValue): Shape {
  const [wholeLeft, wholeRight] = [left.precision - left.scale, right.precision - right.scale];
  const scale = Math.max(left.scale, right.scale);
  switch (operator) {
    case '+':
    case '-':
      return { precision: Math.max(wholeLeft, wholeRight) + scale + 1, scale };
    case '*':
      return { precision: left.precision + right.precision + 1, scale: left.scale + right.scale };
    case '/': {
      const behind = Math.max(6, left.scale + right.precision + 1);
      return { precision: wholeLeft + right.scale + behind, scale: behind };
    }
    case '%':
      return { precision: Math.min(wholeLeft, wholeRight) + scale, scale };
  }
}

/** Where there are too many digits, those behind the point go first. */
function capped({ precision, scale }: Shape): Shape {
  if (precision <= PRECISION_MAX) return { precision: Math.max(precision, 1), scale };
  const kept = Math.max(Math.min(scale, 6), scale - (precision - PRECISION_MAX));
  return { precision: PRECISION_MAX, scale: Math.min(kept, PRECISION_MAX) };
}
