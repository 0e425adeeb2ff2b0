import {
  ConnectionStringError,
  parseConnectionString,
  type SmtpProperties,
} from '../../shared/model/connection-string.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { DEFAULT_PORT, formatSmtpServer, IMPLICIT_TLS_PORT, parseSmtpServer } from '../../shared/model/smtp-server.ts';

/** What the text in the SMTP server field really is, and the properties it stands for. */
export type ServerParts =
  | { readonly kind: 'url' | 'connectionString' | 'defaultPort'; readonly changes: Partial<SmtpProperties> }
  | { readonly kind: 'unusable'; readonly problem: Problem };

/**
 * Takes apart what people paste into SMTP server: `smtp://host:587`, `host:25`, or a whole connection string.
 * Undefined where it is a server name as it should be.
 */
export function serverParts(text: string): ServerParts | undefined {
  const trimmed = text.trim();
  if (/^smtps?:\/\//i.test(trimmed)) return urlParts(trimmed);
  if (/^[\w\s]+=/.test(trimmed)) return connectionStringParts(trimmed);
  const server = parseSmtpServer(trimmed);
  if (!('host' in server) || !server.portGiven || server.port !== DEFAULT_PORT) return undefined;
  return { kind: 'defaultPort', changes: { smtpServer: server.host } };
}

function urlParts(text: string): ServerParts | undefined {
  const url = /^(?<scheme>smtps?):\/\/(?:[^@/]*@)?(?<server>[^/?#]*)/i.exec(text)?.groups;
  const server = parseSmtpServer(url?.server ?? '');
  if ('code' in server) return undefined;
  const implicit = url?.scheme?.toLowerCase() === 'smtps';
  const port = server.portGiven ? server.port : implicit ? IMPLICIT_TLS_PORT : DEFAULT_PORT;
  const smtpServer = formatSmtpServer({ host: server.host, port: port === DEFAULT_PORT ? undefined : port });
  return { kind: 'url', changes: implicit ? { smtpServer, enableSsl: true } : { smtpServer } };
}

function connectionStringParts(text: string): ServerParts {
  try {
    return { kind: 'connectionString', changes: parseConnectionString(text) };
  } catch (error) {
    if (error instanceof ConnectionStringError) return { kind: 'unusable', problem: error.toProblem() };
    throw error;
  }
}
