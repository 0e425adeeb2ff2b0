import type { ConnectionManager, ConnectionManagerType } from '../../shared/model/connection-manager.ts';
import { client } from '../client.ts';
import type { Change } from '../undo.ts';
import { AT_END, type ChangeContext, made } from './change-context.ts';
import { only } from './package-changes.ts';

type ConnectionFields = Partial<Omit<ConnectionManager, 'id' | 'connectionManagerType'>>;

type Removed = Awaited<ReturnType<typeof client.connections.remove>>;

/** The fields as an edit of what they were. */
const edit = (before: ConnectionFields, fields: ConnectionFields) => ({
  ...fields,
  ...(before.connectionString !== undefined && { connectionStringBefore: before.connectionString }),
});

/** Changes of the connection managers of a package. */
export function connectionChanges(context: ChangeContext) {
  async function created(
    what: 'add' | 'duplicate',
    packageId: string,
    connection: ConnectionManager,
  ): Promise<ConnectionManager> {
    const connectionId = connection.id;
    let removed: Removed;
    await made(
      context,
      { what, name: connection.name, packageId },
      {
        undo: async () => {
          removed = await client.connections.remove({ packageId, connectionId });
        },
        redo: () => client.connections.restore({ packageId, ...removed }),
      },
    );
    return connection;
  }

  return {
    addConnection: async (
      packageId: string,
      type: ConnectionManagerType,
      fields: ConnectionFields,
    ): Promise<ConnectionManager> =>
      created('add', packageId, await client.connections.add({ packageId, type, ...fields })),

    duplicateConnection: async (packageId: string, { id }: ConnectionManager): Promise<ConnectionManager> =>
      created('duplicate', packageId, await client.connections.duplicate({ packageId, connectionId: id })),

    /** Adds one that was removed elsewhere again, as what it was. */
    addConnectionAgain: async (packageId: string, connection: ConnectionManager): Promise<ConnectionManager> =>
      created('add', packageId, await client.connections.restore({ packageId, connection, index: AT_END })),

    /** `before` is what was edited: what somebody else changed in its connection string meanwhile stays. */
    async updateConnection(packageId: string, before: ConnectionManager, fields: ConnectionFields): Promise<void> {
      const { id: connectionId, connectionManagerType: _type, ...values } = before;
      const { name } = before;
      const oldFields = only<ConnectionFields>(values, fields);
      await client.connections.update({ packageId, connectionId, ...edit(oldFields, fields) });
      const onlyName = Object.keys(fields).every((key) => key === 'name');
      await made(
        context,
        { what: onlyName ? 'rename' : 'edit', name, packageId },
        {
          undo: () => client.connections.update({ packageId, connectionId, ...edit(fields, oldFields) }),
          redo: () => client.connections.update({ packageId, connectionId, ...edit(oldFields, fields) }),
        },
      );
    },

    /**
     * Removes several in one change. Where the host refuses one (a task uses it), those before it stay removed and can
     * be brought back; the refusal is thrown.
     */
    async removeConnections(packageId: string, connections: readonly ConnectionManager[]): Promise<Change> {
      const removeAll = async (removed: Removed[]): Promise<void> => {
        for (const { id } of connections)
          removed.push(await client.connections.remove({ packageId, connectionId: id }));
      };
      let removed: Removed[] = [];
      const remembered = (): Promise<Change> =>
        made(
          context,
          { what: 'remove', name: removed.map(({ connection }) => connection.name).join(', '), packageId },
          {
            undo: async () => {
              for (const one of removed.toReversed()) await client.connections.restore({ packageId, ...one });
            },
            redo: async () => {
              removed = [];
              await removeAll(removed);
            },
          },
        );
      try {
        await removeAll(removed);
      } catch (error) {
        if (removed.length > 0) await remembered();
        throw error;
      }
      return remembered();
    },
  };
}
