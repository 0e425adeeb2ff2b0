import { type ConnectionManager, isSmtp } from '../../shared/model/connection-manager.ts';
import { readableProperties } from '../../shared/model/connection-string.ts';

/**
 * A connection manager with the properties of its connection string beside it, as scripts want it.
 *
 * @param label name of its package, or the path of its file
 */
export function connectionJson(label: string, connection: ConnectionManager): Record<string, unknown> {
  const common = { package: label, ...connection };
  if (!isSmtp(connection)) return common;
  const properties = readableProperties(connection.connectionString);
  // A file may have a connection string that cannot be taken apart: it is shown as it is.
  if (!properties) return common;
  const { smtpServer, useWindowsAuthentication, enableSsl, timeout } = properties;
  return { ...common, smtpServer, useWindowsAuthentication, enableSsl, timeout };
}
