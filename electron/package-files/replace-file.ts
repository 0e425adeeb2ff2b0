import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream, readdirSync, rmSync, type Stats, statSync } from 'node:fs';
import { access, type FileHandle, open, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../shared/model/failure.ts';
import type { ByteSource } from '../dtsx/index.ts';
import { errorCode } from '../store/store-failure.ts';
import { renameOver, syncFolder } from '../store/write-whole.ts';

/** The new content of a file, written whole and durably beside it. */
export type Replacement = {
  /** Where it is until then. */
  readonly temporary: string;
  /** Puts it in the file's place: at every moment there is the old file or the new one. */
  commit(): void;
  /** Removes it, where it was not committed. */
  discard(): Promise<void>;
};

const TEMPORARY = '.smtpcm-saving';
/** What a crash left behind is removed by a later save; one that goes on in another process takes seconds. */
const ABANDONED_AFTER_MS = 60 * 60 * 1_000;

/**
 * Writes the new content of a file beside it, and checks that it arrived. Links are followed; the file keeps its
 * permissions.
 *
 * @throws Failure PACKAGE_FILE_NOT_WRITABLE, also for a file that is marked read-only; PACKAGE_FILE_NOT_FOUND
 */
export async function prepareReplacement(path: string, content: ByteSource): Promise<Replacement> {
  return writing(path, async () => {
    const target = await realpath(path);
    const stats = await stat(target);
    // An administrator may write to it all the same; source control marks what is not checked out this way.
    if ((stats.mode & 0o222) === 0) throw notWritable(path, 'EACCES');
    await access(target, constants.W_OK);
    removeAbandoned(dirname(target));
    return writeBeside(path, target, content, stats);
  });
}

/**
 * Writes a file that is not there yet.
 *
 * @throws Failure PACKAGE_FILE_EXISTS, PACKAGE_FILE_NOT_WRITABLE; PACKAGE_FILE_NOT_FOUND where there is no such folder
 */
export async function createFile(path: string, content: ByteSource): Promise<void> {
  await writing(path, async () => {
    if (statSync(path, { throwIfNoEntry: false })) throw new Failure('PACKAGE_FILE_EXISTS', { path });
    (await writeBeside(path, path, content)).commit();
  });
}

async function writeBeside(path: string, target: string, content: ByteSource, like?: Stats): Promise<Replacement> {
  // Not by the file's own name, which may be as long as a name can be.
  const temporary = join(dirname(target), `.${randomUUID()}${TEMPORARY}`);
  const discard = (): Promise<void> => rm(temporary, { force: true });
  try {
    await writeWhole(path, temporary, content, like);
  } catch (error) {
    await discard();
    throw error;
  }
  const commit = (): void => {
    try {
      renameOver(temporary, target);
      syncFolder(dirname(target));
    } catch (error) {
      throw writeFailure(error, path);
    }
  };
  return { temporary, commit, discard };
}

async function writeWhole(path: string, temporary: string, content: ByteSource, like?: Stats): Promise<void> {
  const hash = createHash('sha256');
  const file = await open(temporary, 'wx', like ? like.mode & 0o777 : 0o666);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      await file.write(chunk);
    }
    if (like) await keepOwnership(file, like);
    await file.sync();
  } finally {
    await file.close();
  }
  // On a disk that is nearly full, or on a network, a write may stop short without an error.
  if ((await hashOfFile(temporary)) !== hash.digest('hex')) throw notWritable(path, 'EIO');
}

async function keepOwnership(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  if (process.platform === 'win32') return;
  const own = await file.stat();
  try {
    if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid);
  } catch (error) {
    // Only an administrator can give a file away; whoever may write to the folder may own what is in it.
    if (errorCode(error) !== 'EPERM') throw error;
  }
  await file.chmod(mode & 0o7777);
}

function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(TEMPORARY)) continue;
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stats && Date.now() - stats.mtimeMs > ABANDONED_AFTER_MS) rmSync(join(folder, name), { force: true });
  }
}

/** SHA-256 of a file's bytes, in hexadecimal. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

async function writing<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw writeFailure(error, path);
  }
}

const notWritable = (path: string, reason: string): Failure =>
  new Failure('PACKAGE_FILE_NOT_WRITABLE', { path, reason });

function writeFailure(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (error instanceof Failure || code === undefined) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Failure('PACKAGE_FILE_NOT_FOUND', { path }, { cause: error });
  return new Failure('PACKAGE_FILE_NOT_WRITABLE', { path, reason: code }, { cause: error });
}
