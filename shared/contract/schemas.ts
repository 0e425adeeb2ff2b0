import * as z from 'zod';
import { failureCodes } from '../model/failure.ts';
import { problemCodes } from '../model/problem.ts';

/** Values that complete a sentence. */
export const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

export const problemSchema = z.object({
  property: z.string(),
  object: z.string().optional(),
  code: z.enum(problemCodes),
  severity: z.enum(['error', 'warning']),
  params: paramsSchema,
});

/**
 * The one error that every operation may answer with: a `Failure` as data. What else goes wrong is a bug and
 * arrives as INTERNAL_SERVER_ERROR.
 */
export const failureErrors = {
  FAILURE: {
    status: 422,
    data: z.object({ code: z.enum(failureCodes), params: paramsSchema, problems: z.array(problemSchema) }),
  },
} as const;

/** A sender and a recipient for the optional part of a connection test. */
export const envelopeSchema = z.object({ from: z.string().max(320), to: z.string().max(320) });
export type Envelope = z.infer<typeof envelopeSchema>;

/** A path on the machine that runs the services; bounded as the longest a system takes. */
export const pathSchema = z.string().min(1).max(32_767);
