import { Fault } from '../error.ts';
import { type NumberValue, realFrom } from '../number.ts';
import { type ExpressionValue, integerValue, isNumber, realValue } from '../value.ts';
import { countAt } from './arguments.ts';
import type { ExpressionFunction } from './function.ts';

function numberAt(values: readonly ExpressionValue[], index: number): NumberValue {
  const value = values[index];
  if (!value || !isNumber(value)) throw new Error(`argument ${index} was not checked`);
  return value;
}

const NUMBER = ['numeric_expression', 'number'] as const;
const sameType = ([value]: readonly ExpressionValue[]): ExpressionValue => ({ ...(value as NumberValue), value: null });
const nullReal = (): ExpressionValue => realValue(null);

/** A function whose result is a DT_R8; one that has no result there (a root of -1) overflows. */
const onReal = (calculate: (number: number) => number): ExpressionFunction => ({
  group: 'number',
  parameters: [NUMBER],
  whenNull: nullReal,
  apply: (values) => realValue(calculate(realFrom(numberAt(values, 0)) ?? 0)),
});

/** A function whose result has the type of its argument. */
const keepingType = (
  onFloat: (number: number) => number,
  onDecimal: (unscaled: bigint, scale: number) => bigint,
): ExpressionFunction => ({
  group: 'number',
  parameters: [NUMBER],
  whenNull: sameType,
  apply: (values) => mapped(numberAt(values, 0), onFloat, onDecimal),
});

function mapped(
  number: NumberValue,
  onFloat: (number: number) => number,
  onDecimal: (unscaled: bigint, scale: number) => bigint,
): NumberValue {
  if (number.family === 'real') return realValue(onFloat(number.value ?? 0), number.type);
  if (number.family === 'integer') return integerValue(onDecimal(number.value ?? 0n, 0), number.type);
  return { ...number, value: onDecimal(number.value ?? 0n, number.scale) };
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
const wholeDown = (value: bigint, scale: number): bigint => {
  const unit = 10n ** BigInt(scale);
  const rest = ((value % unit) + unit) % unit;
  return value - rest;
};

/** Half goes away from zero. Digits at and behind `length` become zeros. */
function rounded(value: bigint, scale: number, length: number): bigint {
  if (length >= scale) return value;
  const unit = 10n ** BigInt(scale - length);
  const up = (absolute(value) * 2n + unit) / (unit * 2n);
  return (value < 0n ? -up : up) * unit;
}

function roundedReal(value: number, length: number): number {
  if (length > 15) return value;
  const factor = 10 ** length;
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / factor;
}

/** The mathematical functions of Microsoft's reference. */
export const numberFunctions: Readonly<Record<string, ExpressionFunction>> = {
  ABS: keepingType(Math.abs, absolute),
  CEILING: keepingType(Math.ceil, (value, scale) => -wholeDown(-value, scale)),
  FLOOR: keepingType(Math.floor, wholeDown),
  ROUND: {
    group: 'number',
    parameters: [NUMBER, ['length', 'integer']],
    whenNull: sameType,
    apply: (values) => {
      const length = countAt(values, 1, 'ROUND');
      return mapped(
        numberAt(values, 0),
        (number) => roundedReal(number, length),
        (value, scale) => rounded(value, scale, length),
      );
    },
  },
  SIGN: {
    group: 'number',
    parameters: [NUMBER],
    whenNull: () => integerValue(null),
    apply: (values) => {
      const number = realFrom(numberAt(values, 0)) ?? 0;
      return integerValue(BigInt(Math.sign(number)));
    },
  },
  SQUARE: onReal((number) => number * number),
  SQRT: onReal(Math.sqrt),
  EXP: onReal(Math.exp),
  LN: onReal(Math.log),
  LOG: onReal(Math.log10),
  POWER: {
    group: 'number',
    parameters: [NUMBER, ['power', 'number']],
    whenNull: nullReal,
    apply: (values) => {
      const [base, exponent] = [realFrom(numberAt(values, 0)) ?? 0, realFrom(numberAt(values, 1)) ?? 0];
      if (base === 0 && exponent < 0) throw new Fault('DIVISION_BY_ZERO');
      return realValue(base ** exponent);
    },
  },
};
