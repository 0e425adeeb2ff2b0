import type { ConnectionManager, ConnectionManagerType } from '../../shared/model/connection-manager.ts';
import type { PropertyExpression } from '../../shared/model/property-expression.ts';
import { attribute, child, childrenOf, type Element, setting } from './element.ts';
import type { Ids } from './ids.ts';
import type { ConnectionPart } from './package-parts.ts';

/** The connection managers of a package, of every type, in the order of the file. */
export const connectionElements = (root: Element): Element[] =>
  root.local === 'ConnectionManager'
    ? [root]
    : root.children.flatMap((each) =>
        each.local === 'ConnectionManagers'
          ? childrenOf(each, 'ConnectionManager')
          : each.local === 'ConnectionManager'
            ? [each]
            : [],
      );

const DATA_ELEMENTS: Record<ConnectionManagerType, string> = {
  SMTP: 'SmtpConnectionManager',
  FILE: 'ConnectionManager',
};

const typeOf = (element: Element): ConnectionManagerType | undefined => {
  const type = setting(element, 'CreationName');
  return type === 'SMTP' || type === 'FILE' ? type : undefined;
};

/** Whether a yes or no is yes: `True` from 2012 on, `-1` before. */
export const isTrue = (value: string | undefined): boolean =>
  value === '-1' || value === '1' || value?.toLowerCase() === 'true';

/** The property expressions of a connection manager or task. */
export const expressionsOf = (element: Element): PropertyExpression[] =>
  childrenOf(element, 'PropertyExpression').map((each) => ({
    property: attribute(each, 'Name')?.value ?? '',
    expression: each.text,
  }));

/** The SMTP and FILE connection managers of a file, and where they are. */
export function readConnections(
  root: Element,
  ids: Ids,
): { connections: ConnectionManager[]; parts: Map<string, ConnectionPart> } {
  const connections: ConnectionManager[] = [];
  const parts = new Map<string, ConnectionPart>();
  for (const element of connectionElements(root)) {
    const dtsid = setting(element, 'DTSID');
    const id = ids.of('connection manager', dtsid);
    const type = typeOf(element);
    const objectData = child(element, 'ObjectData');
    const data = type && objectData?.children.find(({ local }) => local === DATA_ELEMENTS[type]);
    if (!type || !data) continue;
    const name = setting(element, 'ObjectName') ?? '';
    parts.set(id, { element, data, dtsid: dtsid?.toUpperCase() === id ? dtsid : undefined });
    connections.push({
      id,
      name,
      description: setting(element, 'Description') ?? '',
      connectionManagerType: type,
      connectionString: setting(data, 'ConnectionString') ?? '',
      delayValidation: isTrue(setting(element, 'DelayValidation')),
      propertyExpressions: expressionsOf(element),
    });
  }
  return { connections, parts };
}
