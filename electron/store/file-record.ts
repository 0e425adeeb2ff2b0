import * as z from 'zod';
import { fileFormatSchema, packageFileSchema } from '../../shared/contract/package-files.ts';
import { packageSchema } from '../../shared/model/package.ts';
import { projectSchema } from '../../shared/model/project.ts';

const withoutProject = packageSchema.omit({ project: true });

/** What is kept of a package file between reading and saving it. */
export const fileRecordSchema = packageFileSchema.pick({ path: true, member: true, kind: true }).extend({
  format: fileFormatSchema,
  /** SHA-256 of the bytes that `base` was read from, in hexadecimal. */
  sha256: z.string(),
  /** What the file system said of the file then: while it says so still, the bytes are these. */
  stamp: z.string(),
  /** As read. */
  base: withoutProject,
  /** Absent where nothing was edited. */
  edited: withoutProject.optional(),
  project: projectSchema.optional(),
});
export type FileRecord = Readonly<z.infer<typeof fileRecordSchema>>;
