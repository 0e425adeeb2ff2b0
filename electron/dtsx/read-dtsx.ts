import type { FileFormat } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import type { Variable } from '../../shared/model/variable.ts';
import type { About, ByteSource, DtsxDocument } from './document.ts';
import { type Element, property, setting } from './element.ts';
import { Ids } from './ids.ts';
import { mailData, PackageInterest } from './package-interest.ts';
import { type PackageParts, type TaskPart, variableKey } from './package-parts.ts';
import { readConnections } from './read-connections.ts';
import { readElements } from './read-elements.ts';
import { namedConnections, readTask } from './read-tasks.ts';
import { readPackageParameters, readVariable } from './read-variables.ts';

/** Longest path of a container, in UTF-16 code units: what the model takes as a variable's scope. */
const CONTAINER_MAX = 4_096;

/**
 * Reads a package or connection manager file in bounded memory.
 *
 * @throws Failure PACKAGE_FILE_NOT_XML (line, column, reason), PACKAGE_FILE_LIMIT (limit, line, column),
 * PACKAGE_FILE_TOO_LARGE (max), PACKAGE_FILE_NOT_A_PACKAGE and PACKAGE_FILE_ENCRYPTED (level), each with the path
 */
export async function readDtsx(source: ByteSource, about: About): Promise<DtsxDocument> {
  const { root, references, format } = await readElements(source, about.path, new PackageInterest());
  const kind = root.local === 'ConnectionManager' ? 'connectionManager' : 'package';
  const ids = new Ids();
  const { connections, parts } = readConnections(root, ids);
  const content = readContent(root, about.path);
  const named = namedConnections(connections, about.project?.connections ?? []);
  const tasks = new Map<string, TaskPart>();
  const sendMailTasks: SendMailTask[] = [];
  for (const { element, data, container } of content.tasks) {
    const id = ids.of('task', setting(element, 'DTSID'));
    const task = readTask({ element, data }, { id, container }, named);
    sendMailTasks.push(task);
    tasks.set(id, { element, data, refId: `${refIdOf(container)}\\${task.name}` });
  }
  const version = versionOf(root);
  const pkg: Package = {
    id: about.id,
    name: (kind === 'package' && setting(root, 'ObjectName')) || about.name,
    description: (kind === 'package' && setting(root, 'Description')) || '',
    connections,
    sendMailTasks,
    variables: content.variables.map(({ variable }) => variable),
    parameters: readPackageParameters(root),
    ...(about.project ? { project: about.project } : {}),
  };
  return {
    path: about.path,
    kind,
    format: { ...(version === undefined ? {} : { version }), ...format },
    package: pkg,
    parts: {
      root,
      style: styleOf(root, version),
      connections: parts,
      tasks,
      variables: new Map(content.variables.map(({ variable, element }) => [variableKey(variable), element])),
      references,
    },
  };
}

/** The refId of a container that is given as the model has it. */
const refIdOf = (container: string): string => {
  if (container === '') return 'Package';
  return container.startsWith('EventHandlers[') ? `Package.${container}` : `Package\\${container}`;
};

function versionOf(root: Element): FileFormat['version'] {
  const written = property(root, 'PackageFormatVersion')?.text.trim() ?? '';
  return /^\d{1,4}$/.test(written) ? Number(written) : undefined;
}

/** 2005 and 2008 wrote property elements; a file without a version is judged by what it has. */
function styleOf(root: Element, version: number | undefined): PackageParts['style'] {
  if (version !== undefined) return version <= 3 ? 'properties' : 'attributes';
  return property(root, 'ObjectName') ? 'properties' : 'attributes';
}

type Content = {
  readonly tasks: { element: Element; data: Element; container: string }[];
  readonly variables: { element: Element; variable: Variable }[];
};

const WRAPPERS = new Set(['Executables', 'EventHandlers', 'Variables']);

/** The Send Mail tasks and variables of a package, at any depth, in the order of the file. */
function readContent(root: Element, path: string): Content {
  const content: Content = { tasks: [], variables: [] };
  const read = (element: Element, container: string): void => {
    if (container.length > CONTAINER_MAX) {
      throw new Failure('PACKAGE_FILE_LIMIT', { path, line: 1, column: 1, limit: `container > ${CONTAINER_MAX}` });
    }
    for (const each of element.children) {
      if (WRAPPERS.has(each.local)) {
        read(each, container);
      } else if (each.local === 'Variable') {
        content.variables.push({ element: each, variable: readVariable(each, container) });
      } else if (each.local === 'Executable') {
        const data = mailData(each);
        if (data) content.tasks.push({ element: each, data, container });
        const name = setting(each, 'ObjectName') ?? '';
        read(each, container === '' ? name : `${container}\\${name}`);
      } else if (each.local === 'EventHandler') {
        const handler = `EventHandlers[${setting(each, 'EventName') ?? setting(each, 'CreationName') ?? ''}]`;
        read(each, container === '' ? handler : `${container}.${handler}`);
      }
    }
  };
  read(root, '');
  return content;
}
