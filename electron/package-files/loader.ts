import { Failure } from '../../shared/model/failure.ts';
import type { Package } from '../../shared/model/package.ts';
import type { Project } from '../../shared/model/project.ts';
import type { IspacMember } from '../dtsx/index.ts';
import type { FileRecord } from '../store/file-record.ts';
import type { Location, Use } from './identity.ts';
import { isPackageFile } from './names.ts';
import { projectInArchive } from './project-in-archive.ts';
import { type FoundProject, ProjectFinder } from './project-in-folder.ts';
import { type Archive, type ReadLocation, readArchive, readFileAt, readMember, stampIfThere } from './read-location.ts';

/** A package or connection manager file as read, for saving: what it says and where. */
export type Loaded = ReadLocation & { readonly project: FoundProject | undefined };

/** The same of a member of a deployment file. */
export type ReadMember = ReadLocation & { readonly project: Project; readonly bytes: Uint8Array };

/** Bytes of the members of a deployment file that are remembered. */
const REMEMBERED_MAX = 64 * 1024 * 1024;

/** Reads package files with what they see of their projects. */
export class Loader {
  readonly #projects = new ProjectFinder();
  #archive: (Archive & { path: string }) | undefined;

  /** A file that is not in a deployment file. @throws Failure as `readFileAt` */
  async load(path: string, use: Use): Promise<Loaded> {
    const project = await this.projectOf(path);
    return { ...(await readFileAt(path, use, project?.project)), project };
  }

  /** The project of a file, as it is on disk now. */
  projectOf(path: string): Promise<FoundProject | undefined> {
    return this.#projects.of(path);
  }

  /**
   * What is at a place, with nothing edited.
   *
   * @throws Failure PACKAGE_FILE_NOT_FOUND for a member that the deployment file does not have; as `readFileAt`
   */
  async record(location: Location, use: Use): Promise<FileRecord> {
    const { path, member } = location;
    if (member === undefined) {
      const { project, ...read } = await this.load(path, use);
      return recordOf(location, read, project?.project);
    }
    const { project, ...read } = await this.member({ path, member }, use);
    return recordOf(location, read, project);
  }

  /** A member of a deployment file, with its bytes. @throws Failure PACKAGE_FILE_NOT_FOUND where there is no such member */
  async member({ path, member }: { path: string; member: string }, use: Use): Promise<ReadMember> {
    const { stamp, members } = await this.membersOf(path);
    const found = members.find(({ name }) => name === member);
    if (!found) throw new Failure('PACKAGE_FILE_NOT_FOUND', { path: `${path}#${member}` });
    const project = await projectInArchive(members, path);
    const { bytes } = found;
    return { ...(await readMember({ path, stamp, bytes, member: found.name }, use, project)), bytes, project };
  }

  /** The members of a deployment file; the one read last is remembered, since they are often asked for one by one. */
  async membersOf(path: string): Promise<Archive> {
    if (this.#archive?.path === path && this.#archive.stamp === (await stampIfThere(path))) return this.#archive;
    const archive = { path, ...(await readArchive(path)) };
    const size = archive.members.reduce((total, { bytes }) => total + bytes.length, 0);
    this.#archive = size <= REMEMBERED_MAX ? archive : undefined;
    return archive;
  }

  /** The packages and connection managers inside a deployment file; a Failure for each that cannot be read. */
  async archive(path: string, use: Use): Promise<(FileRecord | Failure)[]> {
    const { stamp, members } = await this.membersOf(path);
    const project = await projectInArchive(members, path);
    const record = async ({ name, bytes }: IspacMember): Promise<FileRecord | Failure> => {
      try {
        const read = await readMember({ path, stamp, bytes, member: name }, use, project);
        return recordOf({ path, member: name }, read, project);
      } catch (error) {
        if (error instanceof Failure) return error;
        throw error;
      }
    };
    return Promise.all(members.filter(({ name }) => isPackageFile(name)).map(record));
  }
}

function recordOf({ path, member }: Location, read: ReadLocation, project: Project | undefined): FileRecord {
  const { document, sha256, stamp } = read;
  return {
    path,
    ...(member !== undefined && { member }),
    kind: document.kind,
    format: document.format,
    sha256,
    stamp,
    base: withoutProject(document.package),
    // A connection manager sees nothing of the others.
    ...(project && document.kind === 'package' && { project }),
  };
}

/** What is kept of a package: the project is kept beside it. */
export function withoutProject({ project: _, ...pkg }: Package): Omit<Package, 'project'> {
  return pkg;
}
