import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../shared/commands.ts';
import type { PackageFile } from '../../shared/contract/package-files.ts';
import { useAnnounceText } from '../controls/use-announce-text.ts';
import { useUndo } from '../definitions/UndoProvider.tsx';
import { useDefinitions } from '../definitions/use-definitions.ts';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { type Selected, useSelected } from '../designer/use-selected.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import type { OpenDialog } from '../dialogs/open-dialog.ts';
import { useNotices } from '../notices/NoticeProvider.tsx';
import type { Change } from '../undo.ts';
import type { Action } from './use-actions.ts';
import type { FileActions } from './use-file-actions.ts';
import { useRenamePackage } from './use-rename-package.ts';
import { useReported } from './use-reported.ts';
import { useUndoNotice } from './use-undo-notice.ts';

type EditCommand = Extract<
  CommandId,
  'undo' | 'redo' | 'edit' | 'rename' | 'duplicate' | 'remove' | 'copyConnectionString'
>;

/** The commands that work on the selected objects, whatever their kind. */
export function useEditActions(fileActions: FileActions): Record<EditCommand, Action> {
  const { t } = useTranslation();
  const { notify } = useNotices();
  const announce = useAnnounceText();
  const { undoable, redoable, undo, redo } = useUndo();
  const definitions = useDefinitions();
  const { select, setRenaming, file } = useDesigner();
  const { open } = useDialogs();
  const reported = useReported();
  const undoNotice = useUndoNotice();
  const selected = useSelected();
  const renamePackage = useRenamePackage();
  const one = onlyOne(selected);
  const some = selected.kind !== 'nothing';

  const what = (change: Change): string => t(`common.change.${change.what}`, { name: change.name });
  const undoOne = async (change = undoable): Promise<void> => {
    if (!change) return;
    if (await undo(change)) announce(t('common.change.undone', { what: what(change) }));
  };
  const redoOne = async (): Promise<void> => {
    if (!redoable) return;
    if (await redo()) announce(t('common.change.redone', { what: what(redoable) }));
  };
  const rename = (): void => {
    if (selected.kind === 'package') renamePackage(selected.pkg.id);
    else setRenaming(one);
  };
  const edit = (): void => {
    if (selected.kind === 'package') open({ kind: 'packageProperties', packageId: selected.pkg.id });
    if (selected.kind === 'task' && one) open({ kind: 'editTask', packageId: selected.pkg.id, taskId: one });
    if (selected.kind === 'connection' && one) {
      open({ kind: 'editConnection', packageId: selected.pkg.id, connectionId: one });
    }
  };
  const duplicate = async (): Promise<void> => {
    if (selected.kind === 'package') {
      select('package', [(await definitions.duplicatePackage(selected.pkg)).id]);
    } else if (selected.kind === 'task') {
      const copies = await each(selected.tasks, (task) => definitions.duplicateTask(selected.pkg.id, task));
      select(
        'task',
        copies.map(({ id }) => id),
      );
    } else if (selected.kind === 'connection') {
      const copies = await each(selected.connections, (one) => definitions.duplicateConnection(selected.pkg.id, one));
      select(
        'connection',
        copies.map(({ id }) => id),
      );
    }
  };
  const remove = async (): Promise<void> => {
    const change = await removed(selected, definitions);
    if (!change) return;
    undoNotice(
      change,
      t('common.change.removed', { name: change.name }),
      reported(() => undoOne(change)),
    );
  };
  const copy = async (): Promise<void> => {
    if (selected.kind !== 'connection') return;
    await navigator.clipboard.writeText(
      selected.connections.map(({ connectionString }) => connectionString).join('\n'),
    );
    notify({ text: t('packages.connectionStringCopied', { count: selected.connections.length }) });
  };

  const actions = {
    undo: { enabled: undoable !== undefined, run: reported(() => undoOne()) },
    redo: { enabled: redoable !== undefined, run: reported(redoOne) },
    edit: { enabled: one !== undefined, run: edit },
    rename: { enabled: one !== undefined, run: rename },
    duplicate: { enabled: some, run: reported(duplicate) },
    remove: { enabled: some, run: reported(remove) },
    copyConnectionString: { enabled: selected.kind === 'connection', run: reported(copy) },
  };
  if (selected.kind !== 'package' || !file) return actions;
  // A file has its name from the disk, and stays there when it is taken off the list.
  const editFile = { enabled: true, run: () => open(editDialog(file)) };
  const { saveCopy, closeFile } = fileActions;
  return { ...actions, edit: editFile, rename: editFile, duplicate: saveCopy, remove: closeFile };
}

/** What is edited of a file as a whole: the package's own properties, or the one connection manager. */
function editDialog({ kind, package: { id, connections } }: PackageFile): OpenDialog {
  const [only] = connections;
  return kind === 'connectionManager' && only
    ? { kind: 'editConnection', packageId: id, connectionId: only.id }
    : { kind: 'packageProperties', packageId: id };
}

/** The id of the selected object, where it is one. */
function onlyOne(selected: Selected): string | undefined {
  if (selected.kind === 'nothing') return undefined;
  if (selected.kind === 'package') return selected.pkg.id;
  const objects = selected.kind === 'task' ? selected.tasks : selected.connections;
  return objects.length === 1 ? objects[0]?.id : undefined;
}

/** One after the other, so that the copies are in the order of the originals. */
async function each<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

async function removed(
  selected: Selected,
  definitions: ReturnType<typeof useDefinitions>,
): Promise<Change | undefined> {
  if (selected.kind === 'package') return definitions.removePackage(selected.pkg);
  if (selected.kind === 'task') return definitions.removeTasks(selected.pkg.id, selected.tasks);
  if (selected.kind === 'connection') return definitions.removeConnections(selected.pkg.id, selected.connections);
  return undefined;
}
