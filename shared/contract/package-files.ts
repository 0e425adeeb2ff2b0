import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { failureCodes } from '../model/failure.ts';
import { idSchema } from '../model/id.ts';
import { packageSchema } from '../model/package.ts';
import { failureErrors, paramsSchema, pathSchema, problemSchema } from './schemas.ts';

/** How a file's bytes are written; kept when it is saved. */
export const fileFormatSchema = z.object({
  /** PackageFormatVersion: 2 (2005), 3 (2008), 6 (2012), 8 (2014 and later); absent for a `.conmgr`. */
  version: z.number().int().optional(),
  encoding: z.enum(['UTF-8', 'UTF-16LE', 'UTF-16BE']),
  byteOrderMark: z.boolean(),
  lineEnding: z.enum(['CRLF', 'LF']),
});
export type FileFormat = z.infer<typeof fileFormatSchema>;

/**
 * A package or connection manager file. Its `package` is edited by the same operations as one of the data folder, by
 * `package.id`: an id of its own, made from the path, since copied packages share their DTSID. Edits are kept in the data
 * folder until they are saved, so that they survive a crash.
 */
export const packageFileSchema = z.object({
  /** As edited. A `.conmgr` is a package with one connection manager and nothing else. */
  package: packageSchema,
  /** Absolute. */
  path: z.string(),
  /** The path inside a deployment file (`.ispac`), which can be read only. */
  member: z.string().optional(),
  kind: z.enum(['package', 'connectionManager']),
  format: fileFormatSchema,
  /** Whether saving would change the file. */
  modified: z.boolean(),
  /** What happened to the file since its edits began. */
  onDisk: z.enum(['asRead', 'changed', 'missing', 'notReadable']),
});
export type PackageFile = z.infer<typeof packageFileSchema>;

/** A file that could not be opened: a `Failure` as data. */
export const refusedFileSchema = z.object({
  path: z.string(),
  code: z.enum(failureCodes),
  params: paramsSchema,
  /** With INVALID_DEFINITION: every problem found. */
  problems: z.array(problemSchema).optional(),
});
export type RefusedFile = z.infer<typeof refusedFileSchema>;

/** Lines of a file that saving replaces, as a diff shows them. */
export const hunkSchema = z.object({
  /** The first line of `before`, from 1. */
  line: z.number().int(),
  before: z.array(z.string()),
  after: z.array(z.string()),
});
export const fileDiffSchema = z.object({ path: z.string(), hunks: z.array(hunkSchema) });
export type Hunk = z.infer<typeof hunkSchema>;
export type FileDiff = z.infer<typeof fileDiffSchema>;

/** A property that a file and its edited state have differently. */
export const differenceSchema = z.object({
  /** The object's name, and the property as named in the model; `object` for one that is only on one side. */
  object: z.string(),
  property: z.string(),
  onDisk: z.string(),
  edited: z.string(),
});
export type Difference = z.infer<typeof differenceSchema>;

/** What a folder scan says about an object beside the problems of its definition. */
export const usageFlags = ['NO_SSL', 'NOT_IN_SSIS', 'UNUSED', 'DUPLICATE', 'CONNECTION_MISSING'] as const;
export type UsageFlag = (typeof usageFlags)[number];

/** An SMTP connection manager or Send Mail task that a folder scan found. */
export const usageSchema = z.object({
  path: z.string(),
  member: z.string().optional(),
  kind: z.enum(['connection', 'task']),
  id: idSchema,
  name: z.string(),
  /** Of a task: where in the package it is. */
  container: z.string(),
  /** The connection string of a connection manager, or of the one that a task uses; empty where that is missing. */
  connectionString: z.string(),
  /** Of a task: the name of its connection manager, also of one that is missing; empty where only an id is known. */
  connectionName: z.string(),
  /** Of a connection manager: how many tasks of the folder use it. */
  uses: z.number().int(),
  /** Properties that an expression sets at run time. */
  expressions: z.array(z.string()),
  flags: z.array(z.enum(usageFlags)),
  /** With DUPLICATE: the first other one with the same settings. */
  double: z.object({ path: z.string(), member: z.string().optional(), name: z.string() }).optional(),
  problems: z.array(problemSchema),
});
export type Usage = z.infer<typeof usageSchema>;

/** What a scan streams; `usages` come in files' order once all are read, since what is unused shows only then. */
export const scanEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), files: z.number().int(), read: z.number().int() }),
  z.object({ type: z.literal('refused'), refused: refusedFileSchema }),
  z.object({ type: z.literal('result'), files: z.number().int(), usages: z.array(usageSchema) }),
]);
export type ScanEvent = z.infer<typeof scanEventSchema>;

