import * as z from 'zod';
import { idSchema } from '../model/id.ts';
import { propertyExpressionsSchema } from '../model/property-expression.ts';

/** Values for one test or run, by the qualified name of the variable or parameter: `User::Server`. */
export const overridesSchema = z.record(z.string().max(256), z.string().max(1_000_000));
export type Overrides = Readonly<z.infer<typeof overridesSchema>>;

/** What property expressions are evaluated with: the package they see, and values for this once. */
export const evaluateSchema = z.object({
  packageId: idSchema,
  propertyExpressions: propertyExpressionsSchema,
  overrides: overridesSchema.default({}),
});
export type Evaluate = z.output<typeof evaluateSchema>;
