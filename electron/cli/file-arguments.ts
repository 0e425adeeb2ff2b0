import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { Failure } from '../../shared/model/failure.ts';
import { expand, isFolder } from '../package-files/expand.ts';
import { isArchive, isPackageFile, isProjectFile } from '../package-files/names.ts';

/** A file as a command names it: `pkg.dtsx`, `pkg.dtsx#Mail`, `project.ispac#Package.dtsx#Mail`. */
export type FileArgument = {
  /** As it was typed. */
  readonly path: string;
  /** Inside a deployment file. */
  readonly member?: string;
  /** What is meant of the file; all of it where there is no `#`. */
  readonly name?: string;
};

const PACKAGE = /^(?<path>.*?\.(?:dtsx|conmgr))(?:#(?<name>.*))?$/is;
const MEMBER = /^(?<path>.*?\.ispac)(?:#(?<member>.*?\.(?:dtsx|conmgr)))?(?:#(?<name>.*))?$/is;
/** `src/**\/*.dtsx`, `packages/M*.{dtsx,conmgr}`. */
const PATTERN = /^(?<path>[^#]*[*?[{][^#]*(?:dtsx|conmgr|ispac)[^#/\\]*)(?:#(?<name>.*))?$/is;
const MAGIC = /[*?[{]/;

/** Takes apart what names a package file; undefined for every other argument. */
export function fileArgument(argument: string): FileArgument | undefined {
  const groups = (MEMBER.exec(argument) ?? PACKAGE.exec(argument) ?? PATTERN.exec(argument))?.groups;
  if (groups?.path === undefined) return undefined;
  const { path, member, name } = groups;
  return { path, ...(member !== undefined && { member }), ...(name !== undefined && { name }) };
}

/**
 * The files that an argument names: a shell on Windows leaves patterns such as `src/x?.dtsx` to the program. Undefined for
 * what names no file.
 *
 * @throws Failure PACKAGE_FILE_NOT_FOUND for a pattern without a match
 */
export async function fileArguments(argument: string): Promise<FileArgument[] | undefined> {
  const named = fileArgument(argument);
  if (!named) return undefined;
  if (!MAGIC.test(named.path) || existsSync(resolve(named.path))) return [named];
  const paths = await matches(named.path);
  if (paths.length === 0) throw new Failure('PACKAGE_FILE_NOT_FOUND', { path: named.path });
  return paths.map((path) => ({ ...named, path }));
}

/**
 * The package files that an argument names: as `fileArguments`, of a folder all below it, of a project (`.dtproj`) those that it
 * lists. Undefined for what names no file.
 *
 * @throws Failure PACKAGE_FILE_NOT_FOUND, and those of reading a folder or project
 */
export async function packageFiles(argument: string): Promise<FileArgument[] | undefined> {
  const named = await fileArguments(argument);
  if (named || !(isProjectFile(argument) || (await isFolder(argument)))) return named;
  const files = await expand(resolve(argument));
  return files.map(({ path }) => ({ path: isAbsolute(argument) ? path : relative('', path) }));
}

async function matches(pattern: string): Promise<string[]> {
  // Node 20 has no such function; there, the shell must do it.
  if (typeof fs.glob !== 'function') return [];
  const paths: string[] = [];
  for await (const path of fs.glob(pattern, { cwd: process.cwd() })) paths.push(path);
  return paths.filter((path) => isPackageFile(path) || isArchive(path)).sort();
}
