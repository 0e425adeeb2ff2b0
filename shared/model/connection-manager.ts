import * as z from 'zod';
import {
  ConnectionStringError,
  DEFAULT_PROPERTIES,
  formatConnectionString,
  parseConnectionString,
  type SmtpProperties,
  smtpPropertiesProblems,
} from './connection-string.ts';
import { idSchema } from './id.ts';
import { descriptionProblems, nameProblems } from './name.ts';
import { type Problem, problem } from './problem.ts';
import { isSetByExpression, propertyExpressionsSchema } from './property-expression.ts';

/** The connection manager types there are: SMTP, and FILE as far as a Send Mail task's message source needs it. */
export const connectionManagerTypes = ['SMTP', 'FILE'] as const;
export type ConnectionManagerType = (typeof connectionManagerTypes)[number];

/** What every stored connection manager has. For FILE the connection string is the path. */
export const connectionManagerSchema = z.object({
  id: idSchema,
  name: z.string(),
  description: z.string(),
  connectionManagerType: z.enum(connectionManagerTypes),
  connectionString: z.string(),
  /** SSIS validates the connection manager only when it is used, not before the package runs. */
  delayValidation: z.boolean().default(false),
  propertyExpressions: propertyExpressionsSchema.default([]),
});
export type ConnectionManager = Readonly<z.infer<typeof connectionManagerSchema>>;

/** A connection manager whose type is SMTP. */
export type SmtpConnectionManager = ConnectionManager & { readonly connectionManagerType: 'SMTP' };

/** What the connection string of a new connection manager is. */
export const DEFAULT_CONNECTION_STRINGS: Record<ConnectionManagerType, string> = {
  SMTP: formatConnectionString(DEFAULT_PROPERTIES),
  FILE: '',
};

/** What a new SMTP connection manager starts with, beside its id and name. */
export const DEFAULT_CONNECTION: Omit<ConnectionManager, 'id' | 'name'> = {
  description: '',
  connectionManagerType: 'SMTP',
  connectionString: DEFAULT_CONNECTION_STRINGS.SMTP,
  delayValidation: false,
  propertyExpressions: [],
};

/** Narrows to the SMTP type. */
export const isSmtp = (connection: ConnectionManager): connection is SmtpConnectionManager =>
  connection.connectionManagerType === 'SMTP';

/**
 * The properties of an SMTP connection manager, read from its connection string: the two are one state.
 *
 * @throws ConnectionStringError where the string cannot be read
 */
export const smtpProperties = (connection: SmtpConnectionManager): SmtpProperties =>
  parseConnectionString(connection.connectionString);

/** The same connection manager with some properties changed. */
export const withSmtpProperties = (
  connection: SmtpConnectionManager,
  changes: Partial<SmtpProperties>,
): SmtpConnectionManager => ({
  ...connection,
  connectionString: formatConnectionString({ ...smtpProperties(connection), ...changes }),
});

/**
 * Every problem of a connection manager.
 *
 * @param taken names of the other connection managers in its package
 */
export function connectionProblems(connection: ConnectionManager, taken: readonly string[] = []): Problem[] {
  return [
    ...nameProblems(connection.name, taken),
    ...descriptionProblems(connection.description),
    ...(isSmtp(connection) ? smtpProblems(connection) : fileProblems(connection)),
  ];
}

/**
 * Problems that forbid storing a connection manager. As in SSIS, one that was just added can be stored before anyone
 * says which server or file it is for.
 */
export const connectionDefinitionProblems = (connection: ConnectionManager, taken: readonly string[]): Problem[] =>
  connection.connectionString === DEFAULT_CONNECTION_STRINGS[connection.connectionManagerType]
    ? [...nameProblems(connection.name, taken), ...descriptionProblems(connection.description)]
    : connectionProblems(connection, taken);

function smtpProblems(connection: SmtpConnectionManager): Problem[] {
  try {
    const problems = smtpPropertiesProblems(smtpProperties(connection));
    return problems.filter(({ code }) => code !== 'SERVER_EMPTY' || !hasExpression(connection, 'smtpServer'));
  } catch (error) {
    if (error instanceof ConnectionStringError) return [error.toProblem()];
    throw error;
  }
}

/** Whether an expression gives a property its value, by itself or with the whole connection string. */
const hasExpression = ({ propertyExpressions }: ConnectionManager, property: string): boolean =>
  isSetByExpression(propertyExpressions, property) || isSetByExpression(propertyExpressions, 'connectionString');

const fileProblems = (connection: ConnectionManager): Problem[] =>
  connection.connectionString.trim() === '' && !hasExpression(connection, 'connectionString')
    ? [problem('connectionString', 'FILE_PATH_EMPTY')]
    : [];
