import { createHash } from 'node:crypto';
import { idFromUuid } from '../../shared/model/id.ts';
import type { Variable } from '../../shared/model/variable.ts';
import { type Editing, type Place, put } from './editing.ts';
import { child, childrenOf, type Element, property } from './element.ts';
import { listChanges } from './list-changes.ts';
import { newVariable } from './new-variable.ts';
import { variableKey } from './package-parts.ts';
import { setSetting } from './settings.ts';
import { valueForFile } from './variable-values.ts';

const ORDERS = {
  attributes: [
    'refId',
    'CreationName',
    'Description',
    'DTSID',
    'EvaluateAsExpression',
    'Expression',
    'IncludeInDebugDump',
    'Namespace',
    'ObjectName',
  ],
  properties: ['Expression', 'EvaluateAsExpression', 'Namespace', 'ObjectName', 'DTSID', 'Description', 'CreationName'],
} as const;

/** Makes the variables of a package what they should be. New ones belong to the package itself. */
export function editVariables(file: Editing): void {
  const { document, after, edits } = file;
  const elements = document.parts.variables;
  const elementOf = (variable: Variable | undefined) => variable && elements.get(variableKey(variable));
  const changes = listChanges([document.package.variables, variableKey], [after.variables, variableKey], false);
  for (const { before, after: now } of changes.kept) {
    const element = elementOf(before);
    if (element) editVariable(file, element, before, now);
  }
  for (const variable of changes.removed) {
    const element = elementOf(variable);
    if (element) edits.removeElement(element);
  }
  for (const { after: variable, behind, ahead } of changes.added) {
    const { name, scope, dataType } = variable;
    if (scope !== '' || document.kind !== 'package' || dataType === 'Object' || dataType === 'Empty')
      throw edits.refusal(name);
    const inPackage = (other: Variable | undefined) => (other?.scope === '' ? elementOf(other) : undefined);
    const before = inPackage(behind);
    const next = inPackage(ahead);
    const place = before ? { behind: before } : next ? { ahead: next } : placeOfFirst(file, name);
    const gap = file.style === 'properties' && !before && !next ? file.layout.newline : undefined;
    put(file, place, newVariable(variable, file, dtsidFor(document.package.id, name)), gap);
  }
}

/** The same each time, so that the same edit gives the same bytes. */
function dtsidFor(packageId: string, name: string): string {
  const hex = createHash('sha256').update(`variable ${packageId} ${name}`).digest('hex');
  return idFromUuid(hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
}

function editVariable(file: Editing, element: Element, before: Variable, after: Variable): void {
  const { edits, layout, style } = file;
  const { name } = after;
  if (before.dataType !== after.dataType) throw edits.refusal(name);
  if (before.value !== after.value) {
    const value = child(element, 'VariableValue');
    if (!value || after.dataType === 'Object' || after.dataType === 'Empty') throw edits.refusal(name);
    edits.setText(value, valueForFile(after.value, after.dataType), name);
  }
  if (before.expression === after.expression) return;
  const edited = { element, name, order: ORDERS[style], layout };
  const evaluated = after.expression !== '';
  const [yes, no] = style === 'properties' ? ['-1', '0'] : ['True', 'False'];
  if (style === 'attributes' || (before.expression !== '') !== evaluated) {
    setSetting(edits, edited, 'EvaluateAsExpression', evaluated ? yes : no, 'False');
  }
  setSetting(edits, edited, 'Expression', after.expression, '');
}

/** Where the first variable of a package goes. */
function placeOfFirst({ document, edits, style }: Editing, name: string): Place {
  const { root } = document.parts;
  const wrapper = child(root, 'Variables');
  const last = wrapper ? childrenOf(wrapper, 'Variable').at(-1) : undefined;
  if (last) return { behind: last };
  if (wrapper && style === 'attributes') return { into: wrapper };
  const ahead = child(root, 'LoggingOptions') ?? child(root, 'Executable') ?? property(root, 'ObjectName');
  if (style === 'attributes' || !ahead) throw edits.refusal(name);
  return { ahead };
}
