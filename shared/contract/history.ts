import { oc } from '@orpc/contract';
import * as z from 'zod';
import { diagnosisCodes } from '../diagnosis/codes.ts';
import { idSchema } from '../model/id.ts';
import { failureErrors } from './schemas.ts';
import { smtpSteps, testResultSchema } from './smtp-events.ts';

/** Finished tests that are remembered of each connection manager. */
export const HISTORY_MAX = 50;
/** Steps that are remembered of a test: each recipient is one. */
export const HISTORY_STEPS_MAX = 32;

/** One finished test, as the history of a connection manager remembers it. */
export const historyEntrySchema = z.object({
  /** When it ended, ISO 8601. */
  testedAt: z.string(),
  /** What was tested, in canonical form: not always what is stored. */
  connectionString: z.string(),
  outcome: testResultSchema.shape.outcome.exclude(['cancelled']),
  /** The finding that decided. */
  code: z.enum(diagnosisCodes),
  /** Milliseconds in all. */
  ms: z.number(),
  /** The steps that ended, in their order. */
  steps: z
    .array(z.object({ step: z.enum(smtpSteps), status: z.enum(['passed', 'failed']), ms: z.number() }))
    .max(HISTORY_STEPS_MAX),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** The last tests of a connection manager, the oldest first; none where it was never tested. */
export const historyOperation = oc
  .errors(failureErrors)
  .input(z.object({ connectionId: idSchema }))
  .output(z.array(historyEntrySchema));
