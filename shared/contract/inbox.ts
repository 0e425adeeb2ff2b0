import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { practiceSchema } from './practice.ts';
import { failureErrors } from './schemas.ts';

/** How the test inbox listens. */
export const inboxSettingsSchema = z.object({
  /** 0 takes a free port. */
  port: z.number().int().min(0).max(65_535),
  /** Offer STARTTLS with a certificate of the inbox's own authority. */
  tls: z.boolean(),
  /** Refuse mail of whoever didn't sign in as the test account (`shared/model/test-account.ts`), as Exchange does. */
  requireWindowsAuthentication: z.boolean().optional(),
});
export type InboxSettings = z.infer<typeof inboxSettingsSchema>;

export const inboxStatusSchema = z.object({
  running: z.boolean(),
  /** What it plays now; then `tls` and `requireWindowsAuthentication` are those of the play. */
  practice: practiceSchema,
  host: z.string(),
  /** The port it listens on, or would. */
  port: z.number(),
  tls: z.boolean(),
  requireWindowsAuthentication: z.boolean(),
  messages: z.number(),
  unread: z.number(),
  bytes: z.number(),
  maxMessages: z.number(),
  maxBytes: z.number(),
  /** Messages dropped since the start to stay within the bounds. */
  dropped: z.number(),
});
export type InboxStatus = z.infer<typeof inboxStatusSchema>;

export const attachmentSchema = z.object({
  index: z.number().int(),
  filename: z.string(),
  contentType: z.string(),
  size: z.number(),
});

export const messageSummarySchema = z.object({
  id: z.string(),
  /** ISO 8601. */
  receivedAt: z.string(),
  /** From and To headers as text; envelope recipients in `envelopeTo`. */
  from: z.string(),
  to: z.array(z.string()),
  envelopeFrom: z.string(),
  envelopeTo: z.array(z.string()),
  subject: z.string(),
  messageId: z.string().optional(),
  size: z.number(),
  encrypted: z.boolean(),
  unread: z.boolean(),
  attachments: z.array(attachmentSchema),
});
export type MessageSummary = z.infer<typeof messageSummarySchema>;

export const messageSchema = messageSummarySchema.extend({
  cc: z.array(z.string()),
  /** Low, Normal or High, from X-Priority / Priority / Importance. */
  priority: z.enum(['Low', 'Normal', 'High']),
  text: z.string().optional(),
  /** As the sender wrote it: show it only in a sandboxed frame without scripts and network. */
  html: z.string().optional(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  /** True where a part was cut to keep the answer small; the raw source has all. */
  truncated: z.boolean(),
});
export type Message = z.infer<typeof messageSchema>;

const operation = oc.errors(failureErrors);
const idInput = z.object({ id: z.string() });

export const inboxContract = {
  status: operation.output(inboxStatusSchema),
  /**
   * Starts it, or restarts it with other settings; messages stay. `practice` is no setting: a play goes on until
   * another one is asked for, or the inbox stops.
   */
  start: operation.input(inboxSettingsSchema.extend({ practice: practiceSchema }).partial()).output(inboxStatusSchema),
  stop: operation.output(inboxStatusSchema),
  list: operation.output(z.array(messageSummarySchema)),
  /** The whole message; marks it read. */
  get: operation.input(idInput).output(messageSchema),
  /** The raw source (RFC 5322), bytes as `message/rfc822`. */
  raw: operation.input(idInput).output(z.file()),
  attachment: operation.input(idInput.extend({ index: z.number().int().min(0) })).output(z.file()),
  remove: operation.input(idInput).output(inboxStatusSchema),
  clear: operation.output(inboxStatusSchema),
  /** Every message from now on. */
  watch: operation.output(eventIterator(messageSummarySchema)),
};
