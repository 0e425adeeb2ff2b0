import * as z from 'zod';

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
