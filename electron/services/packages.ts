import { emptyPackage, type Package } from '../../shared/model/package.ts';
import type { Store } from '../store/index.ts';
import { newId } from './new-id.ts';

/**
 * Operations on the packages of the data folder, as the contract has them; `anyPackageOperations` has the rest. All are
 * synchronous, and on disk when they return.
 */
export const packageOperations = ({ packages, damaged }: Store) => ({
  list() {
    const { packages: found, unreadable } = packages.list();
    return { packages: found, damaged: damaged(unreadable) };
  },

  add(fields: { name: string; description?: string | undefined }): Package {
    const { name, description = '' } = fields;
    return packages.add(() => emptyPackage(newId(), name, description));
  },

  restore: (pkg: Package): Package => packages.add(() => pkg),
});
