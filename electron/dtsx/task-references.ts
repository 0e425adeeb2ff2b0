import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { isId } from '../../shared/model/id.ts';
import { sameName } from '../../shared/model/name.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import type { DtsxDocument } from './document.ts';
import type { Editing } from './editing.ts';
import { attribute } from './element.ts';
import { connectionRefId } from './ref-ids.ts';
import { renamed } from './renamed.ts';

/** SSIS' own tasks name connection managers by id; those that do by name or refId go on doing so. */
export function editTaskReferences({ document, after, edits }: Editing): void {
  const names = new Map(
    renamed(document.package.connections, after.connections).map(({ item, name }) => [item.id, name]),
  );
  if (names.size === 0) return;
  const tasks = new Map(after.sendMailTasks.map((task) => [task.id, task]));
  for (const before of document.package.sendMailTasks) {
    const data = document.parts.tasks.get(before.id)?.data;
    const now = tasks.get(before.id);
    if (!data || !now) continue;
    const uses = [
      ['SMTPServer', before.smtpConnection, now.smtpConnection],
      ['MessageSource', before.messageSource, now.messageSource],
    ] as const;
    for (const [attributeName, id, idNow] of uses) {
      const name = names.get(id);
      const written = attribute(data, attributeName);
      if (name === undefined || !written || id !== idNow || isId(written.value)) continue;
      edits.setValue(written, written.value.startsWith('Package.') ? connectionRefId(name) : name);
    }
  }
}

/** The tasks of a package that call a connection manager of its project by name or refId, which a new name would break. */
export function tasksNaming({ package: pkg, parts }: DtsxDocument, { id, name }: ConnectionManager): SendMailTask[] {
  const names = (written: string | undefined): boolean =>
    written !== undefined && (sameName(written, name) || sameName(written, connectionRefId(name, 'Project')));
  return pkg.sendMailTasks.filter((task) => {
    const data = parts.tasks.get(task.id)?.data;
    return (
      data &&
      ((task.smtpConnection === id && names(attribute(data, 'SMTPServer')?.value)) ||
        (task.messageSource === id && names(attribute(data, 'MessageSource')?.value)))
    );
  });
}
