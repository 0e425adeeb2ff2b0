import { sameId } from '../../shared/model/id.ts';
import type { Package } from '../../shared/model/package.ts';
import type { DtsxDocument } from './document.ts';
import { Edits } from './edits.ts';
import { type Element, property } from './element.ts';
import { DTS, prefixFor } from './namespaces.ts';
import { type Layout, type NewElement, writeElement } from './new-element.ts';

/** A file that is being edited: what it is, what it shall be, and the changes so far. */
export type Editing = {
  readonly document: DtsxDocument;
  readonly after: Package;
  readonly edits: Edits;
  readonly style: 'properties' | 'attributes';
  readonly layout: Layout;
  /** Of new elements and attributes of the DTS namespace, with its colon. */
  readonly prefix: string;
  /** How the file names a connection manager, by the id that the model has. */
  readonly reference: (id: string) => string;
};

/** Begins to edit a file. */
export function editing(document: DtsxDocument, after: Package): Editing {
  const { root, style, connections } = document.parts;
  const edits = new Edits(document);
  return {
    document,
    after,
    edits,
    style,
    layout: { style, newline: edits.newline, propertyGap: property(root, 'PackageFormatVersion')?.gap ?? '' },
    prefix: prefixFor(root.namespaces, DTS),
    reference: (id) => {
      const part = connections.get(id.toUpperCase());
      if (!part || part.dtsid !== undefined) return part?.dtsid ?? id;
      return after.connections.find((each) => sameId(each.id, id))?.name ?? id;
    },
  };
}

/** Where to put a new element: next to a sibling of its kind, or where there is none yet. */
export type Place =
  | { readonly behind: Element }
  | { readonly ahead: Element }
  /** In a wrapper without elements of the kind. */
  | { readonly into: Element };

/** Writes a new element at its place. `gap` is the white space before it where no sibling shows it. */
export function put({ edits, layout }: Editing, place: Place, element: NewElement, gap?: string): void {
  if ('behind' in place) {
    edits.insert(place.behind.end, writeElement(element, gap ?? place.behind.gap, layout));
  } else if ('ahead' in place) {
    edits.insert(edits.beginOf(place.ahead), writeElement(element, gap ?? place.ahead.gap, layout));
  } else {
    const { into } = place;
    edits.fill(into, writeElement(element, gap ?? `${into.gap}  `, layout), into.gap);
  }
}
