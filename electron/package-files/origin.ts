import type { Package } from '../../shared/model/package.ts';
import type { FileRecord } from '../store/file-record.ts';
import type { Store } from '../store/index.ts';
import { inFormOf } from './connection-string-form.ts';
import { withoutProject } from './loader.ts';
import { isSamePackage } from './plan-save.ts';
import { packageOf } from './record.ts';
import { neededOfProject } from './with-project-connections.ts';

/**
 * The file that a package of the data folder was imported from, with what was changed since as its edits. Connection managers
 * that came along from the project stay the project's; the name of the package is that of the file.
 */
export function originOf(pkg: Package, { origins }: Store): FileRecord | undefined {
  const record = origins.get(pkg.id);
  if (!record) return undefined;
  const { edited: _, ...origin } = record;
  const ofProject = new Set(neededOfProject(packageOf(origin)).map(({ id }) => id));
  const { name, parameters } = origin.base;
  const now = { ...pkg, name, parameters, connections: pkg.connections.filter(({ id }) => !ofProject.has(id)) };
  const edited = inFormOf(origin.base, now);
  return isSamePackage(origin.base, edited) ? origin : { ...origin, edited: withoutProject(edited) };
}
