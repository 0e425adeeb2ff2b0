import { emptyPackage, type Package } from '../../shared/model/package.ts';
import type { Store } from '../store/index.ts';
import { copyOfPackage } from './copy.ts';
import { type Given, given } from './given.ts';
import { newId } from './new-id.ts';

/** Operations on packages, as the contract has them. All are synchronous, and on disk when they return. */
export const packageOperations = ({ packages, damaged }: Store) => ({
  list() {
    const { packages: found, unreadable } = packages.list();
    return { packages: found, damaged: damaged(unreadable) };
  },

  /** @throws Failure PACKAGE_NOT_FOUND */
  get: (packageId: string): Package => packages.get(packageId),

  add(fields: { name: string; description?: string | undefined }): Package {
    const { name, description = '' } = fields;
    return packages.add(() => emptyPackage(newId(), name, description));
  },

  update({ packageId, ...fields }: { packageId: string } & Given<Pick<Package, 'name' | 'description' | 'variables'>>) {
    return packages.change(packageId, (current) => ({ ...current, ...given(fields) })).after;
  },

  remove: (packageId: string): Package => packages.remove(packageId),
  restore: (pkg: Package): Package => packages.add(() => pkg),
  duplicate: (packageId: string): Package =>
    packages.add((taken) => copyOfPackage(packages.get(packageId), taken, newId)),
});
