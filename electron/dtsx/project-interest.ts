import { type Element, setting } from './element.ts';
import type { Interest, Kept, Opening, Refuse } from './interest.ts';
import { OBJECTS_MAX } from './limits.ts';
import { SSIS, splitName } from './namespaces.ts';

const KEPT = new Set([
  'Project',
  'Properties',
  'Property',
  'Packages',
  'Package',
  'ConnectionManagers',
  'ConnectionManager',
  'DeploymentInfo',
  'ProjectConnectionParameters',
  'Parameters',
  'Parameter',
  'PackageInfo',
  'PackageMetaData',
]);

/** What a `.dtproj` has around the project, in no namespace. */
const AROUND = new Set(['Project', 'DeploymentModelSpecificContent', 'Manifest']);

const PROPERTIES = new Set(['Name', 'Sensitive', 'Value', 'DataType']);

const nameIn = ({ attributes }: Opening): string => {
  for (const name in attributes) if (splitName(name).local === 'Name') return attributes[name] ?? '';
  return '';
};

/** What is kept of a project's files: `.dtproj`, `@Project.manifest`, `Project.params`. One for each file: it counts. */
export class ProjectInterest implements Interest {
  readonly #root: 'Project' | 'Parameters';
  #count = 0;

  constructor(root: 'Project' | 'Parameters') {
    this.#root = root;
  }

  keeps(opening: Opening, refuse: Refuse): Kept {
    const { local, uri, parent } = opening;
    const isRoot = !parent;
    if (uri !== SSIS) {
      const fits = isRoot ? this.#root === 'Project' && local === 'Project' : parent.uri === '';
      if (isRoot && !fits) refuse.failure('PACKAGE_FILE_NOT_A_PACKAGE');
      return fits && AROUND.has(local) ? 'element' : 'not';
    }
    if (isRoot && local !== this.#root) refuse.failure('PACKAGE_FILE_NOT_A_PACKAGE');
    if (!KEPT.has(local)) return 'not';
    if (local === 'Property') return PROPERTIES.has(nameIn(opening)) ? 'withText' : 'not';
    if (local === 'Parameter') {
      this.#count += 1;
      if (this.#count > OBJECTS_MAX) refuse.limit(`${local} > ${OBJECTS_MAX}`);
    }
    return 'element';
  }

  completed(element: Element): readonly Element[] {
    return element.children;
  }

  refers(): boolean {
    return false;
  }

  referencesIn(): [] {
    return [];
  }
}

/** The property of that name in a parameter's or project's `Properties`. */
export const propertyOf = (owner: Element, name: string): Element | undefined =>
  owner.children
    .filter(({ local }) => local === 'Properties')
    .flatMap(({ children }) => children)
    .find((each) => setting(each, 'Name') === name);
