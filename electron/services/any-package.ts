import { Failure } from '../../shared/model/failure.ts';
import type { Package } from '../../shared/model/package.ts';
import type { FileDefinitions } from '../package-files/index.ts';
import { withProjectConnections } from '../package-files/with-project-connections.ts';
import type { PackageStore } from '../store/index.ts';
import { copyOfPackage } from './copy.ts';
import type { Definitions } from './definitions.ts';
import { type Given, given } from './given.ts';
import { newId } from './new-id.ts';

type Update = { packageId: string } & Given<Pick<Package, 'name' | 'description' | 'variables'>>;

/** The operations on packages that take those of files, too. */
export const anyPackageOperations = (all: Definitions, stored: PackageStore, files: FileDefinitions) => ({
  /** @throws Failure PACKAGE_NOT_FOUND */
  get: (packageId: string): Package => all.get(packageId),

  update: ({ packageId, ...fields }: Update): Package =>
    all.change(packageId, (current) => ({ ...current, ...given(fields) })).after,

  /** A file's package goes with its file, which nothing here deletes. */
  remove(packageId: string): Package {
    if (!files.placeOf(packageId)) return stored.remove(packageId);
    const { path, base } = files.record(packageId);
    throw new Failure('PACKAGE_FILE_EDIT_NOT_POSSIBLE', { name: base.name, path, context: 'packageRemoval' });
  },

  /** Of a file's package, the copy is in the data folder. */
  duplicate: (packageId: string): Package =>
    stored.add((taken) => copyOfPackage(withProjectConnections(all.get(packageId)), taken, newId)),
});
