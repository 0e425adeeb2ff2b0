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
