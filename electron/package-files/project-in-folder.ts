import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Project } from '../../shared/model/project.ts';
import type { Parameter } from '../../shared/model/variable.ts';
import { type ProjectDocument, readParams, readProject } from '../dtsx/index.ts';
import { errorCode } from '../store/store-failure.ts';
import { isConnectionFile, isProjectFile } from './names.ts';
import type { FileVersion } from './patched-file.ts';
import { readBeside, readFileAt } from './read-location.ts';

/** The project that a package file is in. */
export type FoundProject = {
  readonly project: Project;
  /** The `.dtproj`, where there is one. */
  readonly file: ProjectFile | undefined;
};

/** A `.dtproj` as read. */
export type ProjectFile = FileVersion & { readonly project: ProjectDocument };

type ProjectParts = {
  readonly files: readonly ProjectFile[];
  readonly connections: readonly ConnectionManager[];
  readonly parameters: readonly Parameter[];
};

const PARAMETERS = 'Project.params';
const REMEMBERED_MAX = 1_000;

/**
 * Finds the projects of package files: the `.dtproj`, the `.conmgr` files and the `Project.params` in the same folder. What
 * was read of a folder counts for as long as these files do not change.
 */
export class ProjectFinder {
  readonly #known = new Map<string, { stamp: string; parts: ProjectParts }>();

  /** Undefined where nothing of a project is beside the file. */
  async of(path: string): Promise<FoundProject | undefined> {
    const folder = dirname(path);
    const files = await projectFilesIn(folder);
    if (files.length === 0) return undefined;
    const stamp = files.map((file) => `${file.path}/${file.stamp}`).join('\n');
    let known = this.#known.get(folder);
    if (known?.stamp !== stamp) {
      known = { stamp, parts: await readParts(files.map((file) => file.path)) };
      if (this.#known.size >= REMEMBERED_MAX) this.#known.clear();
      this.#known.set(folder, known);
    }
    return projectFrom(known.parts, path);
  }
}

function projectFrom({ files, connections, parameters }: ProjectParts, path: string): FoundProject {
  const name = basename(path);
  const lists = ({ project }: ProjectFile): boolean =>
    [...project.packages, ...project.connectionManagers].includes(name);
  const file = files.find(lists) ?? files[0];
  return { file, project: { name: file?.project.name ?? basename(dirname(path)), connections, parameters } };
}

async function projectFilesIn(folder: string): Promise<{ path: string; stamp: string }[]> {
  try {
    const names = (await readdir(folder)).filter(
      (name) => isProjectFile(name) || isConnectionFile(name) || name === PARAMETERS,
    );
    const files = names.sort().map(async (name) => {
      const path = join(folder, name);
      const { ino, size, mtimeNs } = await stat(path, { bigint: true });
      return { path, stamp: `${ino}/${size}/${mtimeNs}` };
    });
    return await Promise.all(files);
  } catch (error) {
    // The folder, or a file of it, has just gone or may not be listed: so there is nothing to be seen of a project.
    if (errorCode(error) === undefined) throw error;
    return [];
  }
}

async function readParts(paths: readonly string[]): Promise<ProjectParts> {
  const each = async <Part>(
    wanted: (path: string) => boolean,
    read: (path: string) => Promise<Part>,
  ): Promise<Part[]> =>
    (await Promise.all(paths.filter(wanted).map((path) => ifReadable(() => read(path))))).filter(
      (part) => part !== undefined,
    );
  const connections = await each(
    isConnectionFile,
    async (path) => (await readFileAt(path, 'read')).document.package.connections,
  );
  const parameters = await each(
    (path) => basename(path) === PARAMETERS,
    async (path) => (await readBeside(path, readParams)).result,
  );
  const files = await each(isProjectFile, async (path) => {
    const { result, sha256, stamp } = await readBeside(path, readProject);
    return { project: result, path, sha256, stamp };
  });
  return { files, connections: connections.flat(), parameters: parameters.flat() };
}

/** A part of the project that cannot be read is left out: the package itself may be fine. */
async function ifReadable<Part>(read: () => Promise<Part>): Promise<Part | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
