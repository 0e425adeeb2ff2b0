import { Fault } from './error.ts';
import type { ExpressionProperty, PropertyKind } from './property.ts';
import type { ExpressionValue } from './value.ts';

/** What is assigned to a property. */
export type PropertyValue = string | boolean | number;

/** A type that fits, for the sentence. */
const EXPECTED: Readonly<Record<PropertyKind, string>> = {
  text: 'DT_WSTR',
  connection: 'DT_WSTR',
  boolean: 'DT_BOOL',
  integer: 'DT_I4',
  priority: 'DT_I4',
  messageSourceType: 'DT_I4',
};

const FAMILY = { text: 'text', connection: 'text', boolean: 'boolean' } as const;

/**
 * What an expression's value assigns to a property. SSIS converts nothing here: a text property takes a text, and
 * enumerations take their numbers (“Enumerated Constants in Property Expressions”).
 *
 * @throws Fault PROPERTY_UNKNOWN, PROPERTY_FIXED, PROPERTY_TWICE, RESULT_NULL, RESULT_TYPE
 */
export function propertyValue(
  name: string,
  property: ExpressionProperty | undefined,
  { family, type, value }: ExpressionValue,
  seen: boolean,
): PropertyValue {
  if (!property) throw new Fault('PROPERTY_UNKNOWN', { property: name });
  if (property.effect === 'fixed') throw new Fault('PROPERTY_FIXED', { property: name });
  if (seen) throw new Fault('PROPERTY_TWICE', { property: name });
  const { kind } = property;
  const wanted = kind === 'text' || kind === 'connection' || kind === 'boolean' ? FAMILY[kind] : 'integer';
  if (family !== wanted) throw new Fault('RESULT_TYPE', { property: name, type, expected: EXPECTED[kind] });
  if (value === null) throw new Fault('RESULT_NULL', { property: name });
  return typeof value === 'bigint' ? Number(value) : value;
}
