import type { Edits } from './edits.ts';
import { attribute, type Element, property } from './element.ts';
import { escapeAttribute } from './escape.ts';
import { prefixFor, splitName } from './namespaces.ts';
import { type Layout, type NewElement, writeElement } from './new-element.ts';

/** An object whose settings are edited. */
export type Edited = {
  readonly element: Element;
  /** The object's name, for people. */
  readonly name: string;
  /** Its attributes in the order in which this version writes them. */
  readonly order: readonly string[];
  readonly layout: Layout;
};

/** Puts an attribute among others: where its version writes it, laid out as they are. */
export function insertAttribute(
  edits: Edits,
  element: Element,
  [name, value]: readonly [string, string],
  order: readonly string[],
): void {
  const place = order.indexOf(splitName(name).local);
  const placeOf = (written: string) => order.indexOf(splitName(written).local);
  const known = element.attributes.filter((each) => placeOf(each.name) >= 0 && !each.name.startsWith('xmlns'));
  const before = known.findLast((each) => placeOf(each.name) < place);
  const behind = known.find((each) => placeOf(each.name) > place);
  const written = `${name}="${escapeAttribute(value)}"`;
  if (before) edits.insert(edits.endOf(before), (before.gap || ' ') + written);
  else if (behind) edits.insert(behind.after, (behind.gap || ' ') + written);
  else edits.insert(element.namesEnd, (element.attributes.at(-1)?.gap || ' ') + written);
}

/**
 * Sets a value that is an attribute in one version and a property element in another.
 *
 * @param omitted the value that 2012 and later say by leaving the attribute out
 */
export function setSetting(edits: Edits, edited: Edited, name: string, value: string, omitted?: string): void {
  const { element, order, layout } = edited;
  const asAttribute = attribute(element, name);
  const asElement = property(element, name);
  if (asAttribute) {
    if (value === omitted) edits.removeAttribute(asAttribute);
    else edits.setValue(asAttribute, value);
  } else if (asElement) {
    edits.setText(asElement, value, edited.name);
  } else if (layout.style === 'attributes') {
    if (value !== omitted) insertAttribute(edits, element, [dts(element) + name, value], order);
  } else {
    insertProperty(edits, edited, name, value);
  }
}

/** The prefix of an element's own namespace, as its name has it. */
const dts = (element: Element): string => prefixFor(element.namespaces, element.uri);

function insertProperty(edits: Edits, { element, order, name: object, layout }: Edited, name: string, value: string) {
  const place = order.indexOf(name);
  const before = order.slice(0, place).flatMap((each) => property(element, each) ?? []);
  const sibling = before.at(-1) ?? order.slice(place).flatMap((each) => property(element, each) ?? [])[0];
  if (!sibling) throw edits.refusal(object);
  const { name: tag, gap } = sibling;
  const added: NewElement = { name: tag, attributes: [[`${dts(element)}Name`, name]], text: value };
  edits.insert(before.length > 0 ? sibling.end : edits.beginOf(sibling), writeElement(added, gap, layout));
}
