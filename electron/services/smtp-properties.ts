import {
  ConnectionStringError,
  formatConnectionString,
  parseConnectionString,
  type SmtpProperties,
  smtpPropertiesProblems,
} from '../../shared/model/connection-string.ts';
import { Failure } from '../../shared/model/failure.ts';
import { hasErrors } from '../../shared/model/problem.ts';

/**
 * Reads a connection string for use.
 *
 * @throws Failure INVALID_DEFINITION with every problem, for basic authentication and an empty server, too
 */
export function usableProperties(connectionString: string): SmtpProperties {
  const properties = invalidUnlessRead(() => parseConnectionString(connectionString));
  const problems = smtpPropertiesProblems(properties);
  if (hasErrors(problems)) throw new Failure('INVALID_DEFINITION', {}, { problems });
  return properties;
}

/**
 * The canonical connection string of some properties.
 *
 * @throws Failure INVALID_DEFINITION for a server name that no connection string can hold
 */
export const connectionStringOf = (properties: SmtpProperties): string =>
  invalidUnlessRead(() => formatConnectionString(properties));

/**
 * A connection string in its canonical form, as it is stored.
 *
 * @throws Failure INVALID_DEFINITION
 */
export const canonicalConnectionString = (connectionString: string): string =>
  connectionStringOf(usableProperties(connectionString));

function invalidUnlessRead<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConnectionStringError)) throw error;
    throw new Failure('INVALID_DEFINITION', {}, { problems: [error.toProblem()] });
  }
}
