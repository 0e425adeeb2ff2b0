import { sameId } from '../../shared/model/id.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import type { Editing } from './editing.ts';
import { attribute, child, childrenOf, type Element, setting } from './element.ts';
import type { TaskPart } from './package-parts.ts';

/**
 * Takes a Send Mail task out of its container, and with it the precedence constraints from and to it. A task whose event
 * handlers have Send Mail tasks that stay is refused, and one whose constraints cannot be told.
 */
export function removeTask(file: Editing, { element }: TaskPart, task: SendMailTask): void {
  const { document, after, edits } = file;
  const { parts } = document;
  for (const { id } of after.sendMailTasks) {
    const other = parts.tasks.get(id)?.element;
    if (other && element.start < other.start && other.end < element.end) throw edits.refusal(task.name);
  }
  const inWrapper = element.parent?.local === 'Executables';
  const container = inWrapper ? element.parent?.parent : element.parent;
  edits.removeElement(element);
  if (!container) return;
  const wrapper = child(container, 'PrecedenceConstraints');
  const constraints = [
    ...childrenOf(container, 'PrecedenceConstraint'),
    ...(wrapper ? childrenOf(wrapper, 'PrecedenceConstraint') : []),
  ];
  for (const constraint of constraints) {
    const joins = endsOf(constraint);
    if (joins.length === 0) throw edits.refusal(task.name);
    if (joins.some((end) => isNamed(end, element))) edits.removeElement(constraint);
  }
  const all = wrapper ? childrenOf(wrapper, 'PrecedenceConstraint') : [];
  if (wrapper && all.length > 0 && all.every((each) => edits.isRemoved(each)) && !wrapper.hasOthers) {
    edits.removeElement(wrapper);
  }
}

/** What a constraint is from and to: refIds from 2012 on, DTSIDs before. */
const endsOf = (constraint: Element): string[] => {
  const ends = [attribute(constraint, 'From')?.value, attribute(constraint, 'To')?.value];
  const byId = childrenOf(constraint, 'Executable').map((each) => attribute(each, 'IDREF')?.value);
  return [...ends, ...byId].filter((end) => end !== undefined);
};

const isNamed = (end: string, element: Element): boolean =>
  end === attribute(element, 'refId')?.value || sameId(end, setting(element, 'DTSID') ?? '');
