import type { FileDiff, PackageFile } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import { sameId } from '../../shared/model/id.ts';
import { sameName } from '../../shared/model/name.ts';
import type { Package } from '../../shared/model/package.ts';
import { type FileArgument, packageFiles } from './file-arguments.ts';
import { allOf, type Found, foundOrThrow, lookInto } from './refused.ts';
import type { Client } from './session.ts';

/** A package of the data folder, or one in a file that this command has read. */
export type Holder = {
  readonly package: Package;
  /** As a person names it: the package, or the file as it was typed. */
  readonly label: string;
  /** Whether it is a file's, to be saved after a change. */
  readonly isFile: boolean;
};

/** A package of the data folder. */
export const storedHolder = (pkg: Package): Holder => ({ package: pkg, label: pkg.name, isFile: false });

/** Whether an argument means a package, or something in it: by its name, or by its id as `--json` gives it. */
export const isCalled = ({ id, name }: { id: string; name: string }, argument: string): boolean =>
  sameName(name, argument) || sameId(id, argument);

/** @throws Failure PACKAGE_NOT_FOUND */
export async function findPackage(client: Client, name: string): Promise<Package> {
  const { packages } = await client.packages.list();
  const found = packages.find((pkg) => isCalled(pkg, name));
  if (!found) throw new Failure('PACKAGE_NOT_FOUND', { name });
  return found;
}

/**
 * The packages that arguments name: those of the data folder first, since their names may look like anything; then files,
 * projects and folders.
 *
 * @throws Failure PACKAGE_OR_FILE_NOT_FOUND
 */
async function findHolders(client: Client, names: readonly string[]): Promise<Found<Holder>> {
  const { packages } = await client.packages.list();
  const findings: Found<Holder>[] = [];
  for (const name of names) {
    const stored = packages.find((pkg) => isCalled(pkg, name));
    if (stored) findings.push({ found: [storedHolder(stored)], refused: [] });
    else {
      const files = await packageFiles(name);
      if (!files) throw new Failure('PACKAGE_OR_FILE_NOT_FOUND', { name });
      findings.push(await lookInto(files, (file) => readHolders(client, file)));
    }
  }
  return allOf(findings);
}

/** The packages that arguments name, or all of the data folder where there are none. */
export const holdersOrAll = async (client: Client, names: readonly string[]): Promise<Found<Holder>> =>
  names.length > 0
    ? findHolders(client, names)
    : { found: (await client.packages.list()).packages.map(storedHolder), refused: [] };

/** The one package that an argument names. @throws Failure TARGET_AMBIGUOUS, PACKAGE_OR_FILE_NOT_FOUND, those of reading a file */
export async function findHolder(client: Client, name: string): Promise<Holder> {
  const [holder, ...others] = foundOrThrow(await findHolders(client, [name]));
  if (!holder) throw new Failure('PACKAGE_OR_FILE_NOT_FOUND', { name });
  if (others.length === 0) return holder;
  throw new Failure('TARGET_AMBIGUOUS', {
    target: name,
    names: [holder, ...others].map(({ label }) => label).join(', '),
  });
}

/** Reads a file for this command; of a deployment file without a member, all of its members. */
export async function readHolders(client: Client, { path, member }: FileArgument): Promise<Holder[]> {
  if (member !== undefined || !path.toLowerCase().endsWith('.ispac')) {
    return [fileHolder(await client.packageFiles.read({ path, member }), path)];
  }
  const { members } = await client.packageFiles.members({ path });
  return Promise.all(
    members.map(async (name) => fileHolder(await client.packageFiles.read({ path, member: name }), path)),
  );
}

const fileHolder = ({ package: pkg, member }: PackageFile, path: string): Holder => ({
  package: pkg,
  label: member === undefined ? path : `${path}#${member}`,
  isFile: true,
});

/** Saves what was changed in a file. A package of the data folder is saved already. */
export async function saveHolder(client: Client, { isFile, package: { id } }: Holder): Promise<void> {
  if (isFile) await client.packageFiles.save({ packageId: id });
}

/** What saving a file would change. */
export async function diffsOfHolder(client: Client, { package: { id } }: Holder): Promise<FileDiff[]> {
  const { diff, projectDiff } = await client.packageFiles.compare({ packageId: id });
  return [diff, ...(projectDiff ? [projectDiff] : [])].filter(({ hunks }) => hunks.length > 0);
}
