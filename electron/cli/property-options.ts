import { type Command, InvalidArgumentError, Option } from 'commander';
import type { TFunction } from 'i18next';
import type { SmtpConnectionManager } from '../../shared/model/connection-manager.ts';
import {
  ConnectionStringError,
  DEFAULT_PROPERTIES,
  parseConnectionString,
  type SmtpProperties,
  TIMEOUT_MAX,
} from '../../shared/model/connection-string.ts';
import { Failure } from '../../shared/model/failure.ts';
import { formattedConnectionString } from '../services/smtp-properties.ts';

/** The options that set a connection manager's properties; what is not given stays as it is. */
export type PropertyOptions = {
  server?: string;
  windowsAuth?: boolean;
  ssl?: boolean;
  timeout?: number;
  description?: string;
  connectionString?: string;
};

/** Adds the options to a command. */
export const addPropertyOptions = (command: Command, t: TFunction): Command =>
  refuseBoth(command, ['windows-auth', 'ssl'], t)
    .option('--server <host[:port]>', t('cli.option.server'), (server) => notEmpty(server, t))
    .option('--windows-auth', t('cli.option.windowsAuth'))
    .option('--no-windows-auth', t('cli.option.noWindowsAuth'))
    .option('--ssl', t('cli.option.ssl'))
    .option('--no-ssl', t('cli.option.noSsl'))
    .option('--timeout <ms>', t('cli.option.timeout'), wholeNumber(1, TIMEOUT_MAX, t))
    .option('--description <text>', t('cli.option.description'))
    .addOption(
      new Option('--connection-string <s>', t('cli.option.connectionString')).conflicts([
        'server',
        'windowsAuth',
        'ssl',
        'timeout',
      ]),
    );

/** Refuses `--ssl --no-ssl`: commander takes the last one without a word. */
function refuseBoth(command: Command, names: readonly string[], t: TFunction): Command {
  for (const name of names) {
    const given = new Set<string>();
    for (const option of [name, `no-${name}`]) {
      command.on(`option:${option}`, () => {
        given.add(option);
        if (given.size > 1)
          command.error(t('cli.call.conflictingOption', { flags: `--${name}`, other: `--no-${name}` }));
      });
    }
  }
  return command;
}

function notEmpty(server: string, t: TFunction): string {
  if (server.trim() === '') throw new InvalidArgumentError(t('problem.SERVER_EMPTY'));
  return server;
}

/** Reads a whole number within bounds from an option. */
export const wholeNumber =
  (min: number, max: number, t: TFunction) =>
  (text: string): number => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < min || number > max)
      throw new InvalidArgumentError(t('cli.notANumber', { min, max }));
    return number;
  };

/**
 * The connection string that the options ask for, on the base of the current one; undefined where they ask for none.
 *
 * @throws Failure INVALID_DEFINITION for a server name that no connection string can hold, or where the current one cannot
 *   be read
 */
export function wantedConnectionString(options: PropertyOptions, current?: SmtpConnectionManager): string | undefined {
  const { server, windowsAuth, ssl, timeout, connectionString } = options;
  if ([server, windowsAuth, ssl, timeout].every((option) => option === undefined)) return connectionString;
  const properties = current ? currentProperties(current) : DEFAULT_PROPERTIES;
  return formattedConnectionString({
    ...properties,
    smtpServer: server ?? properties.smtpServer,
    useWindowsAuthentication: windowsAuth ?? properties.useWindowsAuthentication,
    enableSsl: ssl ?? properties.enableSsl,
    timeout: timeout ?? properties.timeout,
  });
}

/** What one has now. It was not typed with the command, so the problem names whose string cannot be read. */
function currentProperties({ name, connectionString }: SmtpConnectionManager): SmtpProperties {
  try {
    return parseConnectionString(connectionString);
  } catch (error) {
    if (!(error instanceof ConnectionStringError)) throw error;
    throw new Failure('INVALID_DEFINITION', {}, { problems: [{ ...error.toProblem(), object: name }] });
  }
}
