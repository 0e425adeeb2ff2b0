import { join } from 'node:path';
import type { DamagedFile } from '../../shared/contract/index.ts';
import { Failure } from '../../shared/model/failure.ts';
import { nameProblems } from '../../shared/model/name.ts';
import { notFound } from '../../shared/model/not-found.ts';
import { type Package, packageSchema, packageStorageProblems } from '../../shared/model/package.ts';
import { parseDefinition } from '../../shared/model/parse-definition.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { checkEdit } from './check-edit.ts';
import type { DataFiles } from './data-files.ts';
import type { Reading } from './read-file.ts';

const FOLDER = 'packages';
const FILE_NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json$/;

const names = new Intl.Collator(undefined, { numeric: true });

const fileName = (id: string): string => `${id.slice(1, -1).toLowerCase()}.json`;
const fileOf = (id: string): string => join(FOLDER, fileName(id));

/** How a package file of that name is read. */
export const packageParser =
  (name: string) =>
  (content: unknown): Package => {
    const pkg = packageSchema.parse(content);
    const [first] = packageStorageProblems(pkg);
    if (first) throw new Error(`${first.property}: ${first.code}`);
    if (fileName(pkg.id) !== name) throw new Error(`id: ${pkg.id}`);
    return pkg;
  };

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Failure('INVALID_DEFINITION', {}, { problems });
}

/** Package definitions, one file each. Every change is checked, and on disk, whole, before a method returns. */
export class PackageStore {
  readonly #files: DataFiles;
  readonly #changed: () => void;

  constructor(files: DataFiles, changed: () => void) {
    this.#files = files;
    this.#changed = changed;
  }

  /** Every package, by name, and the files that hold one but cannot be read; damaged ones are kept aside. */
  list(): { packages: Package[]; unreadable: DamagedFile[] } {
    const packages: Package[] = [];
    const unreadable: DamagedFile[] = [];
    for (const name of this.#files.list(FOLDER)) {
      if (!FILE_NAME.test(name)) continue;
      const reading = this.#read(`{${name.slice(0, -5).toUpperCase()}}`);
      if (reading.state === 'present') packages.push(reading.value);
      else if (reading.state !== 'absent') {
        unreadable.push({ file: name, keptAs: join(this.#files.folder, FOLDER, name), reason: reading.reason });
      }
    }
    return { packages: packages.sort((a, b) => names.compare(a.name, b.name)), unreadable };
  }

  /**
   * One package.
   *
   * @throws Failure PACKAGE_NOT_FOUND; STORE_FAILED where its file cannot be read
   */
  get(id: string): Package {
    const reading = this.#read(id);
    if (reading.state === 'present') return reading.value;
    if (reading.state === 'absent') throw notFound('PACKAGE_NOT_FOUND', id);
    throw new Failure('STORE_FAILED', { path: join(this.#files.folder, fileOf(id)), reason: reading.reason });
  }

  /**
   * Stores a new package, its parts as they are: one that was a file's may have what files have. `make` is given the names
   * that are taken.
   *
   * @throws Failure INVALID_DEFINITION, also where the id or name is taken
   */
  add(make: (taken: readonly string[]) => Package): Package {
    return this.#change(() => {
      const taken = this.#names();
      const pkg = parseDefinition(packageSchema, make(taken));
      const exists = this.#read(pkg.id).state !== 'absent';
      refuse(packageStorageProblems(pkg, exists ? [...taken, pkg.name] : taken));
      this.#files.write(fileOf(pkg.id), pkg);
      return pkg;
    });
  }

  /**
   * Replaces a package by what `edit` makes of its state on disk; what the edit leaves as it was is not checked.
   *
   * @returns both states
   * @throws Failure PACKAGE_NOT_FOUND or INVALID_DEFINITION
   */
  change(id: string, edit: (current: Package) => Package): { before: Package; after: Package } {
    return this.#change(() => {
      const before = this.get(id);
      const after = parseDefinition(packageSchema, edit(before));
      if (after.name !== before.name) refuse(nameProblems(after.name, this.#names(id)));
      checkEdit(before, after);
      this.#files.write(fileOf(id), after);
      return { before, after };
    });
  }

  /** Removes a package and answers with it. */
  remove(id: string): Package {
    return this.#change(() => {
      const pkg = this.get(id);
      this.#files.remove(fileOf(id));
      return pkg;
    });
  }

  #change<Result>(action: () => Result): Result {
    const result = this.#files.exclusively(action);
    this.#changed();
    return result;
  }

  #names(exceptId?: string): string[] {
    return this.list().packages.flatMap(({ id, name }) => (id === exceptId ? [] : [name]));
  }

  #read(id: string): Reading<Package> {
    const parse = packageParser(fileName(id));
    const reading = this.#files.read(fileOf(id), parse);
    if (reading.state !== 'damaged') return reading;
    try {
      const kept = this.#files.keepAside(fileOf(id), parse);
      return kept ? { state: 'absent' } : this.#files.read(fileOf(id), parse);
    } catch (error) {
      // A folder that cannot be written to keeps the file where it is; reading on is still possible.
      if (error instanceof Failure) return reading;
      throw error;
    }
  }
}
