import type { Editing } from './editing.ts';
import { type Attribute, attribute, type Span, within } from './element.ts';
import type { Reference } from './interest.ts';
import { connectionRefId } from './ref-ids.ts';
import { renamed } from './renamed.ts';

/** What things that are named by it are called now, and afterwards. */
type Rename = {
  readonly from: string;
  readonly to: string;
  /** Whether a value at that place of the file names it. */
  readonly fits: (value: string, at: Span) => boolean;
};

/** Carries changed names of connection managers and tasks into every refId in the file that has them. */
export function editRefIds(file: Editing): void {
  const { document, edits } = file;
  const { root, references } = document.parts;
  const renames = [...connectionRenames(file), ...taskRenames(file)];
  if (renames.length === 0) return;
  for (const element of within(root)) {
    for (const each of element.attributes) {
      if (isReference(each)) follow(each, renames, (value) => edits.setValue(each, value));
    }
  }
  for (const each of references) follow(each, renames, (value) => edits.setValue(asAttribute(each), value));
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
