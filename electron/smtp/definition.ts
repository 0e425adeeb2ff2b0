import { type SmtpProperties, smtpPropertiesProblems } from '../../shared/model/connection-string.ts';
import { Failure } from '../../shared/model/failure.ts';
import { hasErrors, type Problem } from '../../shared/model/problem.ts';
import { parseSmtpServer, type SmtpServer } from '../../shared/model/smtp-server.ts';

/** @throws Failure INVALID_DEFINITION with the problems, where one of them is an error */
export function requireValid(problems: readonly Problem[]): void {
  if (hasErrors(problems)) throw new Failure('INVALID_DEFINITION', {}, { problems });
}

/**
 * The server that properties name.
 *
 * @throws Failure INVALID_DEFINITION where the properties cannot be used
 */
export function serverOf(properties: SmtpProperties): SmtpServer {
  requireValid(smtpPropertiesProblems(properties));
  const server = parseSmtpServer(properties.smtpServer);
  if ('code' in server) throw new Failure('INVALID_DEFINITION', {}, { problems: [server] });
  return server;
}
