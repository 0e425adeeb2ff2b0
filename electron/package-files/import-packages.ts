import type { RefusedFile } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import { freeName } from '../../shared/model/name.ts';
import type { Package } from '../../shared/model/package.ts';
import { newId } from '../services/new-id.ts';
import type { FileRecord } from '../store/file-record.ts';
import type { Store } from '../store/index.ts';
import { filesOf, type NamedFile, refusedFile } from './expand.ts';
import type { Loader } from './loader.ts';
import { isArchive } from './names.ts';
import { packageOf } from './record.ts';
import { withProjectConnections } from './with-project-connections.ts';

/** Copies packages into the data folder, and remembers where they came from. */
export async function importPackages(
  paths: readonly string[],
  loader: Loader,
  store: Store,
): Promise<{ packages: Package[]; refused: RefusedFile[] }> {
  const { files, refused } = await filesOf(paths);
  const packages: Package[] = [];
  for (const file of files) {
    for (const found of await recordsOf(file, loader)) {
      const imported = found instanceof Failure ? found : importOne(found, store);
      const place = found instanceof Failure || found.member === undefined ? file.path : `${file.path}#${found.member}`;
      if (imported instanceof Failure) refused.push(refusedFile(place, imported));
      else packages.push(imported);
    }
  }
  return { packages, refused };
}

async function recordsOf({ path, amongMany }: NamedFile, loader: Loader): Promise<(FileRecord | Failure)[]> {
  try {
    const found = isArchive(path) ? await loader.archive(path, 'read') : [await loader.record({ path }, 'read')];
    // Those of a project come along with the packages that need them.
    return found.filter((record) => record instanceof Failure || !amongMany || record.kind === 'package');
  } catch (error) {
    if (error instanceof Failure) return [error];
    throw error;
  }
}

function importOne(record: FileRecord, store: Store): Package | Failure {
  const pkg = packageOf(record);
  try {
    const imported = store.packages.add((taken) => ({
      ...withProjectConnections(pkg),
      ...projectParameters(pkg),
      id: newId(),
      name: freeName(pkg.name, taken),
    }));
    store.origins.put({ ...record, base: { ...record.base, id: imported.id } });
    return imported;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** Expressions go on to need the project's parameters. */
function projectParameters({ project }: Package): Pick<Package, 'project'> {
  return project && project.parameters.length > 0 ? { project: { ...project, connections: [] } } : {};
}
