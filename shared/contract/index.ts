import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { connectionManagerSchema } from '../model/connection-manager.ts';
import { CONNECTION_STRING_MAX } from '../model/connection-string.ts';
import { idSchema } from '../model/id.ts';
import { packageSchema } from '../model/package.ts';
import { priorities, sendMailTaskSchema } from '../model/send-mail-task.ts';
import { accountsContract, givenAccountSchema } from './accounts.ts';
import { evaluateSchema, overridesSchema } from './evaluate.ts';
import { connectionFields, connectionTypeField, packageFields, taskFields } from './fields.ts';
import { findSettingsOperation } from './find-settings.ts';
import { historyOperation } from './history.ts';
import { inboxContract } from './inbox.ts';
import { packageFilesContract } from './package-files.ts';
import { envelopeSchema, failureErrors, pathSchema } from './schemas.ts';
import { authoritiesContract, settingsContract } from './settings.ts';
import { sendEventSchema, testEventSchema, testResultSchema } from './smtp-events.ts';
import { testAllContract } from './test-all.ts';

export type { Evaluate, Overrides } from './evaluate.ts';
export { type Envelope, envelopeSchema } from './schemas.ts';

const operation = oc.errors(failureErrors);
const packageId = z.object({ packageId: idSchema });
const connectionId = packageId.extend({ connectionId: idSchema });
const taskId = packageId.extend({ taskId: idSchema });

/** A mail to send. Lines are as in a Send Mail task, `;` between addresses. */
export const mailSchema = z.object({
  from: z.string().max(10_000),
  to: z.string().max(100_000),
  cc: z.string().max(100_000).default(''),
  bcc: z.string().max(100_000).default(''),
  subject: z.string().max(10_000).default(''),
  text: z.string().max(10_000_000).default(''),
  html: z.string().max(10_000_000).optional(),
  priority: z.enum(priorities).default('Normal'),
  attachments: z.array(pathSchema).max(1_000).default([]),
});
export type Mail = z.output<typeof mailSchema>;

/** A file of the data folder that could not be read, and where it is kept. */
export const damagedFileSchema = z.object({ file: z.string(), keptAs: z.string(), reason: z.string() });
export type DamagedFile = z.infer<typeof damagedFileSchema>;

/** The last finished test of a connection manager as it is stored now. */
export const lastResultSchema = z.object({
  connectionId: idSchema,
  /** ISO 8601. */
  testedAt: z.string(),
  /** The connection string that was tested: the result is stale once the definition's differs. */
  connectionString: z.string(),
  /** The same with what property expressions made of it, where there were some. */
  atRunTime: z.string().optional(),
  result: testResultSchema,
});
export type LastResult = z.infer<typeof lastResultSchema>;

/** What changed somewhere else; `alive` comes at least every 15 s so that a lost connection shows. */
export const changeTopics = [
  'packages',
  'packageFiles',
  'results',
  'history',
  'inbox',
  'settings',
  'authorities',
  'accounts',
  'alive',
] as const;
export type ChangeTopic = (typeof changeTopics)[number];

export const fileStateSchema = z.object({
  path: z.string(),
  name: z.string(),
  /** Bytes; undefined where the file is missing or cannot be read. */
  size: z.number().optional(),
  state: z.enum(['present', 'missing', 'notReadable', 'notAFile']),
});
export type FileState = z.infer<typeof fileStateSchema>;

