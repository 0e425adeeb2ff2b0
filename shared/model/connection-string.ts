import { isCredentialKey } from './credentials.ts';
import { type Params, type Problem, type ProblemCode, problem, warning } from './problem.ts';
import { smtpServerProblems } from './smtp-server.ts';

/** Milliseconds a whole test or send may take where none is given: .NET's SmtpClient.Timeout. */
export const DEFAULT_TIMEOUT = 100_000;
/** Largest time-out in ms: .NET's Int32. */
export const TIMEOUT_MAX = 2_147_483_647;
/** Longest connection string read, in UTF-16 code units. */
export const CONNECTION_STRING_MAX = 4_096;

/** The properties of an SMTP connection manager. Its connection string is the stored form of the same state. */
export type SmtpProperties = {
  /** Host name or IP address, optionally `host:port`. */
  readonly smtpServer: string;
  readonly useWindowsAuthentication: boolean;
  readonly enableSsl: boolean;
  /** Milliseconds for a whole test or send. */
  readonly timeout: number;
  /** Keys that SSIS does not know, kept as they were written. */
  readonly unknown: readonly UnknownKey[];
};

/** A `key=value` of a connection string that no property stands for. */
export type UnknownKey = { readonly key: string; readonly value: string };

/** What a new SMTP connection manager starts with. */
export const DEFAULT_PROPERTIES: SmtpProperties = {
  smtpServer: '',
  useWindowsAuthentication: false,
  enableSsl: false,
  timeout: DEFAULT_TIMEOUT,
  unknown: [],
};

/** A connection string that cannot be read, with the place. Its text never appears: it may hold a password. */
export class ConnectionStringError extends Error {
  override readonly name = 'ConnectionStringError';
  readonly code: ProblemCode;
  readonly params: Params;
  /** Offsets of the offending part, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;

  constructor(code: ProblemCode, params: Params, start: number, end: number) {
    super(`${code} at ${start}`);
    this.code = code;
    this.params = params;
    this.start = start;
    this.end = end;
  }

  /** The same as a problem of the property `connectionString`. */
  toProblem(): Problem {
    return problem('connectionString', this.code, { ...this.params, start: this.start, end: this.end });
  }
}

const KNOWN_KEYS = new Set(['smtpserver', 'usewindowsauthentication', 'enablessl', 'timeout']);

type Part = { key: string; value: string; start: number; end: number };

/**
 * Reads a connection string: keys in any order and case, spaces around keys and values, an optional last `;`,
 * `True`/`False`/`1`/`0`, and a bare host as Microsoft's API samples write it.
 *
 * @throws ConnectionStringError and nothing else, for any text
 */
export function parseConnectionString(text: string): SmtpProperties {
  if (text.length > CONNECTION_STRING_MAX) {
    throw new ConnectionStringError('CONNECTION_STRING_TOO_LONG', { max: CONNECTION_STRING_MAX }, 0, text.length);
  }
  const bare = text.trim().replace(/;$/, '').trim();
  if (bare !== '' && !/[=;]/.test(bare)) {
    return boundedInCanonicalForm({ ...DEFAULT_PROPERTIES, smtpServer: bare }, text);
  }

  const seen = new Set<string>();
  const properties = { ...DEFAULT_PROPERTIES };
  const unknown: UnknownKey[] = [];
  for (const part of parts(text)) {
    const key = part.key.toLowerCase();
    if (isCredentialKey(key)) {
      throw new ConnectionStringError('BASIC_AUTHENTICATION', { key: part.key }, part.start, part.end);
    }
    if (KNOWN_KEYS.has(key) && seen.has(key)) {
      throw new ConnectionStringError('CONNECTION_STRING_DUPLICATE_KEY', { key: part.key }, part.start, part.end);
    }
    seen.add(key);
    if (key === 'smtpserver') properties.smtpServer = part.value;
    else if (key === 'usewindowsauthentication') properties.useWindowsAuthentication = readBoolean(part);
    else if (key === 'enablessl') properties.enableSsl = readBoolean(part);
    else if (key === 'timeout') properties.timeout = readTimeout(part);
    else unknown.push({ key: part.key, value: part.value });
  }
  return boundedInCanonicalForm({ ...properties, unknown }, text);
}

