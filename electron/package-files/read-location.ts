import { createHash } from 'node:crypto';
import { type BigIntStats, createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Failure } from '../../shared/model/failure.ts';
import type { Project } from '../../shared/model/project.ts';
import { type ByteSource, type DtsxDocument, FILE_MAX, type IspacMember, readDtsx, readIspac } from '../dtsx/index.ts';
import { errorCode } from '../store/store-failure.ts';
import { idOfFile, type Location, type Use } from './identity.ts';

/** A file as read at one moment. */
export type ReadLocation = {
  readonly document: DtsxDocument;
  /** Of the bytes read. */
  readonly sha256: string;
  /** What the file system says of the file that was read; it differs once another program has written to it. */
  readonly stamp: string;
};

/**
 * Reads a package or connection manager file, in one pass and bounded memory.
 *
 * @throws Failure PACKAGE_FILE_NOT_FOUND, PACKAGE_FILE_NOT_READABLE, PACKAGE_FILE_TOO_LARGE, and those of `readDtsx`
 */
export async function readFileAt(path: string, use: Use, project?: Project): Promise<ReadLocation> {
  return reading(path, async () => {
    const stamp = await stampOf(path);
    const { source, digest } = hashed(createReadStream(path));
    const document = await readDtsx(source, { path, ...naming({ path }, use), ...(project && { project }) });
    return { document, sha256: digest(), stamp };
  });
}

/** Reads a member of a deployment file, whose bytes are known already. */
export async function readMember(
  { path, stamp, bytes, member }: { path: string; stamp: string; bytes: Uint8Array; member: string },
  use: Use,
  project?: Project,
): Promise<ReadLocation> {
  const { source, digest } = hashed([bytes]);
  const about = { path: `${path}#${member}`, ...naming({ path, member }, use), ...(project && { project }) };
  return { document: await readDtsx(source, about), sha256: digest(), stamp };
}

/** A deployment file as read. */
export type Archive = { readonly stamp: string; readonly members: readonly IspacMember[] };

/**
 * The members of a deployment file.
 *
 * @throws Failure as `readFileAt`, and those of `readIspac`
 */
export async function readArchive(path: string): Promise<Archive> {
  return reading(path, async () => {
    const stamp = await stampOf(path);
    return { stamp, members: readIspac(await readFile(path), path) };
  });
}

/** Reads a file beside packages by `parse`, within the same bounds. @throws Failure as `readFileAt` */
export const readBeside = <Result>(
  path: string,
  parse: (source: ByteSource, path: string) => Promise<Result>,
): Promise<{ result: Result; sha256: string; stamp: string }> =>
  reading(path, async () => {
    const stamp = await stampOf(path);
    const { source, digest } = hashed(createReadStream(path));
    const result = await parse(source, path);
    return { result, sha256: digest(), stamp };
  });

/**
 * What the file system says of a file's content.
 *
 * @throws Failure PACKAGE_FILE_TOO_LARGE, PACKAGE_FILE_NOT_A_PACKAGE for a folder, or the system's error
 */
export async function stampOf(path: string): Promise<string> {
  const stats = await stat(path, { bigint: true });
  if (!stats.isFile()) throw new Failure('PACKAGE_FILE_NOT_A_PACKAGE', { path });
  if (stats.size > FILE_MAX) throw new Failure('PACKAGE_FILE_TOO_LARGE', { path, max: FILE_MAX });
  return stampOfStats(stats);
}

/** The same; undefined where the file is away. */
export const stampIfThere = (path: string): Promise<string | undefined> => stampOf(path).catch(() => undefined);

/** The same of what `stat` gave. */
export const stampOfStats = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  `${ino}/${size}/${mtimeNs}/${ctimeNs}`;

const naming = (location: Location, use: Use): { id: string; name: string } => {
  const file = location.member ?? location.path;
  return { id: idOfFile(location, use), name: basename(file, extname(file)) };
};

function hashed(bytes: ByteSource): { source: ByteSource; digest: () => string } {
  const hash = createHash('sha256');
  return {
    source: (async function* () {
      for await (const chunk of bytes) {
        hash.update(chunk);
        yield chunk;
      }
    })(),
    digest: () => hash.digest('hex'),
  };
}

async function reading<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    const code = errorCode(error);
    if (error instanceof Failure || code === undefined) throw error;
    const missing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
    throw missing
      ? new Failure('PACKAGE_FILE_NOT_FOUND', { path }, { cause: error })
      : new Failure('PACKAGE_FILE_NOT_READABLE', { path, reason: code }, { cause: error });
  }
}
