import { Failure } from '../../shared/model/failure.ts';
import type { Project } from '../../shared/model/project.ts';
import { type IspacMember, readDtsx, readParams, readProject } from '../dtsx/index.ts';
import { isConnectionFile } from './names.ts';

const PARAMETERS = 'Project.params';
const MANIFEST = '@Project.manifest';

/** The project of a deployment file, out of its members. */
export async function projectInArchive(members: readonly IspacMember[], path: string): Promise<Project> {
  const read = async <Part>(member: IspacMember, by: (bytes: [Uint8Array], path: string) => Promise<Part>) => {
    try {
      return await by([member.bytes], `${path}#${member.name}`);
    } catch (error) {
      // As in a folder, a part that cannot be read is left out.
      if (error instanceof Failure) return undefined;
      throw error;
    }
  };
  const named = async <Part>(name: string, by: (bytes: [Uint8Array], path: string) => Promise<Part>) => {
    const member = members.find((candidate) => candidate.name === name);
    return member && read(member, by);
  };
  const connections = members
    .filter(({ name }) => isConnectionFile(name))
    .map((member) =>
      read(member, async (bytes, about) => {
        const { package: pkg } = await readDtsx(bytes, { path: about, id: NO_ID, name: member.name });
        return pkg.connections;
      }),
    );
  return {
    name: (await named(MANIFEST, readProject))?.name ?? '',
    connections: (await Promise.all(connections)).flatMap((found) => found ?? []),
    parameters: (await named(PARAMETERS, readParams)) ?? [],
  };
}

/** Of the connection manager's file, which is nobody's package here. */
const NO_ID = '{00000000-0000-0000-0000-000000000000}';
