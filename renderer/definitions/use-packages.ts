import { useQuery } from '@tanstack/react-query';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { orpc } from '../client.ts';

/** Every package, and the files that could not be read. */
export const usePackages = () => useQuery(orpc.packages.list.queryOptions());

/** One package; undefined while loading, or once it was removed. */
export function usePackage(packageId: string | undefined): Package | undefined {
  const { data } = usePackages();
  return data?.packages.find(({ id }) => id === packageId);
}

/** One connection manager of a package. */
export function useConnection(packageId: string, connectionId: string | undefined): ConnectionManager | undefined {
  return usePackage(packageId)?.connections.find(({ id }) => id === connectionId);
}

/** One Send Mail task of a package. */
export function useTask(packageId: string, taskId: string): SendMailTask | undefined {
  return usePackage(packageId)?.sendMailTasks.find(({ id }) => id === taskId);
}
