import type { Certificate } from '../contract/smtp-events.ts';
import type { SmtpProperties } from '../model/connection-string.ts';
import type { Params } from '../model/problem.ts';
import { DEFAULT_PORT, formatSmtpServer, parseSmtpServer } from '../model/smtp-server.ts';

/** One thing that can be done about a finding with one press. */
export type Fix =
  | { readonly kind: 'usePort'; readonly port: number }
  /** The port of mail submission together with SSL, where one without the other would not do. */
  | { readonly kind: 'usePortWithSsl'; readonly port: number }
  | { readonly kind: 'turnSslOn' }
  /** Takes protection away: never done without saying so first. */
  | { readonly kind: 'turnSslOff' }
  | { readonly kind: 'tickWindowsAuthentication' }
  | { readonly kind: 'untickWindowsAuthentication' }
  | { readonly kind: 'useServer'; readonly host: string }
  | { readonly kind: 'raiseTimeout'; readonly timeout: number }
  /** Changes no connection manager but this machine, and is never done before the certificate was looked at. */
  | { readonly kind: 'trustAuthority'; readonly authority: Certificate };

/** What completes the label of a fix, `fix.label.<kind>` in `shared/messages`. */
export function labelParams(fix: Fix): Params {
  switch (fix.kind) {
    case 'usePort':
    case 'usePortWithSsl':
      return { port: fix.port };
    case 'useServer':
      return { host: fix.host };
    case 'raiseTimeout':
      return { timeout: fix.timeout };
    default:
      return {};
  }
}

/** Another server or port in place of what is written, in SSIS' own way where port 25 needs no writing. */
function serverWith(properties: SmtpProperties, change: { host?: string; port?: number }): Partial<SmtpProperties> {
  const server = parseSmtpServer(properties.smtpServer);
  if ('code' in server) return {};
  const host = change.host ?? server.host;
  const port = change.port ?? server.port;
  const written = port === DEFAULT_PORT ? { host } : { host, port };
  return { smtpServer: formatSmtpServer(written) };
}

/** The changes that a fix makes to a definition; empty where it changes something else. */
export function changesOf(fix: Fix, properties: SmtpProperties): Partial<SmtpProperties> {
  switch (fix.kind) {
    case 'usePort':
      return serverWith(properties, { port: fix.port });
    case 'usePortWithSsl':
      return { ...serverWith(properties, { port: fix.port }), enableSsl: true };
    case 'turnSslOn':
      return { enableSsl: true };
    case 'turnSslOff':
      return { enableSsl: false };
    case 'tickWindowsAuthentication':
      return { useWindowsAuthentication: true };
    case 'untickWindowsAuthentication':
      return { useWindowsAuthentication: false };
    case 'useServer':
      return serverWith(properties, { host: fix.host });
    case 'raiseTimeout':
      return { timeout: fix.timeout };
    case 'trustAuthority':
      return {};
  }
}
