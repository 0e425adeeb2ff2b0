import type { PropertyExpression } from '../model/property-expression.ts';
import { textOf } from './cast-text.ts';
import { ExpressionError, located } from './error.ts';
import { evaluateExpression } from './evaluate.ts';
import type { ExpressionProperty } from './property.ts';
import { type PropertyValue, propertyValue } from './property-value.ts';
import type { ExpressionScope } from './scope.ts';

/** What a property expression gives: a value, as text, or an error. */
export type ExpressionOutcome = PropertyExpression & {
  /** The property of the model that it sets; undefined where nothing here depends on it. */
  readonly field: string | undefined;
} & (
    | { readonly value: string; readonly error?: undefined }
    | { readonly value?: undefined; readonly error: ExpressionError }
  );

/**
 * Evaluates property expressions one after the other and applies what they give. An error leaves the property as it is.
 *
 * @param apply sets a property; a Fault of it is the expression's error
 */
export function evaluateProperties(
  expressions: readonly PropertyExpression[],
  properties: readonly ExpressionProperty[],
  scope: ExpressionScope,
  apply: (property: ExpressionProperty, value: PropertyValue) => void,
): ExpressionOutcome[] {
  const seen = new Set<string>();
  return expressions.map(({ property: name, expression }) => {
    const property = properties.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    const outcome = { property: name, expression, field: property?.field };
    try {
      const value = evaluateExpression(expression, scope);
      located({ start: 0, end: expression.length }, expression, () => {
        const given = propertyValue(name, property, value, seen.has(name.toLowerCase()));
        if (property?.effect === 'sets') apply(property, given);
      });
      seen.add(name.toLowerCase());
      return { ...outcome, value: textOf(value, scope.localeId) };
    } catch (error) {
      if (error instanceof ExpressionError) return { ...outcome, error };
      throw error;
    }
  });
}
