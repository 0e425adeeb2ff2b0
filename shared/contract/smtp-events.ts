import * as z from 'zod';
import { diagnosisCodes, inSsisCodes } from '../diagnosis/codes.ts';
import { paramsSchema } from './schemas.ts';

/** The steps of a conversation with an SMTP server, in their order. */
export const smtpSteps = [
  'resolve',
  'connect',
  'greeting',
  'ehlo',
  'starttls',
  'authenticate',
  'sender',
  'recipient',
  'data',
  'quit',
] as const;
export type SmtpStep = (typeof smtpSteps)[number];

/** An X.509 certificate as people and rules need it. Times are ISO 8601. */
export const certificateSchema = z.object({
  subject: z.string(),
  issuer: z.string(),
  /** DNS names and IP addresses it is valid for (RFC 6125: subjectAltName). */
  altNames: z.array(z.string()),
  validFrom: z.string(),
  validTo: z.string(),
  serialNumber: z.string(),
  /** SHA-256 of the DER form, pairs of hex digits between colons. */
  fingerprint256: z.string(),
  /** Key type and size, `RSA 2048` or `EC P-256`. */
  publicKey: z.string(),
  selfSigned: z.boolean(),
  /** An authority, which may issue certificates (RFC 5280 §4.2.1.9). */
  ca: z.boolean().optional(),
  /** Where the certificate of its issuer is to be had (RFC 5280 §4.2.2.1), if it says so. */
  issuerUrl: z.string().optional(),
  pem: z.string(),
});
export type Certificate = z.infer<typeof certificateSchema>;

/** A server's reply: code, enhanced status code (RFC 3463) where it sent one, and its own words. */
export const replySchema = z.object({
  code: z.number().int(),
  enhancedCode: z.string().optional(),
  /** Lines joined by `\n`, codes included, bounded, controls replaced. */
  text: z.string(),
});
export type Reply = z.infer<typeof replySchema>;

