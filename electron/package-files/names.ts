import { extname } from 'node:path';

/** A file name's extension in lower case, with its dot. */
export const extensionOf = (path: string): string => extname(path).toLowerCase();

/** Whether a file is read as a package or connection manager when a folder or project is gone through. */
export const isPackageFile = (path: string): boolean => ['.dtsx', '.conmgr'].includes(extensionOf(path));

export const isConnectionFile = (path: string): boolean => extensionOf(path) === '.conmgr';
export const isArchive = (path: string): boolean => extensionOf(path) === '.ispac';
export const isProjectFile = (path: string): boolean => extensionOf(path) === '.dtproj';

/** What belongs to a project beside its packages and connection managers. */
export const isProjectPart = (path: string): boolean => ['.dtproj', '.params', '.ispac'].includes(extensionOf(path));
