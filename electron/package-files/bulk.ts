import type { BulkChange, BulkEvent, FileDiff, PreviewedChange } from '../../shared/contract/package-files.ts';
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
import { planSave, type SavePlan } from './plan-save.ts';
import { writePlan } from './save.ts';
import { diffsOf } from './save-operations.ts';

type Change = BulkChange['change'];

const TASK_PROPERTIES = ['fromLine', 'toLine', 'ccLine', 'bccLine'] as const;

/** Operations that change a property of many objects. */
export const bulkOperations = (files: Files, store: Store) => ({
  preview: ({ targets, change }: BulkChange, signal?: AbortSignal): AsyncGenerator<BulkEvent> =>
    eachFile(new Set(targets.map(({ path }) => path)), (path) => plannedFor(path, targets, change, files), signal),

  async *apply({ targets, change, previewed }: PreviewedChange, signal?: AbortSignal): AsyncGenerator<BulkEvent> {
    const versions = new Map(previewed.map(({ path, sha256 }) => [path, sha256]));
    const write = async (path: string): Promise<Planned | undefined> => {
      const planned = await plannedFor(path, targets, change, files);
      if (!planned) return undefined;
      if (planned.plan.loaded.sha256 !== versions.get(path)) {
        throw new Failure('PACKAGE_FILE_CHANGED_ON_DISK', { path, context: 'sincePreview' });
      }
      await writePlan(planned.plan, store);
      return planned;
    };
    try {
      yield* eachFile(versions.keys(), write, signal);
    } finally {
      // The open ones are read again by whoever shows them.
      store.changes.notify('packageFiles');
    }
  },
});

type Planned = { readonly plan: SavePlan; readonly diffs: FileDiff[] };

/** File by file: what cannot be changed is told, and keeps nothing else back. */
async function* eachFile(
  paths: Iterable<string>,
  work: (path: string) => Promise<Planned | undefined>,
  signal: AbortSignal | undefined,
): AsyncGenerator<BulkEvent> {
  const all = [...paths];
  yield { type: 'progress', files: all.length, done: 0 };
  for (const [index, path] of all.entries()) {
    signal?.throwIfAborted();
    try {
      const planned = await work(path);
      if (planned) yield { type: 'changed', path, sha256: planned.plan.loaded.sha256, diffs: planned.diffs };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      yield { type: 'refused', refused: refusedFile(path, error) };
    }
    yield { type: 'progress', files: all.length, done: index + 1 };
  }
}

/** What the change does to a file; undefined where that says so already. */
async function plannedFor(
  path: string,
  targets: BulkChange['targets'],
  change: Change,
  files: Files,
): Promise<Planned | undefined> {
  const record = await unedited(path, files);
  const ids = targets.filter((target) => target.path === path).map(({ id }) => id);
  const edited = editedRecord(record, (pkg) => ids.reduce((current, id) => changed(current, id, change), pkg));
  if (!edited.edited) return undefined;
  const plan = await planSave(edited, files.loader);
  return { plan, diffs: await diffsOf(plan) };
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
