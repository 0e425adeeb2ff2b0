import type { Package } from '../../shared/model/package.ts';
import type { DtsxDocument } from './document.ts';
import type { Patch } from './patch.ts';

/**
 * What to change in the file so that it says `after`; nothing where it says so already. Ids, the container of a task and
 * the scope of a variable stay as they were read; `parameters` and `project` are not looked at.
 *
 * @throws Failure PACKAGE_FILE_EDIT_NOT_POSSIBLE (name of the object, path)
 */
export function patchesFor(_document: DtsxDocument, _after: Package): Patch[] {
  return [];
}
