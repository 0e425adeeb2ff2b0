import { Failure } from '../../shared/model/failure.ts';
import type { Store } from '../store/index.ts';
import { assertReadsAs, type PreparedFile, preparePatched } from './patched-file.ts';
import type { SavePlan } from './plan-save.ts';

/**
 * Writes what a plan says, the `.dtproj` with it: both are whole beside the old ones before either takes its place.
 *
 * @throws Failure PACKAGE_FILE_CHANGED_ON_DISK where a file changed since the plan was made; PACKAGE_FILE_NOT_WRITABLE;
 *   PACKAGE_FILE_EDIT_NOT_POSSIBLE. Nothing was changed then.
 */
export async function writePlan(plan: SavePlan, store: Store): Promise<void> {
  const { file, projectFile } = plan;
  const prepared: PreparedFile[] = [];
  try {
    if (file.patches.length > 0) {
      const own = await preparePatched(file.version, file.patches);
      prepared.push(own);
      await assertReadsAs(own.temporary, plan.edited, plan.loaded);
    }
    if (projectFile) prepared.push(await preparePatched(projectFile.version, projectFile.patches));
    commitTogether(prepared, store);
  } finally {
    for (const { discard } of prepared) await discard();
  }
}

/** Programs that use the same data folder take turns, so that none writes over what another has just written. */
function commitTogether(prepared: readonly PreparedFile[], store: Store): void {
  let began = false;
  const commit = (): void => {
    began = true;
    for (const { assertUnchanged } of prepared) assertUnchanged();
    for (const file of prepared) file.commit();
  };
  try {
    store.exclusively(commit);
  } catch (error) {
    // Without a data folder that can be written to, as in a pipeline, there is nobody to take turns with.
    if (began || !(error instanceof Failure) || !NO_FOLDER.has(error.code)) throw error;
    commit();
  }
}

const NO_FOLDER: ReadonlySet<string> = new Set(['STORE_READ_ONLY', 'STORE_FULL', 'STORE_FAILED']);
