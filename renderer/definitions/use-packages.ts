import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PackageFile } from '../../shared/contract/package-files.ts';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { orpc } from '../client.ts';

/** Every package of the data folder, and the files of it that could not be read. */
export const usePackages = () => useQuery(orpc.packages.list.queryOptions());

const NO_FILES: readonly PackageFile[] = [];

/** The package files that are open, by path. */
export const usePackageFiles = (): readonly PackageFile[] =>
  useQuery(orpc.packageFiles.list.queryOptions()).data ?? NO_FILES;

/** The open file of a package; undefined for a package of the data folder. */
export function usePackageFile(packageId: string | undefined): PackageFile | undefined {
  return usePackageFiles().find((file) => file.package.id === packageId);
}

/** Every package that can be worked on: those of the data folder, then those of the open files. */
export function useDocuments(): readonly Package[] {
  const stored = usePackages().data?.packages;
  const files = usePackageFiles();
  return useMemo(() => [...(stored ?? []), ...files.map((file) => file.package)], [stored, files]);
}

/** One package; undefined while loading, or once it was removed. */
export function usePackage(packageId: string | undefined): Package | undefined {
  return useDocuments().find(({ id }) => id === packageId);
}

/** One Send Mail task of a package. */
export function useTask(packageId: string, taskId: string): SendMailTask | undefined {
  return usePackage(packageId)?.sendMailTasks.find(({ id }) => id === taskId);
}
