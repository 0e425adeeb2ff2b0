import { sameName } from '../../shared/model/name.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { editExpressions } from './edit-expressions.ts';
import { type Editing, type Place, put } from './editing.ts';
import { attribute, child, childrenOf, type Element, property, setting } from './element.ts';
import { listChanges } from './list-changes.ts';
import { prefixFor, SEND_MAIL_TASK } from './namespaces.ts';
import { writeElement } from './new-element.ts';
import { newAttachments, newTask } from './new-task.ts';
import type { TaskPart } from './package-parts.ts';
import { removeTask } from './remove-task.ts';
import { insertAttribute, setSetting } from './settings.ts';
import { DATA_ATTRIBUTES, DATA_ORDER } from './task-data.ts';

const ORDERS = {
  attributes: [
    'refId',
    'CreationName',
    'DelayValidation',
    'Description',
    'Disabled',
    'DTSID',
    'ExecutableType',
    'ObjectName',
  ],
  properties: ['DelayValidation', 'ObjectName', 'DTSID', 'Description', 'CreationName'],
} as const;

const byId = ({ id }: SendMailTask) => id.toUpperCase();

/** Makes the Send Mail tasks of a package what they should be. */
export function editTasks(file: Editing): void {
  const { document, after, edits } = file;
  const { tasks } = document.parts;
  const before = document.package.sendMailTasks;
  const changes = listChanges([before, byId], [after.sendMailTasks, byId], false);
  for (const { before, after: now } of changes.kept) {
    const part = tasks.get(before.id);
    if (part) editTask(file, part, before, now);
  }
  for (const task of changes.removed) {
    const part = tasks.get(task.id);
    if (part) removeTask(file, part, task);
  }
  for (const { after: task } of changes.added) {
    if (document.kind !== 'package') throw edits.refusal(task.name, 'oneConnection');
    if (task.container !== '') throw edits.refusal(task.name, 'container');
    refuseTakenName(file, document.parts.root, task.name);
  }
  addTasks(
    file,
    changes.added.map((each) => each.after),
  );
}

function editTask(file: Editing, { element, data }: TaskPart, before: SendMailTask, after: SendMailTask): void {
  const { edits, layout, style } = file;
  const { name } = after;
  const edited = { element, name, order: ORDERS[style], layout };
  if (before.name !== name) {
    const container = containerOf(element);
    if (container) refuseTakenName(file, container, name, element);
    setSetting(edits, edited, 'ObjectName', name);
  }
  if (before.description !== after.description) setSetting(edits, edited, 'Description', after.description, '');
  editExpressions(edits, edited, after.propertyExpressions);
  editData(file, data, before, after);
  if (before.fileAttachments !== after.fileAttachments) editAttachments(file, data, after.fileAttachments);
}

function editData(
  { edits, style, reference }: Editing,
  data: Element,
  before: SendMailTask,
  after: SendMailTask,
): void {
  const prefix = prefixFor(data.namespaces, SEND_MAIL_TASK);
  for (const { name, property, value, omitted } of DATA_ATTRIBUTES) {
    if (before[property] === after[property]) continue;
    const now = value(after, reference);
    const written = attribute(data, name);
    if (written && now === omitted && style === 'attributes') edits.removeAttribute(written);
    else if (written) edits.setValue(written, now);
    else if (now !== omitted) insertAttribute(edits, data, [prefix + name, now], DATA_ORDER);
  }
}

/** SSIS keeps all attachments in one element; where a file has several, the first takes them all. */
function editAttachments({ edits, layout }: Editing, data: Element, fileAttachments: string): void {
  const [first, ...others] = data.children;
  const written = first && attribute(first, 'FileName');
  for (const each of others) edits.removeElement(each);
  if (first && written && fileAttachments !== '') {
    edits.setValue(written, fileAttachments);
    return;
  }
  if (first) edits.removeElement(first);
  const gap = layout.style === 'attributes' ? `${data.gap}  ` : '';
  const [added] = newAttachments(fileAttachments, prefixFor(data.namespaces, SEND_MAIL_TASK));
  if (added && first) edits.insert(first.end, writeElement(added, gap, layout));
  else if (added) edits.fill(data, writeElement(added, gap, layout), layout.style === 'attributes' ? data.gap : '');
}

/** The package, container or event handler that an executable is in. */
const containerOf = ({ parent }: Element): Element | undefined =>
  parent?.local === 'Executables' ? parent.parent : parent;

/** The executables of a container, tasks of every kind. */
const executablesOf = (container: Element): Element[] =>
  container.children.flatMap((each) =>
    each.local === 'Executables' ? childrenOf(each, 'Executable') : each.local === 'Executable' ? [each] : [],
  );

/** Names are unique in a container; those of other tasks are not in the model. */
function refuseTakenName({ document, after, edits }: Editing, container: Element, name: string, own?: Element): void {
  const elements = new Map([...document.parts.tasks].map(([id, { element }]) => [element, id]));
  const taken = executablesOf(container).some((element) => {
    if (element === own) return false;
    const id = elements.get(element);
    // What another Send Mail task is called afterwards is what counts.
    const now =
      id === undefined ? setting(element, 'ObjectName') : after.sendMailTasks.find((each) => each.id === id)?.name;
    return now !== undefined && sameName(now, name);
  });
  if (taken) throw edits.refusal(name, 'nameTaken');
}

/** New tasks go behind the package's last executable. */
function addTasks(file: Editing, added: readonly SendMailTask[]): void {
  if (added.length === 0) return;
  const { document, style, prefix, reference, layout } = file;
  const { root } = document.parts;
  const version = document.format.version ?? (style === 'attributes' ? 8 : 3);
  const elements = added.map((task) => newTask(task, { style, version, prefix, reference }));
  const last = executablesOf(root).at(-1);
  const wrapper = child(root, 'Executables');
  if (last) for (const element of elements) put(file, { behind: last }, element);
  else if (style === 'properties') for (const element of elements) put(file, placeIn(file), element, layout.newline);
  else if (wrapper) for (const element of elements) put(file, { into: wrapper }, element);
  else put(file, placeIn(file), { name: `${prefix}Executables`, children: elements });
}

/** Where the executables of a package go that has none. */
function placeIn({ document, edits, after }: Editing): Place {
  const { root } = document.parts;
  const ahead =
    child(root, 'PrecedenceConstraints') ?? child(root, 'EventHandlers') ?? child(root, 'DesignTimeProperties');
  if (ahead) return { ahead };
  const behind = child(root, 'LoggingOptions') ?? root.children.findLast(({ local }) => /^Variables?$/.test(local));
  const other = behind ?? property(root, 'ObjectName') ?? root.children.at(-1);
  if (!other) throw edits.refusal(after.name);
  return other.local === 'Property' && !behind ? { ahead: other } : { behind: other };
}
