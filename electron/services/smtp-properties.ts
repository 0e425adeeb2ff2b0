import {
  ConnectionStringError,
  formatConnectionString,
  parseConnectionString,
  readableProperties,
  type SmtpProperties,
  smtpPropertiesProblems,
} from '../../shared/model/connection-string.ts';
import { Failure } from '../../shared/model/failure.ts';
import { hasErrors, type Problem } from '../../shared/model/problem.ts';

/**
 * Reads a connection string for use.
 *
 * @throws Failure INVALID_DEFINITION with every problem, for basic authentication and an empty server, too
 */
export const usableProperties = (connectionString: string): SmtpProperties =>
  usable(asDefinition(() => parseConnectionString(connectionString)));

/**
 * The canonical connection string of some properties, as it is stored.
 *
 * @throws Failure INVALID_DEFINITION with every problem of the properties
 */
export const connectionStringOf = (properties: SmtpProperties): string =>
  asDefinition(() => formatConnectionString(usable(properties)));

/**
 * A connection string in its canonical form.
 *
 * @throws Failure INVALID_DEFINITION
 */
export const canonicalConnectionString = (connectionString: string): string =>
  connectionStringOf(usableProperties(connectionString));

/**
 * The connection string of edited properties. What was wrong before the edit may stay: a server that only an expression
 * gives is empty.
 *
 * @throws Failure INVALID_DEFINITION with the problems that the edit brings
 */
export function editedProperties(before: string, after: SmtpProperties): string {
  const known = new Set(problemsOf(before).map(({ code }) => code));
  const problems = smtpPropertiesProblems(after).filter(({ code }) => !known.has(code));
  if (hasErrors(problems)) throw new Failure('INVALID_DEFINITION', {}, { problems });
  return formattedConnectionString(after);
}

/** The canonical form of an edited connection string, as `editedProperties`. @throws Failure INVALID_DEFINITION */
export const editedConnectionString = (before: string, after: string): string =>
  editedProperties(before, readProperties(after));

/**
 * The connection string of properties that may not be usable yet.
 *
 * @throws Failure INVALID_DEFINITION for a server name that no connection string can hold
 */
export const formattedConnectionString = (properties: SmtpProperties): string =>
  asDefinition(() => formatConnectionString(properties));

/**
 * The properties of a connection string as it is, usable or not.
 *
 * @throws Failure INVALID_DEFINITION where it cannot be read
 */
export const readProperties = (connectionString: string): SmtpProperties =>
  asDefinition(() => parseConnectionString(connectionString));

/** None for a string that cannot be read: then, the edit must give a good one. */
function problemsOf(connectionString: string): Problem[] {
  const properties = readableProperties(connectionString);
  return properties ? smtpPropertiesProblems(properties) : [];
}

function usable(properties: SmtpProperties): SmtpProperties {
  const problems = smtpPropertiesProblems(properties);
  if (hasErrors(problems)) throw new Failure('INVALID_DEFINITION', {}, { problems });
  return properties;
}

/** Makes the typed error of connection strings one of definitions. */
function asDefinition<Result>(convert: () => Result): Result {
  try {
    return convert();
  } catch (error) {
    if (!(error instanceof ConnectionStringError)) throw error;
    throw new Failure('INVALID_DEFINITION', {}, { problems: [error.toProblem()] });
  }
}
