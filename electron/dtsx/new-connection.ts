import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { newExpression } from './edit-expressions.ts';
import type { NewElement } from './new-element.ts';
import { connectionRefId } from './ref-ids.ts';

/** What a package file of that version says of a connection manager. */
export function newConnection(
  connection: ConnectionManager,
  to: { style: 'properties' | 'attributes'; prefix: string },
) {
  return to.style === 'attributes' ? withAttributes(connection, to.prefix) : withProperties(connection, to.prefix);
}

/** In no namespace, also where DTS is the default one. */
const smtpData = (connectionString: string, prefix: string): NewElement => ({
  name: 'SmtpConnectionManager',
  attributes: [['ConnectionString', connectionString]],
  ...(prefix === '' ? { namespaces: [['xmlns', '']] } : {}),
});

function withAttributes(connection: ConnectionManager, prefix: string): NewElement {
  const { id, name, description, connectionManagerType: type, connectionString, delayValidation } = connection;
  const data: NewElement =
    type === 'SMTP'
      ? smtpData(connectionString, prefix)
      : { name: `${prefix}ConnectionManager`, attributes: [[`${prefix}ConnectionString`, connectionString]] };
  const attributes: [string, string][] = [
    ['refId', connectionRefId(name)],
    ['CreationName', type],
    ...(delayValidation ? [['DelayValidation', 'True'] as [string, string]] : []),
    ...(description === '' ? [] : [['Description', description] as [string, string]]),
    ['DTSID', id],
    ['ObjectName', name],
  ];
  return {
    name: `${prefix}ConnectionManager`,
    attributes: attributes.map(([local, value]) => [prefix + local, value]),
    children: [
      ...connection.propertyExpressions.map((each) => newExpression(prefix, each)),
      { name: `${prefix}ObjectData`, children: [data] },
    ],
  };
}

function withProperties(connection: ConnectionManager, prefix: string): NewElement {
  const property = (name: string, text: string): NewElement => ({
    name: `${prefix}Property`,
    attributes: [[`${prefix}Name`, name]],
    text,
  });
  const { connectionManagerType: type, connectionString } = connection;
  const data: NewElement =
    type === 'SMTP'
      ? smtpData(connectionString, prefix)
      : {
          name: `${prefix}ConnectionManager`,
          children: [property('FileUsageType', '0'), property('ConnectionString', connectionString)],
        };
  return {
    name: `${prefix}ConnectionManager`,
    children: [
      property('DelayValidation', connection.delayValidation ? '-1' : '0'),
      property('ObjectName', connection.name),
      property('DTSID', connection.id),
      property('Description', connection.description),
      property('CreationName', type),
      ...connection.propertyExpressions.map((each) => newExpression(prefix, each)),
      { name: `${prefix}ObjectData`, children: [data] },
    ],
  };
}
