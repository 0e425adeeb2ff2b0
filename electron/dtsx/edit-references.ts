import { isId } from '../../shared/model/id.ts';
import { sameName } from '../../shared/model/name.ts';
import type { Editing } from './editing.ts';
import { type Attribute, attribute, childrenOf, type Element, type Span, within } from './element.ts';
import type { Reference } from './interest.ts';
import { connectionRefId } from './ref-ids.ts';

/** What things that are named by it are called now, and afterwards. */
type Rename = {
  readonly from: string;
  readonly to: string;
  /** Whether a value at that place of the file names it. */
  readonly fits: (value: string, at: Span) => boolean;
};

/** Carries changed names of connection managers and tasks into everything in the file that names them. */
export function editReferences(file: Editing): void {
  const { document, edits } = file;
  const { root, references } = document.parts;
  const renames = [...connectionRenames(file), ...taskRenames(file)];
  if (renames.length > 0) {
    for (const element of within(root)) {
      for (const each of element.attributes) {
        if (isReference(each)) follow(each, renames, (value) => edits.setValue(each, value));
      }
    }
    for (const each of references) follow(each, renames, (value) => edits.setValue(asAttribute(each), value));
  }
  editTaskReferences(file);
  editConfigurations(file);
  editLogProviders(file);
}

const asAttribute = (reference: Reference): Attribute => ({ ...reference, name: '', after: reference.start, gap: '' });

/** The attributes of what is kept that hold refIds. */
const isReference = ({ name }: Attribute): boolean => /(?:^|:)(?:refId|From|To)$/.test(name);

function follow(at: Span & { value: string }, renames: readonly Rename[], write: (value: string) => void): void {
  const { value } = at;
  // The innermost first: what it changes is behind what the others change.
  const fitting = renames.filter(({ fits }) => fits(value, at)).toSorted((a, b) => b.from.length - a.from.length);
  if (fitting.length === 0) return;
  write(fitting.reduce((now, { from, to }) => to + now.slice(from.length), value));
}

/** Connection managers and tasks that are called something else afterwards. */
function renamed<Item extends { id: string; name: string }>(before: readonly Item[], after: readonly Item[]) {
  const now = new Map(after.map(({ id, name }) => [id, name]));
  return before.flatMap((item) => {
    const name = now.get(item.id);
    return name === undefined || name === item.name ? [] : [{ item, name }];
  });
}

function connectionRenames({ document, after }: Editing): Rename[] {
  return renamed(document.package.connections, after.connections).flatMap(({ item, name }) => {
    const element = document.parts.connections.get(item.id)?.element;
    const from = element && attribute(element, 'refId')?.value;
    if (from === undefined) return [];
    return [{ from, to: connectionRefId(name), fits: (value) => value === from || value.startsWith(`${from}.`) }];
  });
}

function taskRenames({ document, after }: Editing): Rename[] {
  return renamed(document.package.sendMailTasks, after.sendMailTasks).flatMap(({ item, name }) => {
    const part = document.parts.tasks.get(item.id);
    const from = part && attribute(part.element, 'refId')?.value;
    if (!part || from === undefined) return [];
    const ending = `\\${item.name}`;
    const container = from.endsWith(ending) ? from.slice(0, -ending.length) : part.refId.slice(0, -ending.length);
    const { element } = part;
    // Names may have dots and backslashes: outside of the task, little that begins like its refId is sure to be its own.
    const fits = (value: string, at: Span) =>
      value === from ||
      value.startsWith(`${from}.EventHandlers[`) ||
      (element.start < at.start &&
        at.end < element.end &&
        /^[.\\]/.test(value.slice(from.length)) &&
        value.startsWith(from));
    return [{ from, to: `${container}\\${name}`, fits }];
  });
}

/** SSIS' own tasks name connection managers by id; those that do by name or refId go on doing so. */
function editTaskReferences({ document, after, edits }: Editing): void {
  const names = new Map(
    renamed(document.package.connections, after.connections).map(({ item, name }) => [item.id, name]),
  );
  if (names.size === 0) return;
  const tasks = new Map(after.sendMailTasks.map((task) => [task.id, task]));
  for (const before of document.package.sendMailTasks) {
    const data = document.parts.tasks.get(before.id)?.data;
    const now = tasks.get(before.id);
    if (!data || !now) continue;
    const uses = [
      ['SMTPServer', before.smtpConnection, now.smtpConnection],
      ['MessageSource', before.messageSource, now.messageSource],
    ] as const;
    for (const [attributeName, id, idNow] of uses) {
      const name = names.get(id);
      const written = attribute(data, attributeName);
      if (name === undefined || !written || id !== idNow || isId(written.value)) continue;
      edits.setValue(written, written.value.startsWith('Package.') ? connectionRefId(name) : name);
    }
  }
}

/** Configurations set properties by paths: `\Package.Connections[Mail].Properties[ConnectionString]`. */
function editConfigurations({ document, after, edits }: Editing): void {
  const { root, tasks } = document.parts;
  const configurations = root.children.flatMap((each) =>
    each.local === 'Configurations' ? childrenOf(each, 'Configuration') : each.local === 'Configuration' ? [each] : [],
  );
  if (configurations.length === 0) return;
  const paths = [
    ...renamed(document.package.connections, after.connections).map(({ item, name }) => ({
      from: `\\Package.Connections[${item.name}].`,
      to: `\\Package.Connections[${name}].`,
    })),
    ...renamed(document.package.sendMailTasks, after.sendMailTasks).flatMap(({ item, name }) => {
      const refId = tasks.get(item.id)?.refId;
      if (refId === undefined) return [];
      return ['.Properties[', '.Variables[', '.EventHandlers['].map((behind) => ({
        from: `\\${refId}${behind}`,
        to: `\\${refId.slice(0, -item.name.length)}${name}${behind}`,
      }));
    }),
  ];
  const now = (value: string): string | undefined => {
    const path = paths.find(({ from }) => sameName(value.slice(0, from.length), from));
    return path && path.to + value.slice(path.from.length);
  };
  for (const configuration of configurations) changeValues(configuration, now, edits);
}

/** Log providers name the connection manager that they write to. */
function editLogProviders({ document, after, edits }: Editing): void {
  const { root } = document.parts;
  const renames = renamed(document.package.connections, after.connections);
  const now = (value: string) => renames.find(({ item }) => sameName(item.name, value))?.name;
  for (const each of root.children) {
    const providers = each.local === 'LogProviders' ? childrenOf(each, 'LogProvider') : [each];
    for (const provider of providers.filter(({ local }) => local === 'LogProvider')) {
      const written = attribute(provider, 'ConfigString');
      const value = written && now(written.value);
      if (written && value !== undefined) edits.setValue(written, value);
      changeValues(provider, now, edits, 'ConfigString');
    }
  }
}

/** Changes what a configuration or log provider says, in attributes or property elements. */
function changeValues(
  element: Element,
  now: (value: string) => string | undefined,
  edits: Editing['edits'],
  only?: string,
): void {
  for (const each of only === undefined ? element.attributes : []) {
    const value = now(each.value);
    if (value !== undefined) edits.setValue(each, value);
  }
  for (const each of element.children) {
    const value = only === undefined || attribute(each, 'Name')?.value === only ? now(each.text) : undefined;
    if (value !== undefined) edits.setText(each, value, attribute(each, 'Name')?.value ?? '');
  }
}
