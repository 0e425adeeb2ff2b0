import { cleanServer } from '../../shared/model/clean-server.ts';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import {
  ConnectionStringError,
  formatConnectionString,
  parseConnectionString,
  readableProperties,
  type SmtpProperties,
  smtpPropertiesProblems,
  type UnknownKey,
} from '../../shared/model/connection-string.ts';
import { descriptionProblems, nameProblems } from '../../shared/model/name.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { isSetByExpression, type PropertyExpression } from '../../shared/model/property-expression.ts';

/** What the SMTP Connection Manager Editor holds while someone types. */
export type SmtpForm = {
  name: string;
  description: string;
  smtpServer: string;
  useWindowsAuthentication: boolean;
  enableSsl: boolean;
  /** Milliseconds, as typed. */
  timeout: string;
  /** The same properties as one text, as typed; it may be unreadable for a while. */
  connectionString: string;
  /** SSIS checks it only when it is used. */
  delayValidation: boolean;
  /** Keys of the connection string that no field shows. */
  unknown: readonly UnknownKey[];
};

/** The fields that the connection string repeats. */
export type PropertyFields = Pick<
  SmtpForm,
  'smtpServer' | 'useWindowsAuthentication' | 'enableSsl' | 'timeout' | 'unknown'
>;

const fieldsOf = ({ timeout, ...properties }: SmtpProperties): PropertyFields => ({
  ...properties,
  timeout: String(timeout),
});

/** The form of a connection manager; one whose string cannot be read shows it as it is, beside empty fields. */
export function formOf({ name, description, connectionString, delayValidation }: ConnectionManager): SmtpForm {
  const fields = readFields(connectionString) ?? fieldsOf(parseConnectionString(''));
  return { name, description, ...fields, connectionString, delayValidation };
}

const readFields = (connectionString: string): PropertyFields | undefined => {
  const properties = readableProperties(connectionString);
  return properties && fieldsOf(properties);
};

/** The properties that the fields hold; a time-out that is no whole number is NaN. */
export const propertiesOf = ({ timeout, ...fields }: PropertyFields): SmtpProperties => ({
  smtpServer: cleanServer(fields.smtpServer),
  useWindowsAuthentication: fields.useWindowsAuthentication,
  enableSsl: fields.enableSsl,
  timeout: /^\s*\d+\s*$/.test(timeout) ? Number(timeout) : Number.NaN,
  unknown: fields.unknown,
});

/** The connection string after a field changed; the old one where the fields cannot be written as one yet. */
export function stringAfter(fields: PropertyFields, before: string): string {
  const properties = propertiesOf(fields);
  if (Number.isNaN(properties.timeout) || properties.smtpServer.includes(';')) return before;
  return formatConnectionString(properties);
}

/** Whether two connection strings stand for the same properties, however they are written. */
export const sameProperties = (a: string, b: string): boolean => canonical(a) === canonical(b);

function canonical(connectionString: string): string {
  const fields = readFields(connectionString);
  return fields ? stringAfter(fields, connectionString) : connectionString;
}

/** The fields after the connection string changed; undefined where it cannot be read, and they stay as they are. */
export const fieldsAfter = readFields;

/**
 * Every problem of the form, each with the field that shows it. An unreadable connection string hides no other. A server
 * that an expression sets may be missing.
 */
export function formProblems(
  form: SmtpForm,
  taken: readonly string[],
  expressions: readonly PropertyExpression[] = [],
): Problem[] {
  const isSet = ['smtpServer', 'connectionString'].some((property) => isSetByExpression(expressions, property));
  return [
    ...nameProblems(form.name, taken),
    ...descriptionProblems(form.description),
    ...smtpPropertiesProblems(propertiesOf(form)).filter(({ code }) => code !== 'SERVER_EMPTY' || !isSet),
    ...stringProblems(form.connectionString),
  ];
}

function stringProblems(connectionString: string): Problem[] {
  try {
    parseConnectionString(connectionString);
    return [];
  } catch (error) {
    if (error instanceof ConnectionStringError) return [error.toProblem()];
    throw error;
  }
}
