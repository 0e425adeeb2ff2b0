import * as z from 'zod';

/**
 * What the test inbox can play, in the words of the servers that really say it: for learning, for demonstrations, and
 * for trying out scripts without a network. `none` is the inbox as it is, which takes every mail.
 */
export const practices = [
  'none',
  'exchange-5.7.57',
  'microsoft-365-5.7.139',
  'exchange-5.7.54',
  'relay-denied',
  'greylisting',
  'mailbox-full',
  'expired-certificate',
  'no-starttls',
  'slow',
] as const;
export type Practice = (typeof practices)[number];

export const practiceSchema = z.enum(practices);
