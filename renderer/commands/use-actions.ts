import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../shared/commands.ts';
import { isSmtp } from '../../shared/model/connection-manager.ts';
import { freeName } from '../../shared/model/name.ts';
import { reachableConnections } from '../../shared/model/package.ts';
import { useDefinitions } from '../definitions/use-definitions.ts';
import { useDocuments } from '../definitions/use-packages.ts';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { useSelected } from '../designer/use-selected.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { useInboxView } from '../inbox/InboxView.tsx';
import { useTestRuns } from '../test/TestRunsProvider.tsx';
import { useTestAll } from '../test-all/TestAllProvider.tsx';
import { useEditActions } from './use-edit-actions.ts';
import { useFileActions } from './use-file-actions.ts';
import { useRenamePackage } from './use-rename-package.ts';
import { useReported } from './use-reported.ts';

/** A command bound to the current selection. */
export type Action = { readonly enabled: boolean; readonly run: () => void };
export type Actions = Readonly<Record<CommandId, Action>>;

/** Every command with what it does now. */
export function useActions(): Actions {
  const { t } = useTranslation();
  const { open } = useDialogs();
  const { packages, pkg, file, select, setValidated } = useDesigner();
  const inbox = useInboxView();
  const definitions = useDefinitions();
  const runs = useTestRuns();
  const all = useTestAll();
  const selected = useSelected();
  const reported = useReported();
  const fileActions = useFileActions();
  const editActions = useEditActions(fileActions);
  const renamePackage = useRenamePackage();

  const connections = selected.kind === 'connection' ? selected.connections : [];
  const smtp = connections.filter(isSmtp);
  const testing = smtp.filter(({ id }) => runs.testing.has(id));
  const onlySmtp = connections.length === 1 ? smtp[0] : undefined;
  const everySmtp = useDocuments().flatMap((each) =>
    each.connections.filter(isSmtp).map((connection) => ({ pkg: each, connection })),
  );
  const testEvery = (): void => {
    open({ kind: 'testAll' });
    all.start(everySmtp);
  };
  const task = selected.kind === 'task' && selected.tasks.length === 1 ? selected.tasks[0] : undefined;

  const newPackage = async (): Promise<void> => {
    const names = packages.map(({ name }) => name);
    const added = await definitions.addPackage(freeName(t('packages.newName'), names));
    select('package', [added.id]);
    renamePackage(added.id);
  };
  const newTask = async (packageId: string): Promise<void> => {
    const names = pkg?.sendMailTasks.map(({ name }) => name) ?? [];
    const smtpConnection = pkg ? (reachableConnections(pkg).find(isSmtp)?.id ?? '') : '';
    const added = await definitions.addTask(packageId, {
      name: freeName(t('packages.newTaskName'), names),
      smtpConnection,
    });
    select('task', [added.id]);
    open({ kind: 'editTask', packageId, taskId: added.id });
  };

  return {
    ...editActions,
    ...fileActions,
    newPackage: { enabled: true, run: reported(newPackage) },
    newConnection: onWhole((packageId) => open({ kind: 'addConnection', packageId })),
    newTask: onWhole((packageId) => reported(() => newTask(packageId))()),
    quickMessage: onPackage((packageId) =>
      open({ kind: 'quickMessage', packageId, ...(smtp[0] ? { connectionId: smtp[0].id } : {}) }),
    ),
    settings: { enabled: true, run: () => open({ kind: 'settings' }) },
    search: { enabled: true, run: () => document.querySelector<HTMLInputElement>('[data-search] input')?.focus() },
    palette: { enabled: true, run: () => open({ kind: 'palette' }) },
    inbox: { enabled: true, run: () => (inbox.open ? inbox.close() : inbox.show()) },
    test: { enabled: smtp.length > 0, run: () => runs.start(smtp) },
    testAll: { enabled: everySmtp.length > 0, run: testEvery },
    history: {
      enabled: onlySmtp !== undefined,
      run: () => onlySmtp && open({ kind: 'history', connectionId: onlySmtp.id, name: onlySmtp.name }),
    },
    cancelTest: { enabled: testing.length > 0, run: () => runs.cancel(testing) },
    run: {
      enabled: task !== undefined,
      run: () => pkg && task && open({ kind: 'runTask', packageId: pkg.id, taskId: task.id }),
    },
    validate: onPackage(() => setValidated(true)),
    help: { enabled: true, run: () => open({ kind: 'help', topic: inbox.open ? 'inbox' : 'designer' }) },
    keys: { enabled: true, run: () => open({ kind: 'keys' }) },
  };

  /** Nothing is added to a file that is one connection manager, or that cannot be written. */
  function onWhole(run: (packageId: string) => void): Action {
    const { enabled, ...action } = onPackage(run);
    return { ...action, enabled: enabled && file?.kind !== 'connectionManager' && file?.member === undefined };
  }

  function onPackage(run: (packageId: string) => void): Action {
    return { enabled: pkg !== undefined, run: () => pkg && run(pkg.id) };
  }
}
