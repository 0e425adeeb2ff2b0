import type { PropertyExpression } from '../../shared/model/property-expression.ts';
import type { Edits } from './edits.ts';
import { attribute, child, childrenOf, property } from './element.ts';
import { listChanges } from './list-changes.ts';
import { prefixFor } from './namespaces.ts';
import { type NewElement, writeElement } from './new-element.ts';
import type { Edited } from './settings.ts';

/** A property expression to write. */
export const newExpression = (prefix: string, { property: name, expression }: PropertyExpression): NewElement => ({
  name: `${prefix}PropertyExpression`,
  attributes: [[`${prefix}Name`, name]],
  text: expression,
});

/** Makes the property expressions of a connection manager or task what they should be. */
export function editExpressions(edits: Edits, edited: Edited, after: readonly PropertyExpression[]): void {
  const { element, layout, name } = edited;
  const elements = childrenOf(element, 'PropertyExpression');
  const changes = listChanges(
    [elements, (each) => attribute(each, 'Name')?.value ?? ''],
    [after, (each) => each.property],
    true,
  );
  for (const { before, after } of changes.kept) {
    if (before.text !== after.expression) edits.setText(before, after.expression, name);
  }
  for (const each of changes.removed) edits.removeElement(each);
  // The first one goes before the data or, in the tasks of 2005 and 2008, before the name.
  const following =
    elements[0] ??
    (element.local === 'Executable' ? property(element, 'ObjectName') : undefined) ??
    child(element, 'ObjectData');
  const prefix = prefixFor(element.namespaces, element.uri);
  for (const { after, behind } of changes.added) {
    if (!behind && !following) throw edits.refusal(name);
    const gap = layout.style === 'attributes' ? ((behind ?? following)?.gap ?? '') : '';
    const at = behind ? behind.end : following ? edits.beginOf(following) : 0;
    edits.insert(at, writeElement(newExpression(prefix, after), gap, layout));
  }
}
