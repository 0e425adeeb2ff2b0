import { Fault } from '../error.ts';
import type { DateValue, ExpressionValue } from '../value.ts';

/** Values of arguments whose kind and NULL have been checked. */
const missing = (index: number): never => {
  throw new Error(`argument ${index} was not checked`);
};

export function textAt(values: readonly ExpressionValue[], index: number): string {
  const value = values[index];
  return value?.family === 'text' && value.value !== null ? value.value : missing(index);
}

export function integerAt(values: readonly ExpressionValue[], index: number): bigint {
  const value = values[index];
  return value?.family === 'integer' && value.value !== null ? value.value : missing(index);
}

export function dateAt(values: readonly ExpressionValue[], index: number): DateValue & { readonly value: bigint } {
  const value = values[index];
  return value?.family === 'date' && value.value !== null ? { ...value, value: value.value } : missing(index);
}

/** An integer that must not be less than `least`, as a number; one beyond any text is as good as the largest. */
export function countAt(values: readonly ExpressionValue[], index: number, name: string, least = 0): number {
  const count = integerAt(values, index);
  if (count < BigInt(least)) throw new Fault('ARGUMENT_RANGE', { name, index: index + 1, least, value: String(count) });
  return Number(count > 2_147_483_647n ? 2_147_483_647n : count);
}
