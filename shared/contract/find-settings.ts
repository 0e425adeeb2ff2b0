import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { SERVER_MAX } from '../model/smtp-server.ts';
import { failureErrors } from './schemas.ts';
import { certificateSchema, diagnosisSchema, testResultSchema } from './smtp-events.ts';

/** The ways to a mail server that are asked, the safest first (RFC 8314 §3.3, RFC 6409 §3.1, RFC 5321 §4.5.4.2). */
export const findCandidates = ['587-starttls', '465-tls', '25-starttls', '25-plain'] as const;
export type FindCandidate = (typeof findCandidates)[number];

/** How one way stands. What was asked is answered with the result of a connection test without login. */
export const candidateEventSchema = z.object({
  type: z.literal('candidate'),
  candidate: z.enum(findCandidates),
  status: z.enum(['asking', 'passed', 'warning', 'failed', 'cancelled']),
  /** The properties it stands for; the port is part of the server name unless it is 25. */
  smtpServer: z.string(),
  enableSsl: z.boolean(),
  /** Whether SSIS itself can connect this way: on port 25, and not with TLS from the first byte. */
  inSsis: z.boolean(),
  /** Absent with `asking`. */
  result: testResultSchema.optional(),
  /** The certificates the server showed, its own first, verified or not. */
  certificates: z.array(certificateSchema).optional(),
});
export type CandidateEvent = z.infer<typeof candidateEventSchema>;

export const findResultSchema = z.object({
  type: z.literal('result'),
  ok: z.boolean(),
  outcome: z.enum(['found', 'none', 'cancelled']),
  /** Milliseconds in all. */
  ms: z.number(),
  /** The safest way that passed. */
  offered: z.enum(findCandidates).optional(),
  /** The safest way that passed and that SSIS can go, too. */
  offeredForSsis: z.enum(findCandidates).optional(),
  /** With `none`: the finding of the way that came furthest. */
  diagnosis: diagnosisSchema.optional(),
});
export type FindResult = z.infer<typeof findResultSchema>;

/** What a search streams; `result` is the last. */
export const findEventSchema = z.discriminatedUnion('type', [candidateEventSchema, findResultSchema]);
export type FindEvent = z.infer<typeof findEventSchema>;

/**
 * Asks a server, by its name alone, which settings work. Nobody is signed in and nothing is sent. A port behind the
 * name is left out. Fails with INVALID_DEFINITION where it is no server name.
 */
export const findSettingsOperation = oc
  .errors(failureErrors)
  .input(z.object({ server: z.string().max(SERVER_MAX) }))
  .output(eventIterator(findEventSchema));
