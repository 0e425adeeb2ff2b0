import type { Package } from '../../shared/model/package.ts';
import type { DtsxDocument } from './document.ts';
import { editConfigurations, editLogProviders } from './edit-by-name.ts';
import { editConnections } from './edit-connections.ts';
import { editRefIds } from './edit-ref-ids.ts';
import { editTasks } from './edit-tasks.ts';
import { editVariables } from './edit-variables.ts';
import { type Editing, editing } from './editing.ts';
import { hasIllegalCharacters } from './escape.ts';
import type { Patch } from './patch.ts';
import { setSetting } from './settings.ts';
import { editTaskReferences } from './task-references.ts';
import { textsOf } from './texts.ts';

/** The attributes of a package that may be written, among their neighbours. */
const ROOT_ORDER = [
  'refId',
  'CreationDate',
  'CreationName',
  'CreatorComputerName',
  'CreatorName',
  'DelayValidation',
  'Description',
  'DTSID',
  'EnableConfig',
  'ExecutableType',
  'LastModifiedProductVersion',
  'LocaleID',
  'ObjectName',
];

/**
 * What to change in the file so that it says `after`; nothing where it says so already. Ids, the container of a task and
 * the scope of a variable stay as they were read; `parameters` and `project` are not looked at. New tasks go into the
 * package itself, and what is new keeps its place among what is there, not the other way round.
 *
 * @throws Failure PACKAGE_FILE_EDIT_NOT_POSSIBLE (name of the object, path)
 */
export function patchesFor(document: DtsxDocument, after: Package): Patch[] {
  const file = editing(document, after);
  refuseIllegalCharacters(file);
  editPackage(file);
  editConnections(file);
  editTasks(file);
  editVariables(file);
  editRefIds(file);
  editTaskReferences(file);
  editConfigurations(file);
  editLogProviders(file);
  return file.edits.patches();
}

function editPackage({ document, after, edits, layout }: Editing): void {
  const { name, description } = document.package;
  const changed = name !== after.name || description !== after.description;
  if (!changed) return;
  if (document.kind !== 'package') throw edits.refusal(name);
  const edited = { element: document.parts.root, name, order: ROOT_ORDER, layout };
  if (description !== after.description) setSetting(edits, edited, 'Description', after.description, '');
  if (name !== after.name) setSetting(edits, edited, 'ObjectName', after.name);
}

function refuseIllegalCharacters({ after, edits }: Editing): void {
  const { name, description, connections, sendMailTasks, variables } = after;
  for (const object of [{ name, description }, ...connections, ...sendMailTasks, ...variables]) {
    if (textsOf(object).some(hasIllegalCharacters)) {
      throw edits.refusal(object.name.replace(/[^\P{Cc}\t]/gu, '\uFFFD'), 'character');
    }
  }
}
