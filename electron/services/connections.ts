import type { ConnectionManager, ConnectionManagerType } from '../../shared/model/connection-manager.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import {
  addConnection,
  getConnection,
  newConnection,
  removeConnection,
  replaceConnection,
} from '../../shared/model/connections.ts';
import type { Package } from '../../shared/model/package.ts';
import { mergeConnectionStrings } from '../package-files/index.ts';
import { copyOf } from './copy.ts';
import type { Definitions } from './definitions.ts';
import { type Given, given } from './given.ts';
import { insertAt } from './insert.ts';
import { newId } from './new-id.ts';
import {
  canonicalConnectionString,
  editedConnectionString,
  editedProperties,
  readProperties,
} from './smtp-properties.ts';

type ConnectionId = { packageId: string; connectionId: string };
type Fields = Given<
  Pick<ConnectionManager, 'name' | 'description' | 'connectionString' | 'delayValidation' | 'propertyExpressions'>
>;

type Edit = Fields & {
  /** What the connection string was edited from. */
  connectionStringBefore?: string | undefined;
};

/** Operations on connection managers, as the contract has them. `stored` is told of each one that was stored. */
export const connectionOperations = (
  packages: Pick<Definitions, 'get' | 'change'>,
  stored: (connection: ConnectionManager) => void,
) => {
  const inPackage = (packageId: string, id: string, edit: (current: Package) => Package): ConnectionManager => {
    const connection = getConnection(packages.change(packageId, edit).after, id);
    stored(connection);
    return connection;
  };

  return {
    add({ packageId, type, ...fields }: { packageId: string; type: ConnectionManagerType } & Fields) {
      const id = newId();
      return inPackage(packageId, id, (pkg) =>
        addConnection(
          pkg,
          withNew(
            newConnection(pkg, type, () => id),
            fields,
          ),
        ),
      );
    },

    update: ({ packageId, connectionId, ...edit }: ConnectionId & Edit): ConnectionManager =>
      inPackage(packageId, connectionId, (pkg) => {
        const current = getConnection(pkg, connectionId);
        return replaceConnection(pkg, changed(current, onTopOf(current, edit)));
      }),

    /** Sets some SMTP properties, and leaves the others as they are at that moment. */
    setProperties: (
      { packageId, connectionId }: ConnectionId,
      properties: Partial<SmtpProperties>,
    ): ConnectionManager =>
      inPackage(packageId, connectionId, (pkg) => {
        const connection = getConnection(pkg, connectionId);
        const before = connection.connectionString;
        const connectionString = editedProperties(before, { ...readProperties(before), ...properties });
        return replaceConnection(pkg, { ...connection, connectionString });
      }),

    remove({ packageId, connectionId }: ConnectionId): { connection: ConnectionManager; index: number } {
      const { before } = packages.change(packageId, (pkg) => removeConnection(pkg, connectionId));
      const connection = getConnection(before, connectionId);
      return { connection, index: before.connections.indexOf(connection) };
    },

    restore: (input: { packageId: string; connection: ConnectionManager; index: number }): ConnectionManager =>
      inPackage(input.packageId, input.connection.id, (pkg) => ({
        ...pkg,
        connections: insertAt(pkg.connections, input.index, input.connection),
      })),

    duplicate({ packageId, connectionId }: ConnectionId): ConnectionManager {
      const id = newId();
      return inPackage(packageId, id, (pkg) => {
        const taken = pkg.connections.map(({ name }) => name);
        return addConnection(
          pkg,
          copyOf(getConnection(pkg, connectionId), taken, () => id),
        );
      });
    },
  };
};

/** A new one with the fields given. A server must be named, unless an expression names it. */
function withNew(connection: ConnectionManager, fields: Fields): ConnectionManager {
  const { connectionString, propertyExpressions = [] } = fields;
  const isStrict = connection.connectionManagerType === 'SMTP' && propertyExpressions.length === 0;
  if (connectionString !== undefined && isStrict) canonicalConnectionString(connectionString);
  return changed(connection, fields);
}

/** The fields with what somebody else changed in the connection string meanwhile. */
function onTopOf(current: ConnectionManager, { connectionStringBefore: before, ...fields }: Edit): Fields {
  const { connectionString } = fields;
  if (current.connectionManagerType !== 'SMTP' || before === undefined || connectionString === undefined) return fields;
  return { ...fields, connectionString: mergeConnectionStrings(before, connectionString, current.connectionString) };
}

function changed(connection: ConnectionManager, fields: Fields): ConnectionManager {
  const next = { ...connection, ...given(fields) };
  const { connectionString = connection.connectionString } = fields;
  // One that stays as it is may be malformed, as in many files.
  return connectionString !== connection.connectionString && connection.connectionManagerType === 'SMTP'
    ? { ...next, connectionString: editedConnectionString(connection.connectionString, connectionString) }
    : next;
}
