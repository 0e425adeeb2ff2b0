import { oc } from '@orpc/contract';
import * as z from 'zod';
import { inboxSettingsSchema } from './inbox.ts';
import { failureErrors, pathSchema } from './schemas.ts';
import { certificateSchema } from './smtp-events.ts';

/** Settings of this machine's user, shared by the designer in both windows. */
export const settingsSchema = z.object({
  /** `system` follows the operating system. */
  language: z.enum(['system', 'en', 'ja']),
  theme: z.enum(['system', 'light', 'dark']),
  inbox: inboxSettingsSchema,
  /** Sender and recipient of the last extended test, by connection manager id. */
  envelopes: z.record(z.string(), z.object({ from: z.string().max(320), to: z.string().max(320) })),
  /** Sizes of the panes in per cent, by pane group. */
  panes: z.record(z.string(), z.array(z.number())),
  /** Files and folders that were opened by their path, the last one first. */
  recentPaths: z.array(pathSchema).max(20).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

const operation = oc.errors(failureErrors);

export const settingsContract = {
  get: operation.output(settingsSchema),
  /** Changes the keys given, leaves the others. `envelopes` and `panes` are merged by key. */
  set: operation.input(settingsSchema.partial()).output(settingsSchema),
};

/** A certificate authority that this machine trusts beside the system's and Node's own. */
export const authoritySchema = certificateSchema.extend({
  /** Who put it there: the user, or the test inbox. */
  origin: z.enum(['user', 'inbox']),
});
export type Authority = z.infer<typeof authoritySchema>;

export const authoritiesContract = {
  list: operation.output(z.array(authoritySchema)),
  /** Adds every certificate of a PEM text. Fails with CERTIFICATE_INVALID where there is none, or one is no authority. */
  add: operation.input(z.object({ pem: z.string().max(1_000_000) })).output(z.array(authoritySchema)),
  /** Adds the authority of the test inbox, made at first use. */
  addInbox: operation.output(z.array(authoritySchema)),
  remove: operation.input(z.object({ fingerprint256: z.string() })).output(z.array(authoritySchema)),
};