/** What is stored is the canonical form: it must be readable again, and it may be longer than what was written. */
function boundedInCanonicalForm(properties: SmtpProperties, text: string): SmtpProperties {
  if (formatConnectionString(properties).length <= CONNECTION_STRING_MAX) return properties;
  throw new ConnectionStringError('CONNECTION_STRING_TOO_LONG', { max: CONNECTION_STRING_MAX }, 0, text.length);
}

function* parts(text: string): Generator<Part> {
  let start = 0;
  for (const piece of text.split(';')) {
    const end = start + piece.length;
    if (piece.trim() !== '') {
      const equals = piece.indexOf('=');
      const key = piece.slice(0, Math.max(equals, 0)).trim();
      if (key === '') throw new ConnectionStringError('CONNECTION_STRING_SYNTAX', { position: start + 1 }, start, end);
      yield { key, value: piece.slice(equals + 1).trim(), start, end };
    }
    start = end + 1;
  }
}

function readBoolean(part: Part): boolean {
  const value = part.value.toLowerCase();
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0') return false;
  throw new ConnectionStringError('CONNECTION_STRING_NOT_BOOLEAN', { key: part.key }, part.start, part.end);
}

function readTimeout(part: Part): number {
  if (!/^\d+$/.test(part.value)) {
    throw new ConnectionStringError('CONNECTION_STRING_NOT_A_NUMBER', { key: part.key }, part.start, part.end);
  }
  const timeout = Number(part.value);
  if (timeoutProblems(timeout).length > 0) {
    throw new ConnectionStringError('TIMEOUT_OUT_OF_RANGE', { max: TIMEOUT_MAX }, part.start, part.end);
  }
  return timeout;
}

/** The properties of a connection string; undefined for one that cannot be read, as files may have them. */
export function readableProperties(connectionString: string): SmtpProperties | undefined {
  try {
    return parseConnectionString(connectionString);
  } catch (error) {
    if (error instanceof ConnectionStringError) return undefined;
    throw error;
  }
}

/**
 * Writes the canonical connection string, as SSIS does; `Timeout` only where it is not the default.
 *
 * @throws ConnectionStringError for a server with a `;`, which would read back as another key
 */
export function formatConnectionString(properties: SmtpProperties): string {
  const smtpServer = properties.smtpServer.trim();
  const [found] = smtpServer.includes(';') ? smtpServerProblems(smtpServer) : [];
  if (found) throw new ConnectionStringError(found.code, found.params, 0, smtpServer.length);
  const pairs: [string, string][] = [
    ['SmtpServer', smtpServer],
    ['UseWindowsAuthentication', properties.useWindowsAuthentication ? 'True' : 'False'],
    ['EnableSsl', properties.enableSsl ? 'True' : 'False'],
  ];
  if (properties.timeout !== DEFAULT_TIMEOUT) pairs.push(['Timeout', String(properties.timeout)]);
  for (const { key, value } of properties.unknown) pairs.push([key, value]);
  return pairs.map(([key, value]) => `${key}=${value};`).join('');
}

const timeoutProblems = (timeout: number): Problem[] =>
  Number.isInteger(timeout) && timeout >= 1 && timeout <= TIMEOUT_MAX
    ? []
    : [problem('timeout', 'TIMEOUT_OUT_OF_RANGE', { max: TIMEOUT_MAX })];

/** Every problem of a set of properties, with the property it belongs to. */
export function smtpPropertiesProblems(properties: SmtpProperties): Problem[] {
  return [
    ...smtpServerProblems(properties.smtpServer),
    ...timeoutProblems(properties.timeout),
    ...properties.unknown.map(({ key }) => warning('connectionString', 'CONNECTION_STRING_UNKNOWN_KEY', { key })),
  ];
}
