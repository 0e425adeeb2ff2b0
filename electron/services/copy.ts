import type { NewId } from '../../shared/model/id.ts';
import { freeName, NAME_MAX } from '../../shared/model/name.ts';
import type { Package } from '../../shared/model/package.ts';

// Room for the number that makes the name of a copy a free one.
const NUMBER_ROOM = 6;

/** A copy of a named object with an id and a name of its own. */
export const copyOf = <Item extends { id: string; name: string }>(
  item: Item,
  taken: readonly string[],
  newId: NewId,
): Item => ({ ...item, id: newId(), name: freeName(item.name.slice(0, NAME_MAX - NUMBER_ROOM), taken) });

/** A copy of a package with new ids throughout; its tasks refer to the copied connection managers. */
export function copyOfPackage(pkg: Package, taken: readonly string[], newId: NewId): Package {
  const ids = new Map(pkg.connections.map(({ id }) => [id, newId()]));
  const copied = (id: string): string => ids.get(id) ?? id;
  return {
    ...copyOf(pkg, taken, newId),
    connections: pkg.connections.map((connection) => ({ ...connection, id: copied(connection.id) })),
    sendMailTasks: pkg.sendMailTasks.map((task) => ({
      ...task,
      id: newId(),
      smtpConnection: copied(task.smtpConnection),
      messageSource: task.messageSourceType === 'FileConnection' ? copied(task.messageSource) : task.messageSource,
    })),
  };
}
