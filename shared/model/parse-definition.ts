import type * as z from 'zod';
import { Failure } from './failure.ts';
import { type Problem, problem } from './problem.ts';

/**
 * Parses a definition, or a part of one, that a program gives: whatever its compiler was told, the types may be wrong.
 *
 * @throws Failure INVALID_DEFINITION with every property that cannot have its value. The value is never told.
 */
export function parseDefinition<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Failure(
    'INVALID_DEFINITION',
    {},
    { problems: parsed.error.issues.flatMap(problemsOf), cause: parsed.error },
  );
}

function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const place = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem(place[0] ?? key, 'PROPERTY_UNKNOWN', { name: [...place, key].join('.') }));
  }
  return [problem(place[0] ?? '', 'VALUE_INVALID', { name: place.join('.'), reason: issue.message })];
}