/** Everything a door may ask of the services. One path for definitions, tests and mail. */
export const contract = {
  app: {
    info: operation.output(
      z.object({
        version: z.string(),
        door: z.enum(['desktop', 'browser', 'cli']),
        platform: z.enum(['win32', 'darwin', 'linux']),
        /** The system's language as a BCP 47 tag. */
        locale: z.string(),
        dataFolder: z.string(),
        /** What System::MachineName and System::UserName are here. */
        machineName: z.string(),
        userName: z.string(),
      }),
    ),
    /** Which kind of thing changed, from whatever process; read it again then. */
    changes: operation.output(eventIterator(z.object({ topic: z.enum(changeTopics) }))),
  },
  packages: {
    list: operation.output(z.object({ packages: z.array(packageSchema), damaged: z.array(damagedFileSchema) })),
    add: operation.input(z.object({ name: z.string(), description: z.string().optional() })).output(packageSchema),
    update: operation.input(packageId.extend(packageFields.partial().shape)).output(packageSchema),
    /** Answers with what was removed, so that `restore` can undo it. */
    remove: operation.input(packageId).output(packageSchema),
    /** Puts a removed package back, ids and all. */
    restore: operation.input(z.object({ package: packageSchema })).output(packageSchema),
    duplicate: operation.input(packageId).output(packageSchema),
    /** A package whose connection manager points to the running test inbox, with a task ready to run. */
    addSample: operation.input(z.object({ language: z.enum(['en', 'ja']) })).output(packageSchema),
  },
  connections: {
    add: operation
      .input(packageId.extend({ ...connectionTypeField.shape, ...connectionFields.partial().shape }))
      .output(connectionManagerSchema),
    /** With `connectionStringBefore`, what it was edited from, the keys that somebody else changed meanwhile stay so. */
    update: operation
      .input(
        connectionId
          .extend(connectionFields.partial().shape)
          .extend({ connectionStringBefore: connectionFields.shape.connectionString.optional() }),
      )
      .output(connectionManagerSchema),
    remove: operation.input(connectionId).output(z.object({ connection: connectionManagerSchema, index: z.number() })),
    restore: operation
      .input(packageId.extend({ connection: connectionManagerSchema, index: z.number().int().min(0) }))
      .output(connectionManagerSchema),
    duplicate: operation.input(connectionId).output(connectionManagerSchema),
  },
  tasks: {
    add: operation.input(packageId.extend(taskFields.partial().shape)).output(sendMailTaskSchema),
    update: operation.input(taskId.extend(taskFields.partial().shape)).output(sendMailTaskSchema),
    remove: operation.input(taskId).output(z.object({ task: sendMailTaskSchema, index: z.number() })),
    restore: operation
      .input(packageId.extend({ task: sendMailTaskSchema, index: z.number().int().min(0) }))
      .output(sendMailTaskSchema),
    duplicate: operation.input(taskId).output(sendMailTaskSchema),
    /** Runs the task as given: with `fields`, as typed in the editor and not stored. */
    run: operation
      .input(
        taskId.extend({
          fields: taskFields.partial().optional(),
          account: givenAccountSchema.optional(),
          overrides: overridesSchema.optional(),
        }),
      )
      .output(eventIterator(sendEventSchema)),
  },
  smtp: {
    /**
     * Tests what is typed, stored or not. With `connectionId`, and no `account`, the result becomes its badge. Windows
     * authentication is as `account`, else as the stored one of `connectionId`, else as the signed-in user;
     * PASSWORD_NEEDED where the account's password is not known. With `evaluate`, the property expressions decide what is
     * tested, as they do when the package runs; EXPRESSION_FAILED where one cannot be evaluated.
     */
    test: operation
      .input(
        z.object({
          connectionString: z.string().max(CONNECTION_STRING_MAX),
          connectionId: idSchema.optional(),
          envelope: envelopeSchema.optional(),
          account: givenAccountSchema.optional(),
          evaluate: evaluateSchema.optional(),
        }),
      )
      .output(eventIterator(testEventSchema)),
    send: operation
      .input(
        z.object({
          connectionString: z.string().max(CONNECTION_STRING_MAX),
          mail: mailSchema,
          /** Whose stored account is used; see `test`. */
          connectionId: idSchema.optional(),
          account: givenAccountSchema.optional(),
          evaluate: evaluateSchema.optional(),
        }),
      )
      .output(eventIterator(sendEventSchema)),
    results: operation.output(z.array(lastResultSchema)),
    history: historyOperation,
    ...testAllContract,
    find: findSettingsOperation,
  },
  files: {
    states: operation.input(z.object({ paths: z.array(pathSchema).max(1_000) })).output(z.array(fileStateSchema)),
    /** Native file dialog; undefined where this door has none. */
    choose: operation
      .input(z.object({ multiple: z.boolean() }))
      .output(z.object({ paths: z.array(z.string()) }).optional()),
    /** Keeps a file that has no path here (dropped into a browser) in the data folder. At most 64 MiB. */
    keep: operation.input(z.object({ file: z.file().max(64 * 1024 * 1024) })).output(fileStateSchema),
  },
  packageFiles: packageFilesContract,
  inbox: inboxContract,
  settings: settingsContract,
  authorities: authoritiesContract,
  accounts: accountsContract,
};

export type Contract = typeof contract;
