import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { sameName } from '../../shared/model/name.ts';
import { editExpressions } from './edit-expressions.ts';
import { type Editing, type Place, put } from './editing.ts';
import { attribute, child, type Element, property, setting } from './element.ts';
import { listChanges } from './list-changes.ts';
import { newConnection } from './new-connection.ts';
import type { NewElement } from './new-element.ts';
import { connectionElements } from './read-connections.ts';
import { type Edited, setSetting } from './settings.ts';

/** The order in which a package and a `.conmgr` of 2012 and later have the attributes, and that of the properties before. */
const ORDERS = {
  package: ['refId', 'CreationName', 'DelayValidation', 'Description', 'DTSID', 'ObjectName'],
  connectionManager: ['DelayValidation', 'ObjectName', 'DTSID', 'Description', 'CreationName'],
  properties: ['DelayValidation', 'ObjectName', 'DTSID', 'Description', 'CreationName'],
} as const;

/** The same of the object data. */
const DATA_ORDER = ['FileUsageType', 'ConnectionString', 'ConnectByProxy'];

const byId = ({ id }: ConnectionManager) => id.toUpperCase();

/** Makes the connection managers of a file what they should be. */
export function editConnections(file: Editing): void {
  const { document, after, edits } = file;
  const changes = listChanges([document.package.connections, byId], [after.connections, byId], false);
  const elementOf = (connection: ConnectionManager) => document.parts.connections.get(connection.id)?.element;
  refuseTakenNames(file);
  for (const { before, after: now } of changes.kept) editConnection(file, before, now);
  if (document.kind === 'connectionManager') {
    for (const { name } of [...changes.removed, ...changes.added.map((each) => each.after)]) {
      throw edits.refusal(name, 'oneConnection');
    }
    return;
  }
  for (const connection of changes.removed) {
    const element = elementOf(connection);
    if (element) edits.removeElement(element);
  }
  const added: NewElement[] = [];
  for (const { after: connection, behind, ahead } of changes.added) {
    const element = newConnection(connection, file);
    const sibling = behind ?? ahead;
    const at = sibling && elementOf(sibling);
    if (at) put(file, behind ? { behind: at } : { ahead: at }, element);
    else added.push(element);
  }
  addWithoutSibling(file, added);
}

function editConnection(file: Editing, before: ConnectionManager, after: ConnectionManager): void {
  const { document, edits, style, layout } = file;
  const part = document.parts.connections.get(before.id);
  if (!part) return;
  const { element, data } = part;
  const { name } = after;
  if (before.connectionManagerType !== after.connectionManagerType) throw edits.refusal(name);
  const order = style === 'properties' ? ORDERS.properties : ORDERS[document.kind];
  const edited: Edited = { element, name, order, layout };
  if (before.delayValidation !== after.delayValidation) {
    const [yes, no] = style === 'properties' ? ['-1', '0'] : ['True', 'False'];
    setSetting(edits, edited, 'DelayValidation', after.delayValidation ? yes : no, 'False');
  }
  if (before.name !== after.name) setSetting(edits, edited, 'ObjectName', after.name);
  if (before.description !== after.description) setSetting(edits, edited, 'Description', after.description, '');
  if (before.connectionString !== after.connectionString) {
    const editedData: Edited = { element: data, name, order: DATA_ORDER, layout: dataLayout(file, data) };
    setSetting(edits, editedData, 'ConnectionString', after.connectionString);
  }
  editExpressions(edits, edited, after.propertyExpressions);
}

/** SMTP's data has attributes in every version. */
const dataLayout = ({ layout }: Editing, data: Element): Edited['layout'] =>
  data.local === 'SmtpConnectionManager' || attribute(data, 'ConnectionString')
    ? { ...layout, style: 'attributes' }
    : layout;

/** Names are unique among connection managers of every type; those of other types are not in the model. */
function refuseTakenNames({ document, after, edits }: Editing): void {
  const { root, connections } = document.parts;
  const own = new Set([...connections.values()].map(({ element }) => element));
  const others = connectionElements(root).filter((element) => !own.has(element));
  const before = new Map(document.package.connections.map((connection) => [connection.id, connection.name]));
  for (const { id, name } of after.connections) {
    if (before.get(id) === name) continue;
    if (others.some((other) => sameName(setting(other, 'ObjectName') ?? '', name))) {
      throw edits.refusal(name, 'nameTaken');
    }
  }
}

/** New connection managers where no SMTP or FILE one stays: behind those of other types, or as the first of all. */
function addWithoutSibling(file: Editing, added: readonly NewElement[]): void {
  const { document, edits, layout, style, prefix } = file;
  const { root } = document.parts;
  const last = connectionElements(root).at(-1);
  const wrapper = child(root, 'ConnectionManagers');
  if (added.length === 0) {
    const stay = connectionElements(root).some((element) => !edits.isRemoved(element));
    if (wrapper && !stay && last && !wrapper.hasOthers) edits.removeElement(wrapper);
    return;
  }
  const place: Place | undefined = last
    ? { behind: last }
    : wrapper && style === 'attributes'
      ? { into: wrapper }
      : undefined;
  if (place) {
    for (const element of added) put(file, place, element);
    return;
  }
  const version = property(root, 'PackageFormatVersion');
  if (!version) throw edits.refusal(added[0]?.name ?? '');
  if (style === 'attributes') {
    put(file, { behind: version }, { name: `${prefix}ConnectionManagers`, children: added });
    return;
  }
  // Behind the last of the properties that come first.
  const behind = property(root, 'SuppressConfigurationWarnings') ?? property(root, 'ProtectionLevel') ?? version;
  for (const element of added) put(file, { behind }, element, layout.newline);
}
