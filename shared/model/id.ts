import * as z from 'zod';

/** A GUID in braces, upper case, as SSIS writes DTSIDs: `{6D5E3C1A-…}`. */
export const idSchema = z
  .string()
  .regex(/^\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}$/)
  .transform((id) => id.toUpperCase());

/** Whether a text is written as an id rather than as a name. */
export const isId = (text: string): boolean => idSchema.safeParse(text).success;

/** Ids are compared without regard to case: files write them in either. */
export const sameId = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

/** Makes ids. Random numbers are I/O, so the model is handed its source. */
export type NewId = () => string;

/** An id from a UUID such as `crypto.randomUUID()` gives. */
export const idFromUuid = (uuid: string): string => `{${uuid.toUpperCase()}}`;
