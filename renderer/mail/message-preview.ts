import { splitAddresses } from '../../shared/model/addresses.ts';
import { sameId } from '../../shared/model/id.ts';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { findVariable } from '../../shared/model/variable.ts';

/** Where the text of a message comes from, as far as it is known before the task runs. */
export type PreviewText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'fileMissing' | 'variableMissing' };

/** The header lines that the fields decide, in the order in which they are sent. */
export function previewHeaders(task: SendMailTask): { name: string; value: string }[] {
  const list = (line: string): string => splitAddresses(line).join(', ');
  const headers = [
    { name: 'From', value: list(task.fromLine) },
    { name: 'To', value: list(task.toLine) },
    { name: 'Cc', value: list(task.ccLine) },
    { name: 'Subject', value: task.subject },
  ];
  // Normal is what a message without these lines is.
  if (task.priority !== 'Normal') headers.push({ name: 'Importance', value: task.priority });
  return headers.filter(({ name, value }) => value !== '' || name === 'Subject');
}

/** How many mailboxes would get the message. */
export const recipientCount = (task: SendMailTask): number =>
  [task.toLine, task.ccLine, task.bccLine].flatMap(splitAddresses).length;

/** The text of the message, or what is known of its source. */
export function previewText(
  task: SendMailTask,
  pkg: Pick<Package, 'connections' | 'variables' | 'project'>,
): PreviewText {
  if (task.messageSourceType === 'DirectInput') return { kind: 'text', text: task.messageSource };
  if (task.messageSourceType === 'Variable') {
    const variable = findVariable(pkg.variables, task.messageSource, task.container);
    return variable ? { kind: 'text', text: variable.value } : { kind: 'variableMissing' };
  }
  const file = [...pkg.connections, ...(pkg.project?.connections ?? [])].find(({ id }) =>
    sameId(id, task.messageSource),
  );
  return file?.connectionManagerType === 'FILE'
    ? { kind: 'file', path: file.connectionString }
    : { kind: 'fileMissing' };
}
