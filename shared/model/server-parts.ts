import { cleanServer } from './clean-server.ts';
import { ConnectionStringError, parseConnectionString, type SmtpProperties } from './connection-string.ts';
import { nearestKnownServer, serverOfDomain } from './known-servers.ts';
import type { Problem } from './problem.ts';
import { DEFAULT_PORT, formatSmtpServer, IMPLICIT_TLS_PORT, parseSmtpServer, type SmtpServer } from './smtp-server.ts';

/** What the text in the SMTP server field really is, and the properties it may stand for, the likeliest first. */
export type ServerParts =
  | {
      readonly kind:
        | 'url'
        | 'webAddress'
        | 'address'
        | 'connectionString'
        | 'port'
        | 'defaultPort'
        | 'finalDot'
        | 'similar';
      readonly choices: readonly Partial<SmtpProperties>[];
    }
  | { readonly kind: 'unusable'; readonly problem: Problem };

/**
 * Takes apart what people type or paste into SMTP server: `smtp://host:587`, the address of a web page, an e-mail
 * address, `host:25`, a whole connection string. Undefined where it is a server name as it should be.
 */
export function serverParts(text: string): ServerParts | undefined {
  const cleaned = cleanServer(text);
  if (/^smtps?:\/\//i.test(cleaned)) return urlParts(cleaned);
  if (/^[\w\s]+=/.test(cleaned)) return connectionStringParts(cleaned);
  return webAddressParts(cleaned) ?? addressParts(cleaned) ?? portParts(cleaned) ?? nameParts(cleaned);
}

/**
 * The server that a text in another form names, as in `smtp://host:587`, `https://host/owa`, `user@host` or `host 587`.
 * Undefined where the text is a server name as it should be, means more than a server (`smtps://`, a connection string),
 * or is only likely to be a slip. Of an e-mail address it is the server of a well-known provider, else the domain itself.
 */
export function serverNamedIn(text: string): string | undefined {
  const parts = serverParts(text);
  if (!parts || !('choices' in parts) || !OTHER_FORMS.has(parts.kind)) return undefined;
  const { smtpServer, ...more } = parts.choices.at(-1) ?? {};
  return Object.keys(more).length === 0 ? smtpServer : undefined;
}

const OTHER_FORMS = new Set<ServerParts['kind']>(['url', 'webAddress', 'address', 'port']);

const hostOf = (text: string): SmtpServer | undefined => {
  const server = parseSmtpServer(text);
  return 'host' in server ? server : undefined;
};

function urlParts(text: string): ServerParts | undefined {
  const url = /^(?<scheme>smtps?):\/\/(?:[^@/]*@)?(?<server>[^/?#]*)/i.exec(text)?.groups;
  const server = hostOf(url?.server ?? '');
  if (!server) return undefined;
  const implicit = url?.scheme?.toLowerCase() === 'smtps';
  const port = server.portGiven ? server.port : implicit ? IMPLICIT_TLS_PORT : DEFAULT_PORT;
  const smtpServer = formatSmtpServer({ host: server.host, port: port === DEFAULT_PORT ? undefined : port });
  return { kind: 'url', choices: [implicit ? { smtpServer, enableSsl: true } : { smtpServer }] };
}

/** `https://mail.example.com/owa`, with or without its scheme. The port is that of the web server. */
function webAddressParts(text: string): ServerParts | undefined {
  const authority = /^(?:[a-z][a-z0-9+.-]*:\/\/(?:[^@/]*@)?(?<named>[^/?#]+)|(?<bare>[^/?#@\s]+)\/)/i.exec(
    text,
  )?.groups;
  const server = hostOf(authority?.named ?? authority?.bare ?? '');
  return server && { kind: 'webAddress', choices: [{ smtpServer: server.host }] };
}

/** `user@example.com`: the provider's server where it is known, else the names that most domains use. */
function addressParts(text: string): ServerParts | undefined {
  const domain = /^(?:mailto:)?[^@\s]+@(?<domain>[^@\s:]+)$/i.exec(text)?.groups?.domain?.replace(/[.>]+$/, '');
  if (domain === undefined || !hostOf(domain)) return undefined;
  const known = serverOfDomain(domain);
  const names = known ? [known] : [`smtp.${domain}`, `mail.${domain}`, domain];
  return { kind: 'address', choices: names.map((smtpServer) => ({ smtpServer })) };
}

/** `mail.example.com 587`, `mail.example.com port 587`, `mail.example.com, 587`. */
function portParts(text: string): ServerParts | undefined {
  const written = /^(?<host>[^\s,]+)(?:\s*,\s*|\s+)(?:port\s*)?(?<port>\d{1,5})$/i.exec(text)?.groups;
  const server = hostOf(`${written?.host}:${written?.port}`);
  if (!written || !server) return undefined;
  const port = server.port === DEFAULT_PORT ? undefined : server.port;
  return { kind: 'port', choices: [{ smtpServer: formatSmtpServer({ host: server.host, port }) }] };
}

function nameParts(text: string): ServerParts | undefined {
  const server = hostOf(text);
  if (!server) return undefined;
  const { host, portGiven } = server;
  const port = portGiven ? server.port : undefined;
  if (port === DEFAULT_PORT) return { kind: 'defaultPort', choices: [{ smtpServer: host }] };
  if (host.endsWith('.')) {
    return { kind: 'finalDot', choices: [{ smtpServer: formatSmtpServer({ host: host.slice(0, -1), port }) }] };
  }
  const similar = nearestKnownServer(host);
  if (similar === undefined) return undefined;
  return { kind: 'similar', choices: [{ smtpServer: formatSmtpServer({ host: similar, port }) }] };
}

function connectionStringParts(text: string): ServerParts {
  try {
    return { kind: 'connectionString', choices: [parseConnectionString(text)] };
  } catch (error) {
    if (error instanceof ConnectionStringError) return { kind: 'unusable', problem: error.toProblem() };
    throw error;
  }
}
