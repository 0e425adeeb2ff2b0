import type { Package } from '../../shared/model/package.ts';

/** A package as scripts want it. */
export const packageJson = ({
  id,
  name,
  description,
  connections,
  sendMailTasks,
}: Package): Record<string, unknown> => ({
  id,
  name,
  description,
  connections: connections.map((connection) => connection.name),
  sendMailTasks: sendMailTasks.map((task) => task.name),
});
