import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { useDesigner } from './DesignerProvider.tsx';

/** The selected objects themselves. */
export type Selected =
  | { kind: 'nothing' }
  | { kind: 'package'; pkg: Package }
  | { kind: 'task'; pkg: Package; tasks: readonly SendMailTask[] }
  | { kind: 'connection'; pkg: Package; connections: readonly ConnectionManager[] };

export function useSelected(): Selected {
  const { pkg, selection } = useDesigner();
  if (!pkg) return { kind: 'nothing' };
  const isSelected = ({ id }: { id: string }): boolean => selection.ids.includes(id);
  if (selection.kind === 'task') return { kind: 'task', pkg, tasks: pkg.sendMailTasks.filter(isSelected) };
  if (selection.kind === 'connection') {
    return { kind: 'connection', pkg, connections: pkg.connections.filter(isSelected) };
  }
  return { kind: 'package', pkg };
}