/** A change to make in many files at once. */
export const bulkChangeSchema = z.object({
  targets: z
    .array(z.object({ path: pathSchema, id: idSchema }))
    .min(1)
    .max(10_000),
  /** The properties that change; for a task `fromLine` … , for a connection manager `smtpServer` … */
  change: z.discriminatedUnion('property', [
    z.object({ property: z.enum(['smtpServer', 'fromLine', 'toLine', 'ccLine', 'bccLine']), value: z.string() }),
    z.object({ property: z.enum(['enableSsl', 'useWindowsAuthentication']), value: z.boolean() }),
    z.object({ property: z.literal('timeout'), value: z.number().int() }),
  ]),
});
export type BulkChange = z.infer<typeof bulkChangeSchema>;

/** What a bulk change streams, file by file: what it does, or did, or why it cannot. */
export const bulkEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), files: z.number().int(), done: z.number().int() }),
  z.object({ type: z.literal('refused'), refused: refusedFileSchema }),
  z.object({
    type: z.literal('changed'),
    path: z.string(),
    /** Of the bytes that the change is for. */
    sha256: z.string(),
    /** That of the file, and of its `.dtproj` where that changes, too. */
    diffs: z.array(fileDiffSchema),
  }),
]);
export type BulkEvent = z.infer<typeof bulkEventSchema>;

/** A bulk change to do: in the files that its preview says it changes, as they were then. */
export const previewedChangeSchema = bulkChangeSchema.extend({
  previewed: z.array(z.object({ path: pathSchema, sha256: z.string() })).max(10_000),
});
export type PreviewedChange = z.infer<typeof previewedChangeSchema>;

const operation = oc.errors(failureErrors);
const packageId = z.object({ packageId: idSchema });
const location = z.object({ path: pathSchema, member: z.string().optional() });

export const packageFilesContract = {
  /** The files that are open in the designer, by path. */
  list: operation.output(z.array(packageFileSchema)),
  /**
   * Opens files, projects (`.dtproj`, `.ispac`: all of theirs) and folders (every package and connection manager below).
   * What is open already stays as it is.
   */
  open: operation
    .input(z.object({ paths: z.array(pathSchema).min(1).max(10_000) }))
    .output(z.object({ opened: z.array(packageFileSchema), refused: z.array(refusedFileSchema) })),
  /** Native dialog for files, or for a folder; undefined where this door has none. */
  choose: operation
    .input(z.object({ what: z.enum(['files', 'folder']) }))
    .output(z.object({ paths: z.array(z.string()) }).optional()),
  /** PACKAGE_FILE_NOT_SAVED where edits would be lost, unless they are to be discarded. */
  close: operation.input(packageId.extend({ discard: z.boolean() })).output(z.void()),
  /**
   * Writes the edits into the file, every other byte as it is. PACKAGE_FILE_CHANGED_ON_DISK where another program
   * changed it: then `keepMine` puts the edits into the file as it is now.
   */
  save: operation.input(packageId.extend({ keepMine: z.boolean().optional() })).output(packageFileSchema),
  /** Drops the edits and reads the file again. */
  reload: operation.input(packageId).output(packageFileSchema),
  /** What saving would change, and where edited state and file differ. */
  compare: operation.input(packageId).output(
    z.object({
      diff: fileDiffSchema,
      /** That of the project's file (`.dtproj`), where its copies of properties change, too. */
      projectDiff: fileDiffSchema.optional(),
      differences: z.array(differenceSchema),
    }),
  ),
  /**
   * Reads a file without opening it in the designer: the way of scripts. All operations work with its `package.id` in this
   * process, on this reading; `save` writes it.
   */
  read: operation.input(location).output(packageFileSchema),
  /** The packages and connection managers inside a deployment file (`.ispac`). */
  members: operation.input(z.object({ path: pathSchema })).output(z.object({ members: z.array(z.string()) })),
  /** Copies packages into the data folder, the connection managers of their project included where they are used. */
  import: operation
    .input(z.object({ paths: z.array(pathSchema).min(1).max(10_000) }))
    .output(z.object({ packages: z.array(packageSchema), refused: z.array(refusedFileSchema) })),
  /** Writes a package to another file: an open file's bytes with its edits, or a new package of the 2012+ format. */
  export: operation
    .input(packageId.extend({ path: pathSchema, replace: z.boolean().optional() }))
    .output(z.object({ path: z.string() })),
  /** Every SMTP connection manager and Send Mail task of a folder. */
  scan: operation.input(z.object({ folder: pathSchema })).output(eventIterator(scanEventSchema)),
  /** What a change of many would do. */
  preview: operation.input(bulkChangeSchema).output(eventIterator(bulkEventSchema)),
  /**
   * Does it, file by file; cancelled, the files that were written stay so. PACKAGE_FILE_NOT_SAVED for an open file with edits,
   * which this would save, too; PACKAGE_FILE_CHANGED_ON_DISK for one that changed since the preview.
   */
  apply: operation.input(previewedChangeSchema).output(eventIterator(bulkEventSchema)),
};
