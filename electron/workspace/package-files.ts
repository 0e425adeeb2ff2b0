import type { FileDiff, PackageFile as FileState, RefusedFile, Usage } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import { Package } from './packages.ts';
import type { Scope } from './scope.ts';

/**
 * A package or connection manager file (`.dtsx`, `.conmgr`). It is edited like a package of the data folder, with one
 * difference: nothing is written into the file before `save()`. Then only what was edited changes in it, and every other byte
 * stays.
 */
export class PackageFile extends Package {
  /** Absolute. */
  readonly path: string;
  readonly #scope: Scope;

  constructor(scope: Scope, { package: { id }, path }: FileState) {
    super(scope, id);
    this.path = path;
    this.#scope = scope;
  }

  /** Whether there are edits that are not saved. */
  get modified(): boolean {
    return this.#scope.services.packageFiles.get(this.id).modified;
  }

  /** What saving would change: in the file, and in its project's (`.dtproj`) copies of properties. */
  async diff(): Promise<FileDiff[]> {
    const { diff, projectDiff } = await this.#scope.services.packageFiles.compare(this.id);
    return projectDiff ? [diff, projectDiff] : [diff];
  }

  /**
   * Writes the edits into the file. It is replaced as a whole: after a crash it is the old or the new one.
   *
   * @param options.keepMine puts the edits into a file that another program changed meanwhile
   * @throws Failure PACKAGE_FILE_CHANGED_ON_DISK, PACKAGE_FILE_NOT_WRITABLE, PACKAGE_FILE_EDIT_NOT_POSSIBLE
   */
  async save(options: { keepMine?: boolean } = {}): Promise<void> {
    await this.#scope.services.packageFiles.save({ packageId: this.id, ...options });
  }

  /** Drops the edits and reads the file again. */
  async reload(): Promise<void> {
    await this.#scope.services.packageFiles.reload(this.id);
  }
}

/** The package files of this computer. */
export class PackageFiles {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /**
   * Reads a package or connection manager file, with what it sees of its project. What the designer has open is not touched.
   *
   * @param options.member a file inside a deployment file (`.ispac`), which can be read and tested, not saved
   * @throws Failure PACKAGE_FILE_NOT_FOUND, PACKAGE_FILE_NOT_READABLE, PACKAGE_FILE_NOT_XML, PACKAGE_FILE_NOT_A_PACKAGE,
   *   PACKAGE_FILE_ENCRYPTED, PACKAGE_FILE_LIMIT, PACKAGE_FILE_TOO_LARGE
   */
  async open(path: string, options: { member?: string } = {}): Promise<PackageFile> {
    return new PackageFile(this.#scope, await this.#scope.services.packageFiles.read({ path, ...options }));
  }

  /**
   * Lists every SMTP connection manager and Send Mail task of the packages in a folder, with what is wrong with them.
   *
   * @throws Failure PACKAGE_FILE_NOT_FOUND, PACKAGE_FILE_NOT_READABLE for the folder; a file that cannot be read is `refused`
   */
  async scan(
    folder: string,
    options: { signal?: AbortSignal } = {},
  ): Promise<{ usages: Usage[]; refused: RefusedFile[] }> {
    const refused: RefusedFile[] = [];
    let usages: Usage[] = [];
    for await (const event of this.#scope.services.packageFiles.scan(folder, options.signal)) {
      if (event.type === 'refused') refused.push(event.refused);
      if (event.type === 'result') usages = event.usages;
    }
    return { usages, refused };
  }

  /** Copies a package into the data folder. @throws Failure as `open`, and INVALID_DEFINITION */
  async import(path: string): Promise<Package> {
    const { packages, refused } = await this.#scope.services.packageFiles.import([path]);
    const [pkg] = packages;
    if (pkg) return new Package(this.#scope, pkg.id);
    throw failureOf(refused, path);
  }

  /**
   * Writes a package to a file: an imported one into the bytes of the file that it came from, any other one as a new package
   * of the 2012+ format.
   *
   * @throws Failure PACKAGE_FILE_EXISTS unless it is to be replaced, or is the file that the package came from
   */
  async export(pkg: Package, path: string, options: { replace?: boolean } = {}): Promise<void> {
    await this.#scope.services.packageFiles.export({ packageId: pkg.id, path, ...options });
  }
}

function failureOf([first]: readonly RefusedFile[], path: string): Failure {
  if (!first) return new Failure('PACKAGE_FILE_NOT_A_PACKAGE', { path });
  const { code, params, problems = [] } = first;
  return new Failure(code, params, { problems });
}