/** What a finding is called and what completes its sentences (`diagnosis.<code>` in `shared/messages`). */
export const diagnosisSchema = z.object({
  code: z.enum(diagnosisCodes),
  severity: z.enum(['error', 'warning', 'information']),
  params: paramsSchema,
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;

/** Where SSIS would behave otherwise, or fail the same way (`inSsis.<code>` in `shared/messages`). */
export const inSsisSchema = z.object({ code: z.enum(inSsisCodes), params: paramsSchema });
export type InSsis = z.infer<typeof inSsisSchema>;

/** What a step found; which fields are there depends on the step. */
export const stepDetailSchema = z.object({
  /** resolve: every address of the name. */
  addresses: z.array(z.string()).optional(),
  /** connect: the address that answered, `10.0.0.5:25`. */
  remote: z.string().optional(),
  /** connect: this machine's own address of the connection, `10.0.0.9:51324`. */
  local: z.string().optional(),
  /** connect: addresses that did not answer, with the system's error code. */
  failedAddresses: z.array(z.object({ address: z.string(), error: z.string() })).optional(),
  /** ehlo: capability lines as the server sent them; the name it gave itself comes in `reply`. */
  capabilities: z.array(z.string()).optional(),
  /** ehlo: whether this is the second one, inside TLS. */
  encrypted: z.boolean().optional(),
  /** starttls: TLS from the first byte (port 465) instead of the STARTTLS command. */
  implicit: z.boolean().optional(),
  /** starttls: `TLSv1.3`; authenticate: `Kerberos` or `NTLM`. */
  protocol: z.string().optional(),
  cipher: z.string().optional(),
  /** starttls: the server's certificate, then its issuers as far as it sent them or they are known here. */
  certificates: z.array(certificateSchema).optional(),
  /** authenticate: every mechanism the server offers, `GSSAPI`, in its order. */
  mechanisms: z.array(z.string()).optional(),
  /** authenticate: the mechanism that was used, or tried last. */
  mechanism: z.string().optional(),
  /** authenticate: mechanisms that were tried before that one, and why each did not sign in. */
  failedMechanisms: z.array(z.object({ mechanism: z.string(), diagnosis: diagnosisSchema })).optional(),
  /** authenticate: as whom, `EXAMPLE\\alice`. */
  identity: z.string().optional(),
  /** authenticate: until when the Kerberos ticket is valid, ISO 8601. */
  validUntil: z.string().optional(),
  /** sender, recipient: the address that was asked about. */
  address: z.string().optional(),
});
export type StepDetail = z.infer<typeof stepDetailSchema>;

export const stepEventSchema = z.object({
  type: z.literal('step'),
  step: z.enum(smtpSteps),
  status: z.enum(['started', 'passed', 'failed', 'skipped']),
  /** Milliseconds the step took; absent with `started`. */
  ms: z.number().optional(),
  detail: stepDetailSchema.optional(),
  reply: replySchema.optional(),
  diagnosis: diagnosisSchema.optional(),
});
export type StepEvent = z.infer<typeof stepEventSchema>;

/** One line of the conversation, secrets and message bodies left out. */
export const transcriptEventSchema = z.object({
  type: z.literal('transcript'),
  from: z.enum(['client', 'server', 'note']),
  text: z.string(),
  /** Milliseconds since the start. */
  at: z.number(),
});
export type TranscriptEvent = z.infer<typeof transcriptEventSchema>;

export const testResultSchema = z.object({
  type: z.literal('result'),
  ok: z.boolean(),
  outcome: z.enum(['passed', 'warning', 'failed', 'cancelled']),
  /** Milliseconds in all. */
  ms: z.number(),
  /** The verdict: one finding that decides. */
  diagnosis: diagnosisSchema,
  /** Findings that do not decide, such as a warning beside a pass. */
  advice: z.array(diagnosisSchema),
  /** Bytes of the largest message that the server says it takes (RFC 1870). */
  maxSize: z.number().optional(),
  inSsis: inSsisSchema.optional(),
});
export type TestResult = z.infer<typeof testResultSchema>;

/** The test has to wait for its turn: this program already has as many connections to the server as it may. */
export const waitingEventSchema = z.object({ type: z.literal('waiting'), host: z.string(), port: z.number() });

/** What a connection test streams; `result` is the last. */
export const testEventSchema = z.discriminatedUnion('type', [
  waitingEventSchema,
  stepEventSchema,
  transcriptEventSchema,
  testResultSchema,
]);
export type TestEvent = z.infer<typeof testEventSchema>;

export const sendResultSchema = z.object({
  type: z.literal('result'),
  ok: z.boolean(),
  outcome: z.enum(['sent', 'partly', 'failed', 'unknown', 'cancelled']),
  ms: z.number(),
  /** With angle brackets. */
  messageId: z.string().optional(),
  /** The server's queue id, where its last reply names one. */
  queueId: z.string().optional(),
  /** The server's last reply. */
  reply: replySchema.optional(),
  accepted: z.array(z.string()),
  rejected: z.array(z.string()),
  diagnosis: diagnosisSchema,
  inSsis: inSsisSchema.optional(),
});
export type SendResult = z.infer<typeof sendResultSchema>;

/** What sending streams; `result` is the last. */
export const sendEventSchema = z.discriminatedUnion('type', [
  stepEventSchema,
  transcriptEventSchema,
  z.object({ type: z.literal('progress'), sentBytes: z.number(), totalBytes: z.number() }),
  z.object({
    type: z.literal('recipient'),
    address: z.string(),
    accepted: z.boolean(),
    reply: replySchema.optional(),
    diagnosis: diagnosisSchema.optional(),
  }),
  z.object({
    type: z.literal('task'),
    /** SSIS' custom log entries of the Send Mail task. */
    event: z.enum(['SendMailTaskBegin', 'SendMailTaskInfo', 'SendMailTaskEnd']),
    task: z.string(),
    server: z.string().optional(),
  }),
  sendResultSchema,
]);
export type SendEvent = z.infer<typeof sendEventSchema>;
