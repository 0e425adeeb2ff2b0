import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { CONNECTION_STRING_MAX } from '../model/connection-string.ts';
import { idSchema } from '../model/id.ts';
import { evaluateSchema } from './evaluate.ts';
import { envelopeSchema, failureErrors } from './schemas.ts';
import { testEventSchema } from './smtp-events.ts';

const operation = oc.errors(failureErrors);

const testIdSchema = z.string().min(1).max(256);

/** One of the tests of a batch: that of a stored connection manager. */
export const batchTestSchema = z.object({
  /** Names the test in its batch; made by the caller, since copies of a package file share the ids of what is in them. */
  testId: testIdSchema,
  connectionId: idSchema,
  connectionString: z.string().max(CONNECTION_STRING_MAX),
  envelope: envelopeSchema.optional(),
  evaluate: evaluateSchema.optional(),
});
export type BatchTest = z.infer<typeof batchTestSchema>;

/** What a batch streams: an event of one of its tests, or why a test could not begin. */
export const batchEventSchema = z.object({
  testId: testIdSchema,
  event: testEventSchema.optional(),
  failure: failureErrors.FAILURE.data.optional(),
});
export type BatchEvent = z.infer<typeof batchEventSchema>;

export const testAllContract = {
  /**
   * Tests many connection managers, four at a time and two at each server. Each test ends with its `result` or a
   * failure, the stream after the last one. Its results are kept as those of `test`.
   */
  testAll: operation
    .input(
      z.object({
        /** Names the batch for `cancelTests`; made by the caller. */
        batchId: z.uuid(),
        tests: z.array(batchTestSchema).max(10_000),
      }),
    )
    .output(eventIterator(batchEventSchema)),
  /** Cancels tests of a batch, also those that have not begun; the others go on. Unknown ones are let be. */
  cancelTests: operation.input(z.object({ batchId: z.uuid(), testIds: z.array(testIdSchema).max(10_000) })),
};
