import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import type { Parameter } from '../../shared/model/variable.ts';
import type { ByteSource } from './document.ts';
import type { Patch } from './patch.ts';

/** A `.dtproj`, or the `@Project.manifest` of an `.ispac`: file names as they are on disk, relative to it. */
export type ProjectDocument = {
  readonly path: string;
  readonly name: string;
  readonly packages: readonly string[];
  readonly connectionManagers: readonly string[];
};

/** A connection manager of the project or of one of its packages that a save changes. */
export type ConnectionManagerChange = {
  /** The package's file name as in `ProjectDocument.packages`; undefined for a connection manager of the project. */
  readonly package?: string;
  readonly before: ConnectionManager;
  /** Undefined where it is removed. */
  readonly after?: ConnectionManager;
};

/** Reads a project's file. Throws Failure as `readDtsx` does; PACKAGE_FILE_NOT_A_PACKAGE for one without a project. */
export function readProject(_source: ByteSource, path: string): Promise<ProjectDocument> {
  return Promise.reject(new Error(`Not there yet: ${path}`));
}

/** Reads `Project.params`. Throws Failure as `readDtsx` does. */
export function readParams(_source: ByteSource, path: string): Promise<Parameter[]> {
  return Promise.reject(new Error(`Not there yet: ${path}`));
}

/** What to change in the project's copies of connection managers' properties (`CM.<name>.<property>`). */
export function patchesForProject(_project: ProjectDocument, _changes: readonly ConnectionManagerChange[]): Patch[] {
  return [];
}
