import { resolve } from 'node:path';
import type { RefusedFile, ScanEvent } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import { refusedFile } from './expand.ts';
import { inOrder } from './in-order.ts';
import type { Loader } from './loader.ts';
import { isArchive, isPackageFile } from './names.ts';
import { type FileUsages, finished, usagesOf } from './usages.ts';
import { filesBelow } from './walk.ts';

/** Files that are read at the same time: reading waits for the disk, parsing for the processor. */
const CONCURRENCY = 4;
/** How often progress is told, at most. */
const PROGRESS_EVENTS = 200;

type Outcome = { readonly usages: readonly FileUsages[]; readonly refused: readonly RefusedFile[] };

/**
 * Reads every package, connection manager and deployment file of a folder. Of each no more is kept than what is told of it in
 * the end.
 */
export async function* scanFolder(folder: string, loader: Loader, signal?: AbortSignal): AsyncGenerator<ScanEvent> {
  const paths = await filesBelow(resolve(folder), (name) => isPackageFile(name) || isArchive(name), signal);
  const step = Math.max(1, Math.ceil(paths.length / PROGRESS_EVENTS));
  const found: FileUsages[] = [];
  let read = 0;
  yield { type: 'progress', files: paths.length, read };
  for await (const { usages, refused } of inOrder(paths, CONCURRENCY, (path) => look(path, loader))) {
    signal?.throwIfAborted();
    read += 1;
    found.push(...usages);
    for (const file of refused) yield { type: 'refused', refused: file };
    if (read % step === 0 || read === paths.length) yield { type: 'progress', files: paths.length, read };
  }
  yield { type: 'result', files: paths.length, usages: finished(found) };
}

async function look(path: string, loader: Loader): Promise<Outcome> {
  try {
    const records = isArchive(path) ? await loader.archive(path, 'read') : [await loader.record({ path }, 'read')];
    const failures = records.filter((record) => record instanceof Failure);
    return {
      usages: records.flatMap((record) => (record instanceof Failure ? [] : [usagesOf(record)])),
      refused: failures.map((failure) => refusedFile(path, failure)),
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { usages: [], refused: [refusedFile(path, error)] };
  }
}
