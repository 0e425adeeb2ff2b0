import type { FileFormat } from '../../shared/contract/package-files.ts';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { ByteSource } from './document.ts';
import { attribute, child, childrenOf, type Element, within } from './element.ts';
import { SSIS } from './namespaces.ts';
import { ProjectInterest, propertyOf } from './project-interest.ts';
import { readElements } from './read-elements.ts';

/** A `.dtproj`, or the `@Project.manifest` of an `.ispac`: file names as they are on disk, relative to it. */
export type ProjectDocument = {
  readonly path: string;
  readonly name: string;
  readonly packages: readonly string[];
  readonly connectionManagers: readonly string[];
  readonly format: Omit<FileFormat, 'version'>;
  /** `SSIS:Project`. */
  readonly element: Element;
};

/** A connection manager of the project or of one of its packages that a save changes. */
export type ConnectionManagerChange = {
  /** The package's file name as in `ProjectDocument.packages`; undefined for a connection manager of the project. */
  readonly package?: string;
  readonly before: ConnectionManager;
  /** Undefined where it is removed. */
  readonly after?: ConnectionManager;
};

/** Reads a project's file. Throws Failure as `readDtsx` does; PACKAGE_FILE_NOT_A_PACKAGE for one without a project. */
export async function readProject(source: ByteSource, path: string): Promise<ProjectDocument> {
  const { root, format } = await readElements(source, path, new ProjectInterest('Project'));
  const element = [...within(root)].find(({ local, uri }) => local === 'Project' && uri === SSIS);
  if (!element) throw new Failure('PACKAGE_FILE_NOT_A_PACKAGE', { path });
  const namesIn = (wrapper: string, local: string): string[] => {
    const found = child(element, wrapper);
    return found ? childrenOf(found, local).map((each) => attribute(each, 'Name')?.value ?? '') : [];
  };
  return {
    path,
    name: propertyOf(element, 'Name')?.text ?? '',
    packages: namesIn('Packages', 'Package'),
    connectionManagers: namesIn('ConnectionManagers', 'ConnectionManager'),
    format,
    element,
  };
}
