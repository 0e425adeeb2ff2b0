import type { PackageFile } from '../../shared/contract/package-files.ts';

/** The separators of Windows and of everything else: the page may show the paths of either. */
const SEPARATOR = /[\\/]/;

/** The last part of a path. */
export const fileName = (path: string): string => path.split(SEPARATOR).at(-1) ?? path;

/** A path without its last part; empty where it has no other. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.length - fileName(path).length - 1));

/** A file of a folder, written with the folder's own separator. */
export const inFolder = (folder: string, name: string): string => {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return /[\\/]$/.test(folder) ? `${folder}${name}` : `${folder}${separator}${name}`;
};

/** A name in its part before the last dot, and the rest. */
export function splitName(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? { stem: name, extension: '' } : { stem: name.slice(0, dot), extension: name.slice(dot) };
}

/** Whether a path says where it begins: at a drive, a share or the root. */
export const isAbsolute = (path: string): boolean => /^(?:[A-Za-z]:[\\/]|[\\/])/.test(path);

/** The paths of a pasted text, one in a line; Windows Explorer copies them in quotes. */
export const pathsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.trim().replace(/^"(.*)"$/, '$1'))
      .filter(Boolean),
  ),
];

/** The name that stands for an open file: its own, or that of its member in a deployment file. */
export const shownName = ({ path, member }: Pick<PackageFile, 'path' | 'member'>): string => fileName(member ?? path);

/** Where an open file is: its folder, or the deployment file that it is in. */
export const shownPlace = ({ path, member }: Pick<PackageFile, 'path' | 'member'>): string =>
  member === undefined ? folderOf(path) : path;

/** An open file as a list names it; `place` tells those of one name apart. */
export type NamedFile = { readonly id: string; readonly name: string; readonly place?: string; file: PackageFile };

/** The names of open files, each with its place where another has the same name. */
export function namedFiles(files: readonly PackageFile[]): NamedFile[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const key = shownName(file).toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return files.map((file) => {
    const name = shownName(file);
    const repeated = (counts.get(name.toLowerCase()) ?? 0) > 1;
    return { id: file.package.id, name, file, ...(repeated && { place: shownPlace(file) }) };
  });
}

/** The last paths with one more, the newest first, each once. */
export const withRecent = (recent: readonly string[], paths: readonly string[], max = 8): string[] =>
  [...new Set([...paths, ...recent])].slice(0, max);
