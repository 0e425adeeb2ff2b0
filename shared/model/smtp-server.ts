import { credentialsIn } from './credentials.ts';
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
// Letters of any script (IDNA), digits, hyphen; underscores exist in Windows names.
const HOST = /^(?!-)[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*\.?$/u;

const IPV6_GROUP = /^[0-9a-f]{1,4}$/i;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/** Whether a text is an IPv6 address (RFC 4291 §2.2), with a zone or not (RFC 4007 §11). */
function isIpv6(text: string): boolean {
  const halves = text.replace(/%[\w.-]+$/, '').split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  // An IPv4 address may stand for the last two groups.
  const embedded = !text.endsWith(':') && IPV4.test(groups.at(-1) ?? '') ? 2 : 0;
  if (embedded > 0) groups.pop();
  const count = groups.length + embedded;
  return (
    groups.every((group) => IPV6_GROUP.test(group)) &&
    (halves.length === 1 ? count === 8 : halves.length === 2 && count < 8)
  );
}

/**
 * Takes `host`, `host:port`, `[IPv6]`, `[IPv6]:port` or a bare IPv6 address apart. People paste more than that: a problem
 * repeats no part of a text in which a password may be.
 *
 * @returns the server, or the one problem that makes it unusable
 */
export function parseSmtpServer(text: string): SmtpServer | Problem {
  const trimmed = text.trim();
  if (trimmed === '') return problem('smtpServer', 'SERVER_EMPTY');
  if (trimmed.length > SERVER_MAX) return problem('smtpServer', 'SERVER_TOO_LONG', { max: SERVER_MAX });
  if (URL_SCHEME.test(trimmed)) return problem('smtpServer', 'SERVER_IS_URL');
  const credentials = credentialsIn(trimmed);
  if (credentials !== undefined) return problem('smtpServer', 'BASIC_AUTHENTICATION', { key: credentials });
  if (/[=;]/.test(trimmed)) return problem('smtpServer', 'SERVER_IS_CONNECTION_STRING');
  if (isIpv6(trimmed)) return { host: trimmed, port: DEFAULT_PORT, portGiven: false };

  const parts = /^(?:\[(?<ipv6>[^\]]*)\]|(?<name>[^:]*))(?::(?<port>.*))?$/s.exec(trimmed)?.groups;
  const host = parts?.ipv6 ?? parts?.name ?? '';
  const wellFormed = parts?.ipv6 === undefined ? HOST.test(host) : isIpv6(host);
  if (!wellFormed) return problem('smtpServer', 'SERVER_INVALID', { server: trimmed });

  if (parts?.port === undefined) return { host, port: DEFAULT_PORT, portGiven: false };
  const port = Number(parts.port);
  if (!/^\d{1,5}$/.test(parts.port) || port < 1 || port > 65_535) {
    return problem('smtpServer', 'PORT_OUT_OF_RANGE');
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
