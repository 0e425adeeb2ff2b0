import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import type { Package } from '../../shared/model/package.ts';
import type { FileDefinitions } from '../package-files/index.ts';
import type { PackageStore } from '../store/index.ts';

/** Packages to read and edit, wherever they are kept: in the data folder, or in files of their own. */
export type Definitions = {
  /** @throws Failure PACKAGE_NOT_FOUND */
  get(packageId: string): Package;
  /** Replaces a package by what `edit` makes of it, checked and kept when this returns. @throws Failure */
  change(packageId: string, edit: (current: Package) => Package): { before: Package; after: Package };
  /** Every connection manager there is. */
  connections(): ConnectionManager[];
};

/** The packages of the data folder and of the files that are open or read. */
export const allDefinitions = (stored: PackageStore, files: FileDefinitions): Definitions => {
  const placeOf = (packageId: string): Pick<Definitions, 'get' | 'change'> =>
    files.placeOf(packageId) ? files : stored;
  return {
    get: (packageId) => placeOf(packageId).get(packageId),
    change: (packageId, edit) => placeOf(packageId).change(packageId, edit),
    connections: () => [...stored.list().packages.flatMap(({ connections }) => connections), ...files.connections()],
  };
};
