import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { sameId } from '../../shared/model/id.ts';
import { freeName } from '../../shared/model/name.ts';
import type { Package } from '../../shared/model/package.ts';

/** The connection managers of its project that a package's tasks need. */
export const neededOfProject = ({ project, connections, sendMailTasks }: Package): ConnectionManager[] =>
  (project?.connections ?? []).filter(({ id }) =>
    sendMailTasks.some(
      ({ smtpConnection, messageSourceType, messageSource }) =>
        !connections.some((own) => own.id === id) &&
        (sameId(smtpConnection, id) || (messageSourceType === 'FileConnection' && sameId(messageSource, id))),
    ),
  );

/** A package that stands without its project: with the project's connection managers that it needs as its own. */
export function withProjectConnections({ project, ...pkg }: Package): Package {
  const connections = [...pkg.connections];
  for (const connection of neededOfProject({ ...pkg, ...(project && { project }) })) {
    const taken = connections.map(({ name }) => name);
    connections.push({ ...connection, name: freeName(connection.name, taken) });
  }
  return { ...pkg, connections };
}
