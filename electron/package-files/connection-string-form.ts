import { isDeepStrictEqual } from 'node:util';
import { readableProperties, type SmtpProperties } from '../../shared/model/connection-string.ts';
import type { Package } from '../../shared/model/package.ts';

const PROPERTY_OF: Readonly<Record<string, 'smtpServer' | 'useWindowsAuthentication' | 'enableSsl' | 'timeout'>> = {
  smtpserver: 'smtpServer',
  usewindowsauthentication: 'useWindowsAuthentication',
  enablessl: 'enableSsl',
  timeout: 'timeout',
};

/** The edited package with its connection strings written as the file had them: order, case and unknown keys. */
export const inFormOf = (before: Package, after: Package): Package => ({
  ...after,
  connections: after.connections.map((connection) => {
    const known = before.connections.find(({ id }) => id === connection.id);
    if (!known || connection.connectionManagerType !== 'SMTP') return connection;
    return { ...connection, connectionString: inForm(known.connectionString, connection.connectionString) };
  }),
});

/** The connection string that says what `wanted` does, with as little as possible of `written` changed. */
export function inForm(written: string, wanted: string): string {
  const [before, after] = [readableProperties(written), readableProperties(wanted)];
  if (!before || !after || written === wanted) return wanted;
  if (isDeepStrictEqual(before, after)) return written;
  const kept = written
    .split(';')
    .map((piece) => withValue(piece, before, after))
    .join(';');
  const complete =
    after.timeout === readableProperties(kept)?.timeout ? kept : `${ended(kept)}Timeout=${after.timeout};`;
  return isDeepStrictEqual(readableProperties(complete), after) ? complete : wanted;
}

function withValue(piece: string, before: SmtpProperties, after: SmtpProperties): string {
  const equals = piece.indexOf('=');
  const property = PROPERTY_OF[piece.slice(0, Math.max(equals, 0)).trim().toLowerCase()];
  if (!property || before[property] === after[property]) return piece;
  const value = after[property];
  const text = typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
  return `${piece.slice(0, equals + 1)}${text}`;
}

const ended = (text: string): string => (text.trimEnd().endsWith(';') ? text : `${text};`);
