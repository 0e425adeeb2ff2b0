import { readFile } from 'node:fs/promises';
import type { Difference, FileDiff, PackageFile } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { FileRecord } from '../store/file-record.ts';
import type { Store } from '../store/index.ts';
import { differencesOf } from './differences.ts';
import { hunksOf } from './hunks.ts';
import { withoutProject } from './loader.ts';
import type { Files } from './open-operations.ts';
import { type FilePatches, isSamePackage, planSave, type SavePlan } from './plan-save.ts';
import { packageFileOf } from './record.ts';
import { writePlan } from './save.ts';

type Comparison = { diff: FileDiff; projectDiff?: FileDiff; differences: Difference[] };

/** Operations that write files, and that show what they would write. */
export const saveOperations = (files: Files, store: Store) => ({
  async save({ packageId, keepMine = false }: { packageId: string; keepMine?: boolean | undefined }) {
    const record = files.definitions.record(packageId);
    if (!record.edited) return packageFileOf(record);
    const plan = await planSave(record, files.loader);
    if (plan.loaded.sha256 !== record.sha256 && !keepMine) {
      throw new Failure('PACKAGE_FILE_CHANGED_ON_DISK', { path: record.path });
    }
    await writePlan(plan, store);
    return saved(files, record, plan);
  },

  async compare(packageId: string): Promise<Comparison> {
    const plan = await planSave(files.definitions.record(packageId), files.loader);
    const { document } = plan.loaded;
    const [diff, projectDiff] = await diffsOf(plan);
    return {
      diff: diff ?? { path: document.path, hunks: [] },
      ...(projectDiff && { projectDiff }),
      differences: differencesOf(document.package, plan.edited),
    };
  },
});

/** What writing a plan changes: in the file itself, then in that of its project. */
export const diffsOf = ({ file, projectFile }: SavePlan): Promise<FileDiff[]> =>
  Promise.all([file, ...(projectFile ? [projectFile] : [])].map(diffOf));

const diffOf = async ({ version: { path }, patches, encoding }: FilePatches): Promise<FileDiff> => ({
  path,
  hunks: patches.length === 0 ? [] : hunksOf(await readFile(path), patches, encoding),
});

/** Keeps what a save came to; what was edited while it went on stays an edit. */
async function saved(
  { definitions, loader, readFiles }: Files,
  record: FileRecord,
  plan: SavePlan,
): Promise<PackageFile> {
  const { id } = record.base;
  const place = definitions.placeOf(id);
  const fresh = await loader.record({ path: record.path }, place === readFiles ? 'read' : 'open');
  const after = place?.change(id, (current) => {
    const goesOn = current.edited && !isSamePackage(current.edited, record.edited ?? record.base);
    return goesOn ? { ...fresh, edited: current.edited } : fresh;
  }).after;
  return packageFileOf(after ?? { ...fresh, base: withoutProject(plan.edited) });
}
