import * as z from 'zod';
import { addressLineProblems, fromLineProblems, splitAddresses } from './addresses.ts';
import type { ConnectionManager } from './connection-manager.ts';
import { idSchema, sameId } from './id.ts';
import { descriptionProblems, nameProblems } from './name.ts';
import { type Problem, problem } from './problem.ts';
import { isSetByExpression, propertyExpressionsSchema, withoutExpressed } from './property-expression.ts';
import { findVariable, type Variable } from './variable.ts';

/** Where the text of the mail comes from, in SSIS' words. */
export const messageSourceTypes = ['DirectInput', 'FileConnection', 'Variable'] as const;
export const priorities = ['Low', 'Normal', 'High'] as const;
export type MessageSourceType = (typeof messageSourceTypes)[number];
export type Priority = (typeof priorities)[number];

/** Longest subject and direct-input text, in UTF-16 code units. */
export const SUBJECT_MAX = 998;
export const MESSAGE_SOURCE_MAX = 1_000_000;

/** Longest name by which a task may call a connection manager: a refId has some more than the name. */
export const NAMED_MAX = 1_024;

/** A Send Mail task, with SSIS' property names. */
export const sendMailTaskSchema = z.object({
  id: idSchema,
  name: z.string(),
  description: z.string(),
  /** Id of the SMTP connection manager; empty until one is chosen. A file may have a name here that nothing has. */
  smtpConnection: z.union([idSchema, z.string().max(NAMED_MAX)]),
  fromLine: z.string(),
  /** `;` between addresses, in To, Cc and Bcc. */
  toLine: z.string(),
  ccLine: z.string(),
  bccLine: z.string(),
  subject: z.string(),
  messageSourceType: z.enum(messageSourceTypes),
  /** The text, the id of a FILE connection manager, or a variable's qualified name. */
  messageSource: z.string(),
  priority: z.enum(priorities),
  /** `|` between paths. */
  fileAttachments: z.string(),
  /**
   * The containers and event handlers around it, outermost first, the way a package file's refId has them:
   * `Load\\Sequence Container`, `Load.EventHandlers[OnError]`; empty in the package itself.
   */
  container: z.string().default(''),
  propertyExpressions: propertyExpressionsSchema.default([]),
});
export type SendMailTask = Readonly<z.infer<typeof sendMailTaskSchema>>;

/** What a new task starts with, beside its id and name. */
export const DEFAULT_TASK: Omit<SendMailTask, 'id' | 'name'> = {
  description: '',
  smtpConnection: '',
  fromLine: '',
  toLine: '',
  ccLine: '',
  bccLine: '',
  subject: '',
  messageSourceType: 'DirectInput',
  messageSource: '',
  priority: 'Normal',
  fileAttachments: '',
  container: '',
  propertyExpressions: [],
};

/** Splits the attachments at their pipes. */
export const splitAttachments = (fileAttachments: string): string[] =>
  fileAttachments
    .split('|')
    .map((path) => path.trim())
    .filter(Boolean);

/** Joins paths as SSIS writes them. */
export const joinAttachments = (paths: readonly string[]): string => paths.join('|');

/** What a task is checked against: the rest of its package. */
export type TaskSurroundings = {
  readonly connections: readonly ConnectionManager[];
  readonly variables: readonly Variable[];
  /** Names of the other tasks. */
  readonly taken: readonly string[];
};

/** Problems that forbid storing a task. A task that is not finished yet can be stored, as in SSIS. */
export function taskDefinitionProblems(task: SendMailTask, taken: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  if (/[\r\n]/.test(task.subject)) problems.push(problem('subject', 'SUBJECT_LINE_BREAK'));
  if (task.subject.length > SUBJECT_MAX) problems.push(problem('subject', 'TEXT_TOO_LONG', { max: SUBJECT_MAX }));
  if (task.messageSource.length > MESSAGE_SOURCE_MAX) {
    problems.push(problem('messageSource', 'TEXT_TOO_LONG', { max: MESSAGE_SOURCE_MAX }));
  }
  for (const property of RECIPIENT_LINES) {
    problems.push(...addressLineProblems(property, task[property]));
  }
  if (splitAddresses(task.fromLine).length > 0) problems.push(...fromLineProblems('fromLine', task.fromLine));
  return [
    ...nameProblems(task.name, taken),
    ...descriptionProblems(task.description),
    // Packages have placeholders such as `@` where an expression gives the value.
    ...withoutExpressed(problems, task.propertyExpressions),
  ];
}

/**
 * Every problem that a run of the task would meet. What an expression sets may be missing here: the values of a run are
 * checked when it begins.
 */
export function taskProblems(task: SendMailTask, surroundings: TaskSurroundings): Problem[] {
  const expressions = task.propertyExpressions;
  const missing = splitAddresses(task.fromLine).length === 0 ? [problem('fromLine', 'ADDRESS_REQUIRED')] : [];
  if (!hasRecipients(task)) missing.push(problem('toLine', 'RECIPIENT_REQUIRED'));
  const references = [...connectionReferenceProblems(task, surroundings), ...messageSourceProblems(task, surroundings)];
  return [
    ...taskDefinitionProblems(task, surroundings.taken),
    ...withoutExpressed([...missing, ...references], expressions),
  ];
}

const RECIPIENT_LINES = ['toLine', 'ccLine', 'bccLine'] as const;

const hasRecipients = (task: SendMailTask): boolean =>
  RECIPIENT_LINES.some(
    (line) => splitAddresses(task[line]).length > 0 || isSetByExpression(task.propertyExpressions, line),
  );

function connectionReferenceProblems(task: SendMailTask, { connections }: TaskSurroundings): Problem[] {
  if (task.smtpConnection === '') return [problem('smtpConnection', 'CONNECTION_REQUIRED')];
  const connection = connections.find(({ id }) => sameId(id, task.smtpConnection));
  if (!connection) return [problem('smtpConnection', 'CONNECTION_MISSING', { name: task.smtpConnection })];
  return connection.connectionManagerType === 'SMTP'
    ? []
    : [problem('smtpConnection', 'CONNECTION_NOT_SMTP', { name: connection.name })];
}

function messageSourceProblems(task: SendMailTask, { connections, variables }: TaskSurroundings): Problem[] {
  if (task.messageSourceType === 'Variable') {
    return findVariable(variables, task.messageSource, task.container)
      ? []
      : [problem('messageSource', 'VARIABLE_MISSING', { name: task.messageSource })];
  }
  if (task.messageSourceType === 'DirectInput') return [];
  const connection = connections.find(({ id }) => sameId(id, task.messageSource));
  if (!connection) return [problem('messageSource', 'CONNECTION_MISSING', { name: task.messageSource })];
  return connection.connectionManagerType === 'FILE'
    ? []
    : [problem('messageSource', 'CONNECTION_NOT_FILE', { name: connection.name })];
}
