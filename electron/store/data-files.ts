import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DamagedFile } from '../../shared/contract/index.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { ConfClass } from './conf-class.ts';
import { FolderLock } from './folder-lock.ts';
import { makeFolder } from './make-folder.ts';
import { FILE_VERSION, FileReader, type Parse, type Reading } from './read-file.ts';
import { errorCode } from './store-failure.ts';
import { syncFolder, writeWhole } from './write-whole.ts';

const KEPT_ASIDE = /^(?<name>.+)\.\d{8}T\d{9}Z(?:-\d+)?\.json$/;

/**
 * The JSON files of a data folder: read at any time, changed by one process at a time, whole after a crash. A file
 * that is damaged is moved to `damaged/` and never written over.
 */
export class DataFiles {
  readonly folder: string;
  readonly #Conf: ConfClass;
  readonly #lock: FolderLock;
  readonly #reader = new FileReader();

  constructor(folder: string, Conf: ConfClass) {
    this.folder = folder;
    this.#Conf = Conf;
    this.#lock = new FolderLock(folder);
  }

  /** Runs an action while no other process changes the folder; see `FolderLock.run` for what it throws. */
  exclusively<Result>(action: () => Result): Result {
    return this.#lock.run(action);
  }

  /** Reads `name`, a path below the folder. */
  read<Value>(name: string, parse: Parse<Value>): Reading<Value> {
    return this.#reader.read(join(this.folder, name), parse);
  }

  /** Names of the files in a folder below the data folder; none where it does not exist. */
  list(folder: string): string[] {
    try {
      return readdirSync(join(this.folder, folder));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      const reason = errorCode(error);
      throw reason ? new Failure('STORE_FAILED', { path: this.folder, reason }, { cause: error }) : error;
    }
  }

  /** Writes a file; durable when it returns. */
  write(name: string, content: unknown): void {
    this.#lock.run(() =>
      writeWhole(
        join(this.folder, name),
        { version: FILE_VERSION, content },
        {
          Conf: this.#Conf,
          staging: join(this.folder, 'staging'),
          beforeReplace: () => this.#lock.assertHeld(),
        },
      ),
    );
  }

  /** Removes a file; durable when it returns. */
  remove(name: string): void {
    this.#lock.run(() => {
      this.#lock.assertHeld();
      rmSync(join(this.folder, name));
      syncFolder(dirname(join(this.folder, name)));
    });
  }

  /** Moves a file that is still damaged to `damaged/`; undefined where another process has replaced it meanwhile. */
  keepAside(name: string, parse: Parse<unknown>): DamagedFile | undefined {
    return this.#lock.run(() => {
      const reading = this.read(name, parse);
      if (reading.state !== 'damaged') return undefined;
      makeFolder(join(this.folder, 'damaged'));
      const keptAs = this.#freePath(name);
      this.#lock.assertHeld();
      renameSync(join(this.folder, name), keptAs);
      return { file: basename(name), keptAs, reason: reading.reason };
    });
  }

  /** The files kept aside and still there. `parseOf` says how a file of that name is read, to tell what is wrong. */
  keptAside(parseOf: (file: string) => Parse<unknown>): DamagedFile[] {
    return this.list('damaged').flatMap((kept) => {
      const file = `${KEPT_ASIDE.exec(kept)?.groups?.name}.json`;
      const reading = this.read(join('damaged', kept), parseOf(file));
      if (!KEPT_ASIDE.test(kept) || reading.state === 'absent') return [];
      return [{ file, keptAs: join(this.folder, 'damaged', kept), reason: 'reason' in reading ? reading.reason : '' }];
    });
  }

  #freePath(name: string): string {
    const time = new Date().toISOString().replace(/[-:.]/g, '');
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : `-${number}`;
      const path = join(this.folder, 'damaged', `${basename(name, '.json')}.${time}${suffix}.json`);
      if (!existsSync(path)) return path;
    }
  }
}
