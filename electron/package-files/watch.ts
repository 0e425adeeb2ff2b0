import { type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';
import { isPackageFile, isProjectPart } from './names.ts';

const DEBOUNCE_MS = 100;

/** Watches the folders of files for changes by other programs, and tells once what happens in a row. */
export class FolderWatch {
  readonly #paths: () => readonly string[];
  readonly #changed: () => void;
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;

  /** @param paths the files that count now */
  constructor(paths: () => readonly string[], changed: () => void) {
    this.#paths = paths;
    this.#changed = changed;
  }

  /** Begins, or takes up what has changed in the list of files. */
  start(): void {
    const wanted = new Set(this.#paths().map((path) => dirname(path)));
    for (const folder of this.#watchers.keys()) if (!wanted.has(folder)) this.#end(folder);
    for (const folder of wanted) if (!this.#watchers.has(folder)) this.#begin(folder);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const folder of this.#watchers.keys()) this.#end(folder);
  }

  #begin(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, (_event, file) => {
        if (file === null || isPackageFile(file) || isProjectPart(file)) this.#soon();
      });
      this.#watchers.set(
        folder,
        watcher.on('error', () => this.#end(folder)),
      );
    } catch {
      // A folder that is away, or that the system does not watch: the list looks at every file anyway.
    }
  }

  #end(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#changed();
    }, DEBOUNCE_MS).unref();
  }
}
