import { type ConnectionManager, isSmtp, smtpProperties } from '../../shared/model/connection-manager.ts';
import type { Package } from '../../shared/model/package.ts';

/** A connection manager with the properties of its connection string beside it, as scripts want it. */
export function connectionJson(pkg: Pick<Package, 'name'>, connection: ConnectionManager): Record<string, unknown> {
  const common = { package: pkg.name, ...connection };
  if (!isSmtp(connection)) return common;
  const { smtpServer, useWindowsAuthentication, enableSsl, timeout } = smtpProperties(connection);
  return { ...common, smtpServer, useWindowsAuthentication, enableSsl, timeout };
}
