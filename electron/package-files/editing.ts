import { basename, dirname } from 'node:path';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { tasksUsing } from '../../shared/model/connections.ts';
import { Failure } from '../../shared/model/failure.ts';
import { notFound } from '../../shared/model/not-found.ts';
import { type Package, reachableConnections } from '../../shared/model/package.ts';
import { checkEdit } from '../store/check-edit.ts';
import type { FileRecord } from '../store/file-record.ts';
import { inFormOf } from './connection-string-form.ts';
import { withoutProject } from './loader.ts';
import { isSamePackage } from './plan-save.ts';
import { packageOf } from './record.ts';

/** Where records of package files are kept: the open ones in the data folder, those that a script reads in memory. */
export type Records = {
  get(id: string): FileRecord | undefined;
  list(): FileRecord[];
  put(record: FileRecord): void;
  change(id: string, edit: (current: FileRecord) => FileRecord): { before: FileRecord; after: FileRecord };
  remove(id: string): void;
};

/** The packages of files, to be read and edited as stored packages are. Nothing is written into the files. */
export class FileDefinitions {
  readonly #places: readonly Records[];

  constructor(places: readonly Records[]) {
    this.#places = places;
  }

  /** Where the record of a package is; undefined for an id that is none of a file. */
  placeOf(id: string): Records | undefined {
    return this.#places.find((records) => records.get(id) !== undefined);
  }

  /** The record of a package. @throws Failure PACKAGE_NOT_FOUND */
  record(id: string): FileRecord {
    const record = this.placeOf(id)?.get(id);
    if (!record) throw notFound('PACKAGE_NOT_FOUND', id);
    return record;
  }

  /** As edited. @throws Failure PACKAGE_NOT_FOUND */
  get(id: string): Package {
    return packageOf(this.record(id));
  }

  /**
   * Edits a package; what the edit leaves as it was is not checked.
   *
   * @throws Failure PACKAGE_NOT_FOUND, INVALID_DEFINITION, PACKAGE_FILE_IN_ARCHIVE, PACKAGE_FILE_EDIT_NOT_POSSIBLE
   */
  change(id: string, edit: (current: Package) => Package): { before: Package; after: Package } {
    const place = this.placeOf(id);
    if (!place) throw notFound('PACKAGE_NOT_FOUND', id);
    const { before, after } = place.change(id, (record) => {
      if (record.kind === 'connectionManager') this.#refuseRemovalOfUsed(record, edit(packageOf(record)));
      return editedRecord(record, edit);
    });
    return { before: packageOf(before), after: packageOf(after) };
  }

  /** The tasks of the packages beside a `.conmgr` that are known here say best why it cannot go. */
  #refuseRemovalOfUsed({ path, base }: FileRecord, { connections }: Package): void {
    const [own] = base.connections;
    if (!own || connections.some(({ id }) => id === own.id)) return;
    const packages = this.#places.flatMap((records) => records.list()).filter((record) => record.kind === 'package');
    const tasks = packages
      .filter((record) => record.member === undefined && dirname(record.path) === dirname(path))
      .flatMap((record) => tasksUsing(packageOf(record), own.id).map(({ name }) => `${basename(record.path)}#${name}`));
    if (tasks.length === 0) return;
    throw new Failure('CONNECTION_IN_USE', { name: own.name, tasks: [...new Set(tasks)].join(', ') });
  }

  /** The connection managers of every file, and of the projects that they are in. */
  connections(): ConnectionManager[] {
    return this.#places.flatMap((records) =>
      records.list().flatMap((record) => reachableConnections(packageOf(record))),
    );
  }
}

/** A record with an edit of its package, checked. @throws Failure as `change` */
export function editedRecord(record: FileRecord, edit: (current: Package) => Package): FileRecord {
  const { path, member, kind, base, edited: _, ...rest } = record;
  if (member !== undefined) throw new Failure('PACKAGE_FILE_IN_ARCHIVE', { path });
  const before = packageOf(record);
  const after = inFormOf(before, edit(before));
  checkEdit(before, after);
  if (kind === 'connectionManager') checkConnectionFile(before, after, path);
  const changed = isSamePackage(base, after) ? {} : { edited: withoutProject(after) };
  return { ...rest, path, kind, base, ...changed };
}

/** A connection manager's file has that connection manager and has no place for anything else. */
function checkConnectionFile(before: Package, after: Package, path: string): void {
  const ids = ({ connections, sendMailTasks, variables }: Package): string =>
    [...connections, ...sendMailTasks].map(({ id }) => id).join() + variables.length;
  if (ids(before) === ids(after) && before.name === after.name && before.description === after.description) return;
  throw new Failure('PACKAGE_FILE_EDIT_NOT_POSSIBLE', { name: before.name, path, context: 'oneConnection' });
}
