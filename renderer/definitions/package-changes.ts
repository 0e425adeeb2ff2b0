import type { Package } from '../../shared/model/package.ts';
import { client } from '../client.ts';
import type { Change } from '../undo.ts';
import { type ChangeContext, made } from './change-context.ts';

type PackageFields = Partial<Pick<Package, 'name' | 'description' | 'variables'>>;

/** Changes of whole packages. */
export function packageChanges(context: ChangeContext) {
  /** Undo of what created a package is removing it; redo puts back the very one that was removed. */
  async function created(what: 'add' | 'duplicate', pkg: Package): Promise<Package> {
    let current = pkg;
    await made(
      context,
      { what, name: pkg.name, packageId: pkg.id },
      {
        undo: async () => {
          current = await client.packages.remove({ packageId: pkg.id });
        },
        redo: () => client.packages.restore({ package: current }),
      },
    );
    return pkg;
  }

  return {
    addPackage: async (name: string): Promise<Package> => created('add', await client.packages.add({ name })),

    addSamplePackage: async (language: 'en' | 'ja'): Promise<Package> =>
      created('add', await client.packages.addSample({ language })),

    /** Adds one that was removed elsewhere again, as what it was. */
    addPackageAgain: async (pkg: Package): Promise<Package> =>
      created('add', await client.packages.restore({ package: pkg })),

    duplicatePackage: async (pkg: Package): Promise<Package> =>
      created('duplicate', await client.packages.duplicate({ packageId: pkg.id })),

    async updatePackage(pkg: Package, fields: PackageFields): Promise<void> {
      const before: PackageFields = { name: pkg.name, description: pkg.description, variables: pkg.variables };
      const packageId = pkg.id;
      await client.packages.update({ packageId, ...fields });
      const what = fields.name === undefined ? 'edit' : 'rename';
      await made(
        context,
        { what, name: pkg.name, packageId },
        {
          undo: () => client.packages.update({ packageId, ...only(before, fields) }),
          redo: () => client.packages.update({ packageId, ...fields }),
        },
      );
    },

    async removePackage(pkg: Package): Promise<Change> {
      let removed = await client.packages.remove({ packageId: pkg.id });
      return made(
        context,
        { what: 'remove', name: pkg.name, packageId: pkg.id },
        {
          undo: () => client.packages.restore({ package: removed }),
          redo: async () => {
            removed = await client.packages.remove({ packageId: pkg.id });
          },
        },
      );
    },
  };
}

/** Those of `values` that `fields` names. */
export const only = <Fields extends object>(values: Fields, fields: Partial<Fields>): Partial<Fields> =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key in fields)) as Partial<Fields>;
