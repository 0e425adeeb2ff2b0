import type { BulkChange, BulkResult, FileDiff } from '../../shared/contract/package-files.ts';
import { type ConnectionManager, isSmtp, smtpProperties } from '../../shared/model/connection-manager.ts';
import { ConnectionStringError, formatConnectionString } from '../../shared/model/connection-string.ts';
import { getConnection, replaceConnection } from '../../shared/model/connections.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Package } from '../../shared/model/package.ts';
import { getTask, replaceTask } from '../../shared/model/send-mail-tasks.ts';
import type { FileRecord } from '../store/file-record.ts';
import type { Store } from '../store/index.ts';
import { editedRecord } from './editing.ts';
import { refusedFile } from './expand.ts';
import { idOfFile } from './identity.ts';
import { isArchive } from './names.ts';
import type { Files } from './open-operations.ts';
import { planSave } from './plan-save.ts';
import { writePlan } from './save.ts';
import { diffsOf } from './save-operations.ts';

type Change = BulkChange['change'];

const TASK_PROPERTIES = ['fromLine', 'toLine', 'ccLine', 'bccLine'] as const;

/** Operations that change a property of many objects. */
export const bulkOperations = (files: Files, store: Store) => ({
  preview: (input: BulkChange): Promise<BulkResult> => changeFiles(input, files),
  apply: (input: BulkChange): Promise<BulkResult> => changeFiles(input, files, store),
});

/** File by file: what cannot be changed is told, and keeps nothing else back. Without a store, nothing is written. */
async function changeFiles({ targets, change }: BulkChange, files: Files, store?: Store): Promise<BulkResult> {
  const result: BulkResult = { diffs: [], refused: [] };
  for (const path of new Set(targets.map((target) => target.path))) {
    const ofFile = targets.filter((target) => target.path === path);
    try {
      const record = await unedited(path, files);
      const edited = editedRecord(record, (pkg) =>
        ofFile.reduce((current, { id }) => changed(current, id, change), pkg),
      );
      if (!edited.edited) continue;
      const plan = await planSave(edited, files.loader);
      const diffs = await diffsOf(plan);
      if (store) await writePlan(plan, store);
      for (const diff of diffs) addDiff(result.diffs, diff);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      result.refused.push(refusedFile(path, error));
    }
  }
  // The open ones are read again by whoever shows them.
  if (store) store.changes.notify('packageFiles');
  return result;
}

/** The `.dtproj` of several packages is told once. */
function addDiff(diffs: FileDiff[], { path, hunks }: FileDiff): void {
  const known = diffs.find((diff) => diff.path === path);
  if (known) known.hunks.push(...hunks);
  else diffs.push({ path, hunks });
}

/** @throws Failure PACKAGE_FILE_NOT_SAVED for an open file with edits, which this would save, too */
async function unedited(path: string, { openFiles, loader }: Files): Promise<FileRecord> {
  if (isArchive(path)) throw new Failure('PACKAGE_FILE_IN_ARCHIVE', { path });
  if (openFiles.get(idOfFile({ path }, 'open'))?.edited) throw new Failure('PACKAGE_FILE_NOT_SAVED', { path });
  return loader.record({ path }, 'read');
}

function changed(pkg: Package, id: string, change: Change): Package {
  const property = TASK_PROPERTIES.find((name) => name === change.property);
  if (property) return replaceTask(pkg, { ...getTask(pkg, id), [property]: change.value });
  return replaceConnection(pkg, withProperty(getConnection(pkg, id), pkg, change));
}

function withProperty(connection: ConnectionManager, pkg: Package, change: Change): ConnectionManager {
  if (!isSmtp(connection)) throw new Failure('CONNECTION_NOT_FOUND', { name: connection.name, package: pkg.name });
  try {
    const properties = { ...smtpProperties(connection), [change.property]: change.value };
    return { ...connection, connectionString: formatConnectionString(properties) };
  } catch (error) {
    if (!(error instanceof ConnectionStringError)) throw error;
    throw new Failure('INVALID_DEFINITION', {}, { problems: [error.toProblem()] });
  }
}
