import { type Problem, problem } from './problem.ts';

/** The port .NET's SmtpClient uses, and so SSIS. */
export const DEFAULT_PORT = 25;
/** The port of SMTP over implicit TLS (RFC 8314 §3.3): an extension here, SSIS cannot use it. */
export const IMPLICIT_TLS_PORT = 465;
/** Longest server name: 253 for a DNS name (RFC 1035 §2.3.4), brackets and a port. */
export const SERVER_MAX = 262;

/** A server name taken apart. */
export type SmtpServer = {
  /** DNS name or IP address, without brackets. */
  readonly host: string;
  readonly port: number;
  /** False where the port is the default one because none was written. */
  readonly portGiven: boolean;
};

const URL_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const IPV6 = /^[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*(?:%[\w.-]+)?$/i;
// Letters of any script (IDNA), digits, hyphen; underscores exist in Windows names.
const HOST = /^(?!-)[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*\.?$/u;

/**
 * Takes `host`, `host:port`, `[IPv6]`, `[IPv6]:port` or a bare IPv6 address apart.
 *
 * @returns the server, or the one problem that makes it unusable
 */
export function parseSmtpServer(text: string): SmtpServer | Problem {
  const trimmed = text.trim();
  if (trimmed === '') return problem('smtpServer', 'SERVER_EMPTY');
  if (trimmed.length > SERVER_MAX) return problem('smtpServer', 'SERVER_TOO_LONG', { max: SERVER_MAX });
  if (URL_SCHEME.test(trimmed)) return problem('smtpServer', 'SERVER_IS_URL');
  if (IPV6.test(trimmed)) return { host: trimmed, port: DEFAULT_PORT, portGiven: false };

  const parts = /^(?:\[(?<ipv6>[^\]]*)\]|(?<name>[^:]*))(?::(?<port>.*))?$/s.exec(trimmed)?.groups;
  const host = parts?.ipv6 ?? parts?.name ?? '';
  const wellFormed = parts?.ipv6 === undefined ? HOST.test(host) : IPV6.test(host);
  if (!wellFormed) return problem('smtpServer', 'SERVER_INVALID', { server: trimmed });

  if (parts?.port === undefined) return { host, port: DEFAULT_PORT, portGiven: false };
  const port = Number(parts.port);
  if (!/^\d{1,5}$/.test(parts.port) || port < 1 || port > 65_535) {
    return problem('smtpServer', 'PORT_OUT_OF_RANGE', { port: parts.port });
  }
  return { host, port, portGiven: true };
}

/** Problems of a server name; empty where it can be used. */
export function smtpServerProblems(text: string): Problem[] {
  const server = parseSmtpServer(text);
  return 'code' in server ? [server] : [];
}

/** Writes a server the way `parseSmtpServer` reads it. */
export function formatSmtpServer(server: Pick<SmtpServer, 'host'> & { port?: number | undefined }): string {
  if (server.port === undefined) return server.host;
  return server.host.includes(':') ? `[${server.host}]:${server.port}` : `${server.host}:${server.port}`;
}
