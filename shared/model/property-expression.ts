import * as z from 'zod';
import type { Problem } from './problem.ts';

/**
 * A property expression: at run time the property has the value of the expression instead of the stored one.
 *
 * Both are kept as written; what an expression may say is in `shared/expressions`.
 */
export const propertyExpressionSchema = z.object({
  /** As SSIS names the property: `SmtpServer`, `ConnectionString`, `ToLine`, … */
  property: z.string().min(1).max(256),
  expression: z.string().max(1_000_000),
});
export type PropertyExpression = Readonly<z.infer<typeof propertyExpressionSchema>>;

/** At most one expression for a property, in the order they are written. */
export const propertyExpressionsSchema = z.array(propertyExpressionSchema).max(1_000).readonly();

/** Whether an expression sets a property, named as in the model (`toLine`) or by SSIS (`ToLine`). */
export const isSetByExpression = (expressions: readonly PropertyExpression[], property: string): boolean =>
  expressions.some((candidate) => candidate.property.toLowerCase() === property.toLowerCase());

/** The problems without those of properties that have another value at run time: only a run can find out about them. */
export const withoutExpressed = (problems: readonly Problem[], expressions: readonly PropertyExpression[]): Problem[] =>
  problems.filter(({ property }) => !isSetByExpression(expressions, property));
